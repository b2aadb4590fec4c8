import { execFile } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a command as npm would, with the project's own programs first on the path; how it ended is an answer, not a fault. */
export const runCommand = (command: string, given: readonly string[], cwd = root): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` };
    execFile(command, given, { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
