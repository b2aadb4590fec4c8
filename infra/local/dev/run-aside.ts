import { spawn } from 'node:child_process';
import { defined } from '#shared/domain/defined.ts';

export type Ended = { readonly code: number | null; readonly out: string };

/**
 * Runs a program of Node's in a process of its own, which reads the sources as they stand; what it complains of goes to
 * the terminal. One that `signal` cuts off ends without a code, and is no fault.
 */
export const runAside = (given: readonly string[], signal?: AbortSignal): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, given, {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...defined({ signal }),
    });
    // The cutting off is told as an error before the process is gone; its end is what counts.
    child.on('error', () => undefined);
    const out: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (part: string) => out.push(part));
    child.once('close', (code) => resolve({ code, out: out.join('') }));
  });
