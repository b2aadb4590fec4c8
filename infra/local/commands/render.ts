import '../keep-to-own-folders.ts';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { type Rendering, renderComparison, type StreamedDocument, streamDocument } from '#templates/render-document.ts';
import type { SealFiles } from '#templates/seals/press-seals.ts';
import { sealKeysIn } from '#templates/seals/seal-keys.ts';
import { complaint, isComplaint } from '../../complaint.ts';
import { makeFolder } from '../make-folder.ts';
import { printHelp } from '../print-help.ts';

/** Images of seals lie beside the data, under the keys that these name: `seal/office.png`. */
const readSeals = async (data: unknown, folder: string): Promise<SealFiles> => {
  const files = new Map<string, Uint8Array>();
  for (const key of sealKeysIn(data)) {
    const bytes = await readFile(join(folder, key)).catch(() => undefined);
    if (bytes) files.set(key, bytes);
  }
  return files;
};

const usage = [
  'npm run render -- <kind> <data.json> <out.pdf>   kind: a name or a catalogue id, such as exitApprovalReply or D16',
  '                                                 images of seals are read from beside the data: seal/office.png',
  'npm run render -- --compare <kind> <before.json> <after.json> <out.pdf>',
  '                                                 two versions in one paper (花脸稿): struck out, underlined',
  'npm run render -- --list                         the kinds, one a line',
  'npm run render -- --sample <kind>                sample data of a kind, as JSON',
  'npm run render -- --passages <kind>              the passages that the office may reword, as JSON',
].join('\n');
printHelp(usage);

const stop = (message: string): never => {
  throw complaint(message);
};

const isKind = (name: string): name is DocumentKind => Object.hasOwn(documentKinds, name);

const kindOf = (name: string): DocumentKind => {
  if (isKind(name)) return name;
  const kind = Object.keys(documentKinds)
    .filter(isKind)
    .find((candidate) => documentKinds[candidate].id.toLowerCase() === name.toLowerCase());
  return kind ?? stop(`unknown kind of document "${name}": npm run render -- --list shows them`);
};

const readData = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch((cause: unknown) =>
    stop(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`),
  );
  try {
    return JSON.parse(text);
  } catch (cause) {
    return stop(`${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
};

const explain = (refusal: Refusal): string => {
  if (refusal.code === 'input.invalid')
    return `the data is not valid for this document; correct it:\n${refusal.issues.map(({ path, message }) => `  ${path || '(whole)'}: ${message.zh} (${message.en})`).join('\n')}`;
  if (refusal.code === 'glyph.missing')
    return `no font has these characters; remove or replace them: ${refusal.characters.join(', ')}`;
  return `the document was refused: ${refusal.code}`;
};

const because = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Written beside its target, page by page, and renamed, so that no half-written file is ever seen. */
const writeDocument = async (rendering: Rendering, path: string): Promise<Result<StreamedDocument>> => {
  const scratch = `${path}.${process.pid}.part`;
  makeFolder(dirname(path));
  const file = await open(scratch, 'w');
  try {
    const rendered = await streamDocument(rendering, async (bytes) => {
      await file.write(bytes);
    });
    await file.close();
    if (rendered.ok) await rename(scratch, path);
    return rendered;
  } finally {
    await file.close().catch(() => undefined);
    await rm(scratch, { force: true });
  }
};

const openedFonts = async () => {
  const folder = await ensureFonts().catch((cause: unknown) =>
    stop(`the fonts cannot be prepared (npm run fonts): ${because(cause)}`),
  );
  return openFonts(await readFonts(folder));
};

const render = async (name: string, dataPath: string, outPath: string): Promise<void> => {
  const kind = kindOf(name);
  const data = await readData(dataPath);
  const fonts = await openedFonts();
  const seals = await readSeals(data, dirname(dataPath));
  const written = await writeDocument({ fonts, kind, data, seals }, outPath).catch((cause: unknown) =>
    stop(`cannot write ${outPath}: ${because(cause)}`),
  );
  if (!written.ok) return stop(explain(written.refusal));
  const { pages, byteLength, faces } = written.value;
  process.stdout.write(`${outPath}: ${pages} page${pages === 1 ? '' : 's'}, ${byteLength} bytes\n`);
  const substitutes = faces.filter(({ substitute }) => substitute);
  for (const { role, family } of substitutes) process.stderr.write(`substitute face for ${role}: ${family}\n`);
};

const compare = async ([name = '', before = '', after = '', outPath = '']: readonly string[]): Promise<void> => {
  const kind = kindOf(name);
  const versions = { before: await readData(before), after: await readData(after) };
  const compared = await renderComparison({ fonts: await openedFonts(), kind, ...versions });
  if (!compared.ok) return stop(explain(compared.refusal));
  try {
    makeFolder(dirname(outPath));
    await writeFile(outPath, compared.value.bytes);
  } catch (cause) {
    stop(`cannot write ${outPath}: ${because(cause)}`);
  }
  process.stdout.write(`${outPath}: ${compared.value.pages} pages, two versions compared\n`);
};

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

const run = async ([first, second, third, ...rest]: readonly string[]): Promise<void> => {
  if (first === '--list' && second === undefined)
    return void process.stdout.write(`${Object.keys(documentTemplates).join('\n')}\n`);
  if (first === '--sample' && second && third === undefined) return print(documentTemplates[kindOf(second)].sample);
  if (first === '--passages' && second && third === undefined) {
    const passages = Object.entries(documentTemplates[kindOf(second)].passages);
    return print(Object.fromEntries(passages.map(([id, { text, keeps }]) => [id, { text, keeps }])));
  }
  if (first === '--compare' && second && third && rest.length === 2) return compare([second, third, ...rest]);
  if (first && second && third && rest.length === 0 && !first.startsWith('-')) return render(first, second, third);
  stop(usage);
};

try {
  await run(process.argv.slice(2));
} catch (failed) {
  if (!isComplaint(failed)) throw failed;
  process.stderr.write(`${failed.message}\n`);
  // The process ends by itself: nothing that it began is cut off.
  process.exitCode = 2;
}
