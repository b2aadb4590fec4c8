import type { Block, Layout } from '#templates/typeset/block.ts';
import { moveRecipients } from '#templates/typeset/main-recipients.ts';
import { cell, linePitch, size, typeArea } from '#templates/typeset/measures.ts';
import { isInHead, isSigned, type Section, sectionsOf, spaceAbove } from '#templates/typeset/section.ts';
import { blockParts, charactersIn } from './block-parts.ts';
import { blank, line, type WordLine, type WordPart, type WordRule, type WordSection } from './word-part.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

const find = <Type extends Block['type']>(blocks: readonly Block[], type: Type): BlockOf<Type> | undefined =>
  blocks.find((block): block is BlockOf<Type> => block.type === type);

/** The issuer's mark in red, narrow where it is long; nothing on paper that has it already. */
const markLine = (text: string, points: number, isPreprinted: boolean): WordLine => {
  const most = typeArea.width / (0.62 * Array.from(text).length);
  const fitting = Math.min(points, Math.floor(most));
  const wide = Math.min(100, Math.floor((100 * typeArea.width) / (fitting * charactersIn(text))));
  const shape = { points: fitting, pitch: points + 8, align: 'center' } as const;
  if (isPreprinted) return line('', shape);
  return { ...line('', shape), runs: [{ text, role: 'xiaobiaosong', red: true, wide }] };
};

const classificationLines = (blocks: readonly Block[]): WordLine[] =>
  (find(blocks, 'classification')?.lines ?? []).map((text) =>
    line(text, { role: /^\d+$/u.test(text) ? 'fangsong' : 'heiti' }),
  );

const letterHead = (blocks: readonly Block[], isPreprinted: boolean): WordLine[] => {
  const mark = markLine(find(blocks, 'mark')?.text ?? '', 34, isPreprinted);
  const rules = isPreprinted ? {} : { rules: [{ at: 'below', red: true, kind: 'double' } as const] };
  return [
    { ...mark, ...rules },
    line(find(blocks, 'number')?.text ?? '', { align: 'right' }),
    ...classificationLines(blocks),
    blank(),
  ];
};

/** The number of a report upward at the left, and who signs at the right of the same line. */
const numberLine = (blocks: readonly Block[]): WordLine => {
  const number = find(blocks, 'number')?.text ?? '';
  const signers = find(blocks, 'signer')?.names ?? [];
  if (signers.length === 0) return line(number, { align: 'center' });
  return {
    ...line(''),
    left: cell,
    right: cell,
    runs: [
      { text: `${number}\t签发人：`, role: 'fangsong' },
      { text: signers.join('　'), role: 'kaiti' },
    ],
  };
};

const redHead = (blocks: readonly Block[], suffix: string, isPreprinted: boolean): WordLine[] => {
  const classified = classificationLines(blocks);
  const above = Math.max(0, 35 * (72 / 25.4) - classified.length * linePitch);
  const rules = isPreprinted ? {} : { rules: [{ at: 'below', red: true, kind: 'thick' } as const] };
  return [
    ...classified,
    { ...markLine(`${find(blocks, 'mark')?.text ?? ''}${suffix}`, 48, isPreprinted), above },
    blank(),
    { ...numberLine(blocks), ...rules },
    blank(),
  ];
};

const headOf = (layout: Layout, blocks: readonly Block[]): WordLine[] | undefined => {
  const isPreprinted = find(blocks, 'sheet')?.preprinted ?? false;
  if (layout === 'letter') return letterHead(blocks, isPreprinted);
  if (layout === 'head') return redHead(blocks, '文件', isPreprinted);
  return layout === 'announcement' ? redHead(blocks, '', isPreprinted) : undefined;
};

const small = { points: size.fourth, left: size.fourth, right: size.fourth } as const;

/** A line of hardly any height, on whose page stands what floats. */
const thread = line('', { points: 1, pitch: 1 });

/**
 * 版记 at the foot of the last page: names, then the printer with the day, with lines thick above and below and thin
 * between, none in a letter (7.4, 10.1).
 */
