import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isComplaint } from '#infra/complaint.ts';
import { openDataFolder } from '#infra/local/data-folder.ts';
import { explainObstacle } from '#infra/local/explain-obstacle.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';

let folder: string;
let other: ChildProcess | undefined;
beforeEach(() => {
  folder = scratchFolder('data-folders');
});
afterEach(() => {
  other?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const refusal = (path: string): string => {
  try {
    openDataFolder(path).release();
    return '';
  } catch (failed) {
    if (!isComplaint(failed)) throw failed;
    return failed.message;
  }
};

/** A process that lives, with `script` in its command line. */
const start = async (script: string): Promise<number> => {
  other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', script], { stdio: 'ignore' });
  await once(other, 'spawn');
  return other.pid ?? 0;
};

const lockFor = (pid: number): string => {
  const path = join(folder, 'data');
  mkdirSync(path);
  writeFileSync(join(path, 'lock'), `${pid}\n`);
  return path;
};

describe('the data folder', () => {
  it.each(['commands/start.ts', 'worker/run-dev.ts', 'commands/demo.ts', 'commands/audit.ts'])(
    'is refused while infra/local/%s holds it, and not touched',
    async (script) => {
      const pid = await start(`infra/local/${script}`);
      const path = lockFor(pid);
      expect(refusal(path)).toMatch(new RegExp(`in use by process ${pid}: .* --data\\.$`));
      expect(readFileSync(join(path, 'lock'), 'utf8')).toBe(`${pid}\n`);
    },
  );

  it('is taken from a process that has gone, and from another program that was given its number', async () => {
    const pid = await start('somebody-else.js');
    const path = lockFor(pid);
    const opened = openDataFolder(path);
    expect(readFileSync(join(path, 'lock'), 'utf8')).toBe(`${process.pid}\n`);
    opened.release();
    expect(existsSync(path)).toBe(false);
    other?.kill('SIGKILL');
    if (other) await once(other, 'exit');
    expect(refusal(lockFor(pid))).toBe('');
  });

  it('says what stands in its way, and what to do', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(refusal(join(folder, 'file'))).toMatch(/file is a file: choose another folder with --data\.$/);
    if (existsSync('/proc/self')) expect(refusal('/proc/nowhere/below')).toMatch(/below cannot be made there: choose/);
    expect(refusal(join(folder, 'file', 'below'))).toMatch(/would lie below a file: choose another folder/);
  });
});

describe('a place that cannot be written', () => {
  const place = { what: 'The folder here', instead: 'take another' };
  const refused = (code: string) => explainObstacle(Object.assign(new Error(code), { code }), place);
  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT', 'EEXIST', 'ENOTDIR'])(
    'is told in one sentence that says what to do: %s',
    (code) => {
      const told = refused(code);
      expect(isComplaint(told) && told.message).toMatch(/^The folder here [a-z ]+: (make room, or )?take another\.$/);
    },
  );
  it('is not made up where the fault is another', () => {
    const fault = new TypeError('a fault');
    expect(explainObstacle(fault, place)).toBe(fault);
    expect(isComplaint(refused('EMFILE'))).toBe(false);
  });
});
