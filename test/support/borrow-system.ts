import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type DrivenSystem, driveSystem } from './system.ts';

export type Loan = {
  /** No letter is made: each is only marked as issued in its case. */
  readonly letters?: 'marked';
};
export type HostRequest = { readonly start: Loan } | 'stop';
export type HostAnswer = { readonly url?: string; readonly failed?: string };

type Host = { readonly process: ChildProcess; readonly ended: Promise<HostAnswer[]> };
let host: Host | undefined;

const openHost = (): Host => {
  const child = fork(join(import.meta.dirname, 'host-systems.ts'), {
    execArgv: [],
    // What the functions log is nobody's to read here.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // It ends with this process, which need not wait for it.
  child.unref();
  const ended = once(child, 'exit').then(() => [{ failed: 'The process that lends systems ended.' }]);
  return { process: child, ended };
};

/** Asks in this worker, whose files run one after another: there is one question at a time. */
const ask = async (request: HostRequest): Promise<HostAnswer> => {
  if (host?.process.connected !== true) host = openHost();
  const { process: child, ended } = host;
  child.channel?.ref();
  const answered = once(child, 'message');
  child.send(request);
  const [answer] = (await Promise.race([answered, ended])) as [HostAnswer];
  child.channel?.unref();
  if (answer.failed !== undefined) throw new Error(answer.failed);
  return answer;
};

/** A system on loan: `stop` gives it back. */
export type LentSystem = DrivenSystem;

/**
 * An ephemeral system with nothing in it but the examples, at the machine's own time. A worker lends one at a time:
 * stopping it gives it back, and the next that borrows finds nothing that an earlier one left.
 */
export const borrowSystem = async (loan: Loan = {}): Promise<LentSystem> => {
  const { url = '' } = await ask({ start: loan });
  return driveSystem(url, async () => void (await ask('stop')));
};
