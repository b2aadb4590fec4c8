import { parentPort, workerData } from 'node:worker_threads';
import type { SynthesisThreadData } from './messages.ts';

const { bundles, assembly }: SynthesisThreadData = workerData;

/** esbuild works in a process of its own: CDK, which takes a second to load, is loaded meanwhile. */
const [folders, { buildApp }] = await Promise.all([
  import('../../bundles/bundle-functions.ts').then(({ bundleFunctions }) => bundleFunctions(bundles)),
  import('../../build-app.ts'),
]);

parentPort?.postMessage(buildApp(folders, assembly).synth().directory);
