import type { Block, Signer } from '#templates/typeset/block.ts';
import { perRowOf } from '#templates/typeset/joint-rows.ts';
import { cell, size, typeArea } from '#templates/typeset/measures.ts';
import { sealMark } from '#templates/typeset/seal-mark.ts';
import { titleLines } from '#templates/typeset/title-lines.ts';
import { wordsOf } from '#templates/typeset/title-words.ts';
import { blank, line, softBreak, type WordLine, type WordPart, type WordTable } from './word-part.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

/** How wide a text is in characters: figures and Latin letters take half of one, which is all that is known of a face here. */
export const charactersIn = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);

const titlePitch = 34;

/** A title in the lines that its words and its shape ask for, as the paper has them. */
const titleLine = (text: string, keep: readonly string[]): WordLine => {
  const most = typeArea.width / size.second;
  const lines = titleLines(wordsOf(text, keep, most), { most, lengthOf: charactersIn, shaped: true });
  const shape = {
    role: 'xiaobiaosong',
    points: size.second,
    pitch: titlePitch,
    align: 'center',
    holdsNext: true,
  } as const;
  return line(lines.join(softBreak), shape);
};

const numberLine = (text: string): WordLine =>
  line(text, text.includes('编号：') ? { align: 'right', right: cell } : { align: 'center' });

const attachmentLines = (names: readonly string[]): WordLine[] => [
  blank(),
  ...names.map((name, at) => {
    const ordinal = names.length > 1 ? `${at + 1}.` : '';
    const hanging = 3 * size.third + charactersIn(ordinal) * size.third;
    const left = 2 * size.third + hanging;
    return line(`${at === 0 ? '附件：' : ''}${ordinal}${name}`, {
      left,
      first: at === 0 ? -hanging : -charactersIn(ordinal) * size.third,
    });
  }),
];

/** The issuer's own seal is marked beside its name, another's (代章) below it. */
const signedLines = (signer: Signer): string[] => {
  const mark = sealMark(signer);
  return signer.seal === 'own' || mark === '' ? [`${signer.name}${mark}`] : [signer.name, mark];
};

const between = '　　';

/** Joint signers in rows as on the page, what is written for their seals below the names of each row. */
const jointLines = (signers: readonly Signer[]): string[] => {
  const perRow = perRowOf(signers);
  const rows = Array.from({ length: Math.ceil(signers.length / perRow) }, (_, at) =>
    signers.slice(at * perRow, (at + 1) * perRow),
  );
  return rows.flatMap((row) => {
    const marks = row.map(sealMark).filter((mark) => mark !== '');
    return [row.map(({ name }) => name).join(between), ...(marks.length > 0 ? [marks.join(between)] : [])];
  });
};

/** The names centred on the date, which ends four characters in from the right (GB/T 9704-2012, 7.3.5.1). */
const sealedLines = (signers: readonly Signer[], date: string): WordLine[] => {
  const half = 4 * size.third + (charactersIn(date) * size.third) / 2;
  const lines = signers.length === 1 ? signers.flatMap(signedLines) : jointLines(signers);
  const widest = Math.max(...lines.map(charactersIn)) * size.third;
  const left = Math.max(0, typeArea.width - Math.max(2 * half, widest));
  const centred = (text: string): WordLine => line(text, { align: 'center', left, holdsNext: true });
  return [...lines.map(centred), line(date, { align: 'center', left })];
};

const signatureLines = ({ signers, date }: BlockOf<'signature'>): WordLine[] => {
  const isSealed = signers.some(({ seal }) => seal !== 'none');
  if (isSealed) return [blank(), blank(), ...sealedLines(signers, date)];
  const names = signers.map(({ name }) => line(name, { align: 'right', right: 2 * cell, holdsNext: true }));
  return [blank(), ...names, line(date, { align: 'right', right: 4 * cell })];
};

const stampedLines = ({ stamps, date }: BlockOf<'stampedSignature'>): WordLine[] => [
  blank(),
  ...stamps.flatMap(({ title, name, pressed }) => [
    blank(),
    line(`${title}　　${pressed ? '' : `${name}（签名章）`}`, { align: 'right', right: 4 * cell, holdsNext: true }),
  ]),
  blank(),
  line(date, { align: 'right', right: 4 * cell }),
];

