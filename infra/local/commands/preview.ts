import '../keep-to-own-folders.ts';
import { existsSync, watch } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { runAside } from '../dev/run-aside.ts';
import { watchSources } from '../dev/watch-sources.ts';
import { printHelp } from '../print-help.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const renderer = join(import.meta.dirname, 'render.ts');
const usage = [
  'npm run preview -- <kind> [data.json]   draws out/preview/<kind>.pdf, and again whenever a template or the data are saved',
  '                                        without data: out/preview/<kind>.json, at first the sample of the kind',
].join('\n');

/** The data to draw: a file of one's own, or one with the sample to begin with. */
const dataFor = async (kind: string, given: string | undefined): Promise<string | undefined> => {
  const path = resolve(given ?? join(root, 'out', 'preview', `${kind}.json`));
  if (given !== undefined || existsSync(path)) return path;
  const { code, out } = await runAside([renderer, '--sample', kind]);
  if (code !== 0) return undefined;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, out);
  return path;
};

const follow = (kind: string, data: string): void => {
  const pdf = join(root, 'out', 'preview', `${kind}.pdf`);
  let drawing = new AbortController();
  const draw = async (): Promise<void> => {
    drawing.abort();
    drawing = new AbortController();
    const { signal } = drawing;
    const started = performance.now();
    const { code, out } = await runAside([renderer, kind, data, pdf], signal);
    if (signal.aborted) return;
    const time = `${Math.round(performance.now() - started)} ms`;
    if (code === 0) console.log(`${relative(root, pdf)} drawn in ${time}${out.slice(out.lastIndexOf(':')).trimEnd()}`);
    else console.error('The drawing of before stays until this is mended.');
  };
  watchSources({ root, places: ['templates', 'shared'] }, () => void draw());
  watch(dirname(data), (_, name) => {
    if (name === basename(data)) void draw();
  });
  console.log(`Follows templates, shared and ${relative(root, data)}; stop with Ctrl-C.`);
  void draw();
};

printHelp(usage);

const [kind, given, ...rest] = process.argv.slice(2);
const data = kind && !kind.startsWith('-') && rest.length === 0 ? await dataFor(kind, given) : undefined;
if (kind && data) follow(kind, data);
else {
  console.error(usage);
  process.exitCode = 2;
}
