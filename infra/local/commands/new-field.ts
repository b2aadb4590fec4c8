import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { fieldLabel, isLabelled } from '#templates/forms/field-words.ts';
import { complaint, isComplaint } from '../complaint.ts';
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
  'npm run new:field -- shared/procedures/revocation/notice-commands.ts noticeCommands.recordReceipt remark',
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

const importOf = (file: string, { name, from }: (typeof kinds)[keyof typeof kinds]): string => {
  const path = relative(dirname(file), from);
  return `import { ${name} } from '${from === 'zod' ? from : path.startsWith('.') ? path : `./${path}`}';`;
};

/** The name under which the label stands: of a command's own field, `command.name`. */
const labelNameOf = ({ object, name }: Asked): string => {
  const [, command] = object.split('.');
  return command ? `${command}.${name}` : name;
};

const labelFile = 'templates/forms/field-labels.ts';

/** The label of its own that the field gets; none where it is to be called as fields of that name are called. */
const withLabel = async (wanted: Asked): Promise<ReadonlyMap<string, string>> => {
  if (values.zh === undefined && isLabelled('', wanted.name)) return new Map();
  const place = { source: await sourceOf(labelFile), file: labelFile, object: 'fieldLabels' };
  const [zh, en] = [values.zh ?? toBeWritten, values.en ?? toBeWritten].map((text) => JSON.stringify(text));
  const named = JSON.stringify(labelNameOf(wanted));
  return new Map([[labelFile, insertMember(place, labelNameOf(wanted), `${named}: words(${zh}, ${en})`)]]);
};

const begin = async (wanted: Asked): Promise<void> => {
  const { file, object, name, kind } = wanted;
  const { schema, name: needed } = kinds[kind];
  const place = { source: await sourceOf(file), file, object };
  const changed = insertMember(place, name, `${name}: ${schema}.optional()`);
  const labels = await withLabel(wanted);
  await writeFiles(new Map([[file, insertImport(changed, needed, importOf(file, kinds[kind]))], ...labels]));
  const called = fieldLabel('', name);
  console.log(
    [
      `${name} is an optional member of ${object} in ${file}: cases that there are do not have it.`,
      labels.size === 0
        ? `It is called ${called.zh} / ${called.en}, as every field of that name; give --zh and --en where it means something else.`
        : values.zh && values.en
          ? `It is called ${values.zh} / ${values.en} (${labelFile}).`
          : `Its label is still to be written in ${labelFile}; a test of the house fails until it is.`,
      'Still missing, where you need it:',
      ...(object.includes('.')
        ? [`  what the command records of it: the function after the schema of ${object}`]
        : [
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
