import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { bundleFunctions } from './bundles/bundle-functions.ts';

// Every change of a bundle makes a new asset of tens of megabytes, and CDK never removes the old ones.
const removeAssets = async (outDir: string): Promise<void> => {
  const entries = await readdir(outDir).catch(() => []);
  const assets = entries.filter((name) => name.startsWith('asset.'));
  await Promise.all(assets.map((name) => rm(join(outDir, name), { recursive: true, force: true })));
};

/** Bundles the functions, writes the CloudFormation templates and assets into `outDir`, and gives that folder back. */
export const synthesize = async (outDir: string): Promise<string> => {
  const bundles = await bundleFunctions();
  await removeAssets(outDir);
  return buildApp(bundles, outDir).synth().directory;
};
