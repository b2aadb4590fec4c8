import { sharedEngine, startEngine } from './support/table.ts';

let stop = async (): Promise<void> => undefined;

/** One DynamoDB Local for a whole test run; each test file makes tables of its own in it. */
export const setup = async (): Promise<void> => {
  const engine = await startEngine();
  process.env[sharedEngine] = engine.endpoint;
  stop = engine.stop;
};

export const teardown = (): Promise<void> => stop();