const handSigned = ({ lines, date }: BlockOf<'handSignature'>): WordLine[] => [
  blank(),
  ...lines.map((text) => line(text, { first: 2 * cell })),
  ...(date === undefined ? [] : [line(date, { align: 'right', right: 4 * cell })]),
];

const cellPitch = 18;

/** The longest code or number of a text, in characters: it is not broken. */
const longestCode = (text: string): number => Math.max(0, ...(text.match(/[!-~]+/gu) ?? []).map(charactersIn));

/** Columns at least as wide as their codes; what is left goes to those with long texts, and by shares where none has. */
const sharesOf = ({ columns, rows }: BlockOf<'table'>): number[] => {
  const texts = columns.map(({ head }, at) => [head, ...rows.map((row) => row[at] ?? '')]);
  const least = texts.map((column) => 2 + Math.max(1, ...column.map(longestCode)));
  const wanted = texts.map((column, at) => Math.max(0, ...column.map(charactersIn)) - (least[at] ?? 0));
  const weights = wanted.map((each, at) => Math.max(0, each) + (columns[at]?.share ?? 0) / 100);
  const rest = Math.max(0, typeArea.width / size.fifth - least.reduce((sum, each) => sum + each, 0));
  const whole = weights.reduce((sum, each) => sum + each, 0) || 1;
  return least.map((each, at) => each + (rest * (weights[at] ?? 0)) / whole);
};

const tableOf = (block: BlockOf<'table'>): WordTable => {
  const { columns, rows } = block;
  const shares = sharesOf(block);
  const cellOf = (text: string, at: number, role: 'heiti' | 'songti') => ({
    share: shares[at] ?? 1,
    line: line(text, {
      role,
      points: size.fifth,
      pitch: cellPitch,
      align: role === 'heiti' ? 'center' : (columns[at]?.align ?? 'left'),
    }),
  });
  const head = columns.map((column, at) => cellOf(column.head, at, 'heiti'));
  return {
    type: 'table',
    hasHead: true,
    rows: [head, ...rows.map((texts) => texts.map((text, at) => cellOf(text, at, 'songti')))],
  };
};

const formOf = ({ rows }: BlockOf<'form'>): WordTable => ({
  type: 'table',
  hasHead: false,
  rows: rows.map((cells) =>
    cells.map(({ label, value, share, lines }) => ({
      share,
      line: {
        ...line('', { points: size.fourth, pitch: 20 }),
        runs: [
          { text: `${label}：`, role: 'heiti' as const },
          { text: value + softBreak.repeat(Math.max(0, lines - 1)), role: 'fangsong' as const },
        ],
      },
    })),
  ),
});

const headingRoles = { 1: 'heiti', 2: 'kaiti' } as const;

/** What a block of the flow says and how it stands in a text document; what belongs to head or foot says nothing here. */
export const blockParts = (block: Block): readonly WordPart[] => {
  switch (block.type) {
    case 'title':
      return [titleLine(block.text, block.keep)];
    case 'number':
      return [numberLine(block.text)];
    case 'recipient':
      return [line(block.text)];
    case 'paragraph':
      return [line(block.text, { first: 2 * size.third, align: 'both' })];
    case 'compared':
      return [line(block.spans.map(({ text }) => text).join(''), { first: block.indent ? 2 * size.third : 0 })];
    case 'heading':
      return [line(block.text, { role: headingRoles[block.level], first: 2 * size.third, holdsNext: true })];
    case 'attachments':
      return attachmentLines(block.names);
    case 'signature':
      return signatureLines(block);
    case 'handSignature':
      return handSigned(block);
    case 'stampedSignature':
      return stampedLines(block);
    case 'note':
      return [line(block.text, { first: 2 * size.third })];
    case 'annex':
      return [line(block.label, { role: 'heiti', holdsNext: true }), blank(), titleLine(block.title, []), blank()];
    case 'table':
      return [tableOf(block)];
    case 'form':
      return [formOf(block)];
    default:
      return [];
  }
};
