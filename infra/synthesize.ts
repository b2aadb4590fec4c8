import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { bundleFunctions } from './bundles/bundle-functions.ts';

/** Bundles the functions, writes the CloudFormation templates into `outDir`, and gives that folder back. */
export const synthesize = async (outDir: string): Promise<string> => {
  const bundles = await bundleFunctions(join(import.meta.dirname, '..', 'out', 'bundles'));
  return buildApp(bundles, outDir).synth().directory;
};
