import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import type { Block, Layout } from '#templates/typeset/block.ts';
import type { TextItem } from '#templates/typeset/frame.ts';
import { layOut } from '#templates/typeset/lay-out.ts';
import type { StructureElement } from '#templates/typeset/structure.ts';
import { drawn } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

const pieces = [
  '（示例）',
  '《示例细则》',
  '“示例”',
  '示例，',
  '示例、',
  '示例；',
  '2026年1月12日',
  '〔2026〕12号',
] as const;
const others = [
  'Example’s',
  '95.5%',
  '￥1,234.50元',
  '示例——示例',
  '示例……',
  '鄧麗君',
  '示例办公室',
  '（一）',
] as const;
const text = (longest: number) =>
  fc
    .array(fc.constantFrom(...pieces, ...others), { minLength: 1, maxLength: longest })
    .map((parts) => `示例${parts.join('')}示例`);

const date = '2026年1月22日';
/** Every kind of block that sets text, filled with the same one. */
const blocksOf: Readonly<
  Record<
    Exclude<Block['type'], 'verification' | 'sheet' | 'mark' | 'classification' | 'signer' | 'number'>,
    (said: string) => Block
  >
> = {
  title: (said) => ({ type: 'title', text: said, keep: [] }),
  recipient: (said) => ({ type: 'recipient', text: `${said}：` }),
  paragraph: (said) => ({ type: 'paragraph', text: said }),
  compared: (said) => ({ type: 'compared', spans: [{ text: said, change: 'deleted' }, { text: said }], indent: true }),
  heading: (said) => ({ type: 'heading', level: 2, text: `（一）${said}` }),
  attachments: (said) => ({ type: 'attachments', names: [said, said] }),
  signature: (said) => ({
    type: 'signature',
    signers: [
      { name: said, seal: 'own' },
      { name: said, seal: 'proxy', sealHolder: said },
    ],
    date,
  }),
  handSignature: (said) => ({ type: 'handSignature', lines: [said], date }),
  stampedSignature: (said) => ({ type: 'stampedSignature', stamps: [{ title: said, name: '示例' }], date }),
  note: (said) => ({ type: 'note', text: `（${said}）` }),
  annex: (said) => ({ type: 'annex', label: '附件', title: said, orientation: 'portrait' }),
  table: (said) => ({
    type: 'table',
    columns: [1, 2, 1, 1].map((share, at) => ({ head: at === 1 ? said : '示例', share, align: 'left' as const })),
    rows: [[said, said, '1', said]],
  }),
  form: (said) => ({
    type: 'form',
    rows: [
      [
        { label: '示例', value: said, share: 1, lines: 1 },
        { label: said, value: '', share: 1, lines: 1 },
      ],
    ],
  }),
  imprint: (said) => ({ type: 'imprint', copies: [said, said], printer: { name: said, date } }),
};

/** Lines of each part of the document: texts of one baseline, from left to right. */
const linesOf = (layout: Layout, blocks: readonly Block[]): string[][] => {
  const parts = new Map<StructureElement, Map<string, TextItem[]>>();
  for (const [at, { items, furniture, foot }] of layOut(fonts, layout, blocks).pages.entries())
    for (const item of [...furniture, ...items, ...foot]) {
      if (item.kind !== 'text' || !item.element) continue;
      const lines = parts.get(item.element) ?? new Map<string, TextItem[]>();
      parts.set(item.element, lines);
      const key = `${at} ${item.y.toFixed(1)}`;
      lines.set(key, [...(lines.get(key) ?? []), item]);
    }
  return Array.from(parts.values(), (lines) =>
    Array.from(lines.values(), (items) =>
      items
        .toSorted((one, other) => one.x - other.x)
        .flatMap(({ glyphs }) => glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)))
        .join(''),
    ),
  );
};

describe.each(Object.entries(blocksOf))('lines of a %s', (_, blockOf) => {
  it('begin and end with no mark that must not stand there', () => {
    fc.assert(
      fc.property(text(30), (said) => {
        for (const lines of linesOf('head', [{ type: 'mark', text: '示例' }, blockOf(said)]))
          for (const [at, line] of lines.entries()) {
            if (at > 0) expect(line, said).not.toMatch(/^[、，。．；：！？）］｝〕〉》」』】”’…—～·％‰℃%]/u);
            if (at < lines.length - 1) expect(line.trimEnd(), said).not.toMatch(/[（［｛〔〈《「『【“‘￥]$/u);
          }
      }),
      drawn(25, 2000),
    );
  });
});
