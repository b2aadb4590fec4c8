import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { complaint, isComplaint } from '../../complaint.ts';
import { printHelp } from '../print-help.ts';
import { root, sourceOf, writeFiles } from '../scaffold/change-file.ts';
import { insertImport, insertMember } from '../scaffold/insert-member.ts';
import { toBeWritten } from '../scaffold/to-be-written.ts';

/** What a kind of field is made of, and where that comes from. */
const kinds = {
  text: { schema: 'text(500)', name: 'text', from: 'shared/domain/directory.ts' },
  day: { schema: 'Day', name: 'Day', from: 'shared/domain/day.ts' },
  number: { schema: 'z.int().min(0).max(1_000_000)', name: 'z', from: 'zod' },
  flag: { schema: 'z.boolean()', name: 'z', from: 'zod' },
} as const;

const usage = [
  'npm run new:field -- shared/procedures/voluntary-exit/form.ts ExitForm reasonDetail [--kind text] [--zh 说明 --en "Details"]',
  '                                 adds an optional member to a schema, and its label in both languages',
  'npm run new:field -- shared/procedures/revocation/notice-commands.ts noticeCommands.declareNoObjection remark',
  '                                 the same for the input of a command',
  `  --kind   ${Object.keys(kinds).join(', ')} (text)`,
];
printHelp(...usage);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', default: 'text' },
    zh: { type: 'string' },
    en: { type: 'string' },
  },
});

type Asked = {
  readonly file: string;
  readonly object: string;
  readonly name: string;
  readonly kind: keyof typeof kinds;
};

const asked = ([file, object, name, ...more]: readonly string[]): Asked => {
  if (!file || !object || !name || more.length > 0) throw complaint(usage.join('\n'));
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((known) => known === values.kind);
  if (!kind) throw complaint(`--kind is one of ${Object.keys(kinds).join(', ')}, not ${values.kind}.`);
  if (!existsSync(join(root, file))) throw complaint(`There is no file ${file}.`);
  if (!/^[a-z][a-zA-Z0-9]{1,40}$/.test(name)) throw complaint(`A field is written like reasonDetail, not ${name}.`);
  return { file, object, name, kind };
};

const importOf = (file: string, { name, from }: { readonly name: string; readonly from: string }): string => {
  const path = relative(dirname(file), from);
  return `import { ${name} } from '${from === 'zod' ? from : path.startsWith('.') ? path : `./${path}`}';`;
};

const labelled = { name: 'named', from: 'shared/domain/label.ts' } as const;

const begin = async (wanted: Asked): Promise<void> => {
  const { file, object, name, kind } = wanted;
  const { schema, name: needed } = kinds[kind];
  const place = { source: await sourceOf(file), file, object };
  const [zh, en] = [values.zh ?? toBeWritten, values.en ?? toBeWritten];
  const words = [zh, en].map((text) => JSON.stringify(text)).join(', ');
  const changed = insertMember(place, name, `${name}: named(${words}, ${schema}.optional())`);
  const worded = insertImport(changed, labelled.name, importOf(file, labelled));
  await writeFiles(new Map([[file, insertImport(worded, needed, importOf(file, kinds[kind]))]]));
  console.log(
    [
      `${name} is an optional member of ${object} in ${file}: cases that there are do not have it.`,
      values.zh && values.en
        ? `It is called ${zh} / ${en}.`
        : 'Its label is still to be written beside it; a test of the house fails until it is.',
      'Still missing, where you need it:',
      ...(object.includes('.')
        ? [`  what the command records of it: the function after the schema of ${object}`]
        : [
            '  what the record calls it: member-words.ts of the procedure, which does not compile without',
            '  the forms of pages are made from the schema; what pages show of the record: templates/pages, functions/portal',
          ]),
      '  who reads it besides staff: partyReads and expertReads of the procedure',
      '  an example of it in plausible inputs: test/support',
      '  if a letter prints it: the fourth walk of shared/architecture.md',
      'Then npm run check, npm run test:unit and, as the definition has moved, npm run record:versions.',
    ].join('\n'),
  );
};

try {
  await begin(asked(positionals));
} catch (failed) {
  if (!isComplaint(failed)) throw failed;
  console.error(failed.message);
  process.exitCode = 2;
}
