import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { describeSubstitutes } from '#templates/fonts/read-fonts.ts';
import { buildApp } from './build-app.ts';
import { bundleFunctions } from './bundles/bundle-functions.ts';
import { complaint } from './complaint.ts';
import { stageNamed } from './stages/registry.ts';
import { obstaclesTo, type Stage } from './stages/stage.ts';

// Every change of a bundle makes a new asset of tens of megabytes, and CDK never removes the old ones.
const removeAssets = async (outDir: string): Promise<void> => {
  const entries = await readdir(outDir).catch(() => []);
  const assets = entries.filter((name) => name.startsWith('asset.'));
  await Promise.all(assets.map((name) => rm(join(outDir, name), { recursive: true, force: true })));
};

/** Bundles the functions, writes the CloudFormation templates and assets into `outDir`, and gives that folder back. */
export const synthesize = async (outDir: string, told?: Stage): Promise<string> => {
  const bundles = await bundleFunctions();
  await removeAssets(outDir);
  return buildApp(bundles, outDir, told).synth().directory;
};

/**
 * The same for `cdk`, whose context names the stage: what it synthesizes may be deployed. A stage that still holds an
 * example's values stops it, and so do faces that stand in for the standard's where papers are to be relied on.
 */
export const synthesizeForDeployment = async (outDir: string): Promise<void> => {
  const stage = stageNamed(new App().node.tryGetContext('stage') ?? 'example');
  const substitutes = stage.purpose === 'production' ? await describeSubstitutes(await ensureFonts()) : undefined;
  const faces = substitutes ? [`A stage for production is not deployed while ${substitutes}.`] : [];
  const obstacles = [...obstaclesTo(stage), ...faces];
  if (obstacles.length > 0) throw complaint(obstacles.join('\n'));
  await synthesize(outDir, stage);
};