const imprintParts = (blocks: readonly Block[]): WordPart[] => {
  const block = find(blocks, 'imprint');
  if (!block) return [];
  const { copies, mainRecipients, printer } = block;
  const said = [mainRecipients && `主送：${mainRecipients}。`, copies.length > 0 && `抄送：${copies.join('，')}。`];
  const names = said.flatMap((text) => (text ? [hanging(text)] : []));
  const dated = printer && (printer.date.endsWith('印发') ? printer.date : `${printer.date}印发`);
  const lines = printer ? [...names, line(`${printer.name}\t${dated}`, small)] : names;
  const rulesOf = (at: number): WordRule[] => [
    // Between 主送 and 抄送 stands no line.
    ...(at > 0 && at < names.length ? [] : [{ at: 'above', kind: at === 0 ? 'thick' : 'thin' } as const]),
    ...(at === lines.length - 1 ? [{ at: 'below', kind: 'thick' } as const] : []),
  ];
  const rows = lines.map((one, at) => [{ share: 1, line: printer ? { ...one, rules: rulesOf(at) } : one }]);
  return [{ type: 'table', hasHead: false, atFoot: true, rows }, thread];
};

/** “抄送：” with the names that go on under the first one. */
const hanging = (text: string): WordLine => {
  const label = 3 * size.fourth;
  return line(text, { ...small, left: size.fourth + label, first: -label });
};

const verificationLines = (blocks: readonly Block[]): WordLine[] => {
  const block = find(blocks, 'verification');
  if (!block) return [];
  const shape = { points: 7, pitch: 11 };
  return [line(`验证码：${block.code}`, shape), line(`扫码或者登录以下网址可以核验：${block.page}`, shape)];
};

const held = (part: WordPart): WordPart => (part.type === 'line' ? { ...part, holdsNext: true } : part);

/** The last two lines of the text go with a signature, and its own lines stay together: it is never alone on a page. */
const withSignature = (before: readonly WordPart[], signed: readonly WordPart[]): WordPart[] => [
  ...before.slice(0, -2),
  ...before.slice(-2).map(held),
  ...signed.slice(0, -1).map(held),
  ...signed.slice(-1),
];

const flowOf = ({ blocks, turned }: Section, hasHead: boolean): WordPart[] => {
  const flow = blocks.filter(({ type }) => !isInHead(type) && !(hasHead && type === 'number'));
  let parts: WordPart[] = [];
  for (const [at, block] of flow.entries()) {
    const space = spaceAbove(flow[at - 1], block, hasHead || turned ? 'head' : 'edge');
    const own = [...(space ? [blank()] : []), ...blockParts(block)];
    if (isSigned(block)) parts = withSignature(parts, own);
    else parts.push(...own);
  }
  return parts;
};

/** Lines that the first page has room for below head and title; a longer list of addressees leaves none for the text. */
const recipientLines = 12;

/** Addressees that would fill the first page go to the imprint (7.3.2), as on the page. */
const withRoom = (blocks: readonly Block[]): readonly Block[] => {
  const text = find(blocks, 'recipient')?.text ?? '';
  return charactersIn(text) > recipientLines * 28 ? moveRecipients(blocks, text) : blocks;
};

/** The same paper as the typesetter's, as a text document: head, flow, annexes and foot, section by section. */
export const paperParts = (layout: Layout, composed: readonly Block[]): WordSection[] => {
  const blocks = withRoom(composed);
  const head = headOf(layout, blocks);
  const sections = sectionsOf(blocks, layout).map((section) => ({
    turned: section.turned,
    parts: [...(section.first ? (head ?? []) : []), ...flowOf(section, section.first && head !== undefined)],
  }));
  const foot = [...imprintParts(blocks), ...verificationLines(blocks)];
  // An imprint does not stand on a page that lies on its side: it has the next upright one, a ruled one an even one.
  if (sections.at(-1)?.turned && foot.some(({ type }) => type === 'table')) {
    const even = find(blocks, 'imprint')?.printer ? { even: true as const } : {};
    return [...sections, { turned: false, parts: [thread, ...foot], ...even }];
  }
  return sections.map((section, at) =>
    at === sections.length - 1 ? { ...section, parts: [...section.parts, ...foot] } : section,
  );
};
