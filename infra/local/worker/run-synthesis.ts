import { parentPort, workerData } from 'node:worker_threads';
import { buildApp } from '../../build-app.ts';
import { bundleFunctions } from '../../bundles/bundle-functions.ts';
import type { SynthesisThreadData } from './messages.ts';

const { bundles, assembly }: SynthesisThreadData = workerData;

parentPort?.postMessage(buildApp(await bundleFunctions(bundles), assembly).synth().directory);
