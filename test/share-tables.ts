import { isComplaint } from '#infra/complaint.ts';
import { unpackChromium } from '#infra/local/gallery/unpack-chromium.ts';
import { makeAssembly } from '#infra/local/template/synthesize-system.ts';
import { sharedEngine, startEngine } from './support/table.ts';

let stop = async (): Promise<void> => undefined;

/**
 * What a first run has to make first, outside every test's time, and one table engine for the whole run; each test file
 * makes tables of its own in it.
 */
export const setup = async (): Promise<void> => {
  const engine = await startEngine().catch((failed: unknown) => {
    if (!isComplaint(failed)) throw failed;
    console.error(failed.message);
    process.exit(1);
  });
  process.env[sharedEngine] = engine.endpoint;
  stop = engine.stop;
  await Promise.all([makeAssembly({ signal: new AbortController().signal }), unpackChromium()]);
};

export const teardown = (): Promise<void> => stop();
