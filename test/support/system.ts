import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setClock } from '#infra/local/client/set-clock.ts';
import { untilIdle } from '#infra/local/client/until-idle.ts';
import { requestToken } from '#infra/local/request-token.ts';

const root = join(import.meta.dirname, '..', '..');

/** A running system, driven from outside. */
export type DrivenSystem = {
  readonly url: string;
  /** A bearer token of the persona, asked for once. */
  token(persona: string): Promise<string>;
  /** Sets the clock to an instant with its offset; settles when the schedules due by then have run. */
  setClock(at: string): Promise<void>;
  /** How often the clock was set: who signed in before the last time may have been signed out by it. */
  timesSet(): number;
  /** Settles when no record, execution, schedule or invocation is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** A running system in a process of its own, as `npm start` starts it. */
export type System = DrivenSystem & { readonly process: ChildProcess };

export type SystemOptions = {
  /** Absent: an ephemeral system. */
  readonly data?: string;
  readonly port?: number;
  readonly environment?: NodeJS.ProcessEnv;
};

const readyLine = /ready on (http:\/\/127\.0\.0\.1:\d+)/;

export const spawnStart = ({ data, port = 0, environment = process.env }: SystemOptions): ChildProcess =>
  spawn(
    process.execPath,
    [
      join(root, 'infra/local/commands/start.ts'),
      '--port',
      String(port),
      ...(data === undefined ? ['--ephemeral'] : ['--data', data]),
    ],
    { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );

const untilReady = async (child: ChildProcess): Promise<string> => {
  const complaints: string[] = [];
  child.stderr?.on('data', (part) => complaints.push(String(part)));
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) {
      const url = readyLine.exec(line)?.[1];
      if (url) return url;
    }
  throw new Error(`The system ended before it was ready: ${complaints.join('')}`);
};

const stopProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

export const driveSystem = (url: string, stop: () => Promise<void>): DrivenSystem => {
  const tokens = new Map<string, Promise<string>>();
  let timesSet = 0;
  return {
    url,
    timesSet: () => timesSet,
    token: (persona) => {
      const known = tokens.get(persona) ?? requestToken(url, persona);
      tokens.set(persona, known);
      return known;
    },
    setClock: (at) => {
      timesSet++;
      return setClock(url, at);
    },
    idle: () => untilIdle(url),
    stop,
  };
};

/** Starts a system on a free port and waits for its ready line. */
export const startSystem = async (options: SystemOptions = {}): Promise<System> => {
  const child = spawnStart(options);
  const url = await untilReady(child);
  child.stdout?.resume();
  return { ...driveSystem(url, () => stopProcess(child)), process: child };
};
