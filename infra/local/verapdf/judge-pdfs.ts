import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const wrapper = 'org.verapdf.apps.GreenfieldCliWrapper';

/** What veraPDF holds against a set of files: `3a` is PDF/A-3a, `ua1` PDF/UA-1. An empty list means that all pass. */
export const judgePdfs = async (
  library: string,
  flavour: '3a' | 'ua1',
  files: readonly string[],
): Promise<string[]> => {
  const parameters = [
    '-Djava.awt.headless=true',
    '-cp',
    join(library, '*'),
    wrapper,
    '-f',
    flavour,
    '--format',
    'text',
  ];
  const settled = await run('java', [...parameters, ...files], { maxBuffer: 64 * 1024 * 1024 }).catch(
    (failed: { stdout?: string; message: string }) => ({ stdout: failed.stdout || `FAIL ${failed.message}` }),
  );
  const lines = settled.stdout.split('\n').filter((line) => /^(?:PASS|FAIL|ERROR)/.test(line));
  const passed = lines.filter((line) => line.startsWith('PASS')).length;
  const complaints = lines.filter((line) => !line.startsWith('PASS'));
  return passed + complaints.length < files.length
    ? [...complaints, `${files.length - passed - complaints.length} files without a verdict`]
    : complaints;
};

/** What qpdf finds wrong with the structure of a file; nothing when it is silent. */
export const checkStructure = async (file: string): Promise<string[]> => {
  try {
    const { stderr } = await run('qpdf', ['--check', '--no-warn', file]);
    return stderr.trim() === '' ? [] : [`${file}: ${stderr.trim()}`];
  } catch (failed) {
    return [`${file}: ${failed instanceof Error ? failed.message : String(failed)}`];
  }
};
