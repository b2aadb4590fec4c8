import { parseArgs } from 'node:util';
import { genreNames } from '#templates/documents/define-document.ts';
import { complaint, isComplaint } from '../../complaint.ts';
import { printHelp } from '../print-help.ts';
import { askedDocument, kindOf } from '../scaffold/asked-document.ts';
import { sourceOf, writeFiles } from '../scaffold/change-file.ts';
import {
  catalogueText,
  composerOf,
  composerText,
  fileNameOf,
  type NewDocument,
  templateText,
} from '../scaffold/document-texts.ts';
import { insertImport, insertMember } from '../scaffold/insert-member.ts';
import { missingOf } from '../scaffold/unfinished.ts';

const usage = [
  'npm run new:document -- D70 transferLetter 移送函 [--genre letter] [--issuer office] [--audience addressee] [--procedure revocation]',
  '                                 begins a kind of document: its entry, template, composer and row of the catalogue',
  `  --genre      ${Object.keys(genreNames).join(', ')} (notice)`,
  '  --issuer     office, agency (office)',
  '  --audience   addressee, public, internal (addressee)',
  '  --procedure  voluntaryExit, revocation (voluntaryExit): whose case it is composed from',
  'npm run new:document -- D70      what is still missing of it; ends with 1 while anything is',
];
printHelp(...usage);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    genre: { type: 'string', default: 'notice' },
    issuer: { type: 'string', default: 'office' },
    audience: { type: 'string', default: 'addressee' },
    procedure: { type: 'string', default: 'voluntaryExit' },
  },
});

const letters = {
  voluntaryExit: { folder: 'functions/casework/letters', object: 'exitDrafts' },
  revocation: { folder: 'functions/casework/letters/revocation', object: 'revocationDrafts' },
};

/** Every file that a new kind of document begins with, as it will be. */
const filesOf = async (wanted: NewDocument): Promise<ReadonlyMap<string, string>> => {
  const { id, kind, title, issuer, audience, procedure } = wanted;
  const [kinds, loaders] = ['shared/domain/document-kinds.ts', 'templates/documents/template-loaders.ts'];
  const catalogue = 'shared/spec/documents.md';
  const { folder, object } = letters[procedure];
  const registry = `${folder}/registry.ts`;
  const path = fileNameOf(kind);
  const entry = `${kind}: { id: '${id}', title: '${title}', issuer: '${issuer}', audience: '${audience}' }`;
  const loader = `${kind}: async () => (await import('./${path}.ts')).${kind}`;
  const place = async (file: string, name: string) => ({ source: await sourceOf(file), file, object: name });
  const composed = insertMember(await place(registry, object), kind, `${kind}: ${composerOf(kind)}`);
  return new Map([
    [kinds, insertMember(await place(kinds, 'documentKinds'), kind, entry)],
    [loaders, insertMember(await place(loaders, 'templateLoaders'), kind, loader)],
    [`templates/documents/${path}.ts`, templateText(wanted)],
    [`${folder}/${path}.ts`, composerText(wanted)],
    [registry, insertImport(composed, composerOf(kind), `import { ${composerOf(kind)} } from './${path}.ts';`)],
    [catalogue, catalogueText(await sourceOf(catalogue), wanted)],
  ]);
};

const begin = async (wanted: NewDocument): Promise<void> => {
  const files = await filesOf(wanted);
  await writeFiles(files);
  console.log(
    [
      `${wanted.id} ${wanted.title} is begun:`,
      ...[...files.keys()].map((file) => `  ${file}`),
      'Still missing, and `npm run check` and the tests fail until it is there:',
      '  its text, where the files say so; layout and blocks where a plain paper does not do (templates/documents/parts)',
      '  in the composer, what the case knows of it; a sentence of fact is bound to a predicate beside it',
      `  the step that issues it, \`issues: ['${wanted.kind}']\`, and who receives it, both in shared/procedures`,
      '  its digest and goldens: npm run record:versions, npm run golden',
      `npm run new:document -- ${wanted.id} says what is left.`,
    ].join('\n'),
  );
};

const tellMissing = (id: string): void => {
  const kind = kindOf(id);
  if (!kind) throw complaint(`There is no ${id} yet.\n${usage.join('\n')}`);
  const missing = missingOf(kind);
  console.log(missing.length === 0 ? `${id} ${kind}: nothing is missing.` : `${id} ${kind}, still missing:`);
  for (const each of missing) console.log(`  ${each}`);
  if (missing.length > 0) process.exitCode = 1;
};

try {
  const [id, kind, title, ...more] = positionals;
  if (!id || more.length > 0 || (kind && !title)) throw complaint(usage.join('\n'));
  if (kind && title) await begin(askedDocument({ id, kind, title, ...values }));
  else tellMissing(id);
} catch (failed) {
  if (!isComplaint(failed)) throw failed;
  console.error(failed.message);
  process.exitCode = 2;
}
