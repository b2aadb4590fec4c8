import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { composeDocument } from '#templates/render-document.ts';
import type { FrameItem, Page } from '#templates/typeset/frame.ts';
import { millimetre } from '#templates/typeset/measures.ts';
import { testFonts } from '#test/support/fonts.ts';

const sampleOf = (kind: DocumentKind): Readonly<Record<string, unknown>> =>
  documentTemplates[kind].sample as Readonly<Record<string, unknown>>;

const pagesOf = async (kind: DocumentKind, changes: object): Promise<readonly Page[]> => {
  const composed = await composeDocument({ fonts: await testFonts(), kind, data: { ...sampleOf(kind), ...changes } });
  if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
  return composed.value.pages;
};
const all = ({ items, furniture, foot }: Page): readonly FrameItem[] => [...furniture, ...items, ...foot];
const textOf = (pages: readonly Page[]): string =>
  pages
    .flatMap(all)
    .flatMap((item) => (item.kind === 'text' ? item.glyphs.map((glyph) => String.fromCodePoint(glyph.codePoint)) : []))
    .join('');
const office = { name: '示例办公室', sealMode: 'own' } as const;
const isRed = (item: FrameItem): boolean => 'red' in item && item.red === true;

describe('a paper that is sealed by hand', () => {
  it('leaves the room of the seal and writes nothing in it', async () => {
    const issuer = { ...office, sealMode: 'hand' };
    const text = textOf(await pagesOf('exitApprovalReply', { issuer }));
    expect(text).not.toContain('印章）');
    expect(text).toContain('示例办公室2026年4月8日');
    const lineOf = async (sealMode: string) => {
      const pages = await pagesOf('exitApprovalReply', { issuer: { ...office, sealMode } });
      const ys = (pages.at(-1)?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item.y] : []));
      return [...new Set(ys)].sort((one, other) => one - other);
    };
    const byHand = await lineOf('hand');
    // Two lines of the signature, and at least two blank ones over them, as over the place of a seal.
    expect((byHand.at(-2) ?? 0) - (byHand.at(-3) ?? 0)).toBeGreaterThan(
      2.9 * ((byHand.at(-1) ?? 0) - (byHand.at(-2) ?? 0)),
    );
  });

  it('has no image of a seal', () => {
    const issuer = { ...office, sealMode: 'hand', sealImage: { key: 'seal/office.png', width: 42 } };
    const read = documentTemplates.exitApprovalReply.data.safeParse({ ...sampleOf('exitApprovalReply'), issuer });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['issuer.sealImage']);
  });
});

describe.each(['exitApprovalReply', 'exitReport', 'deregistrationAnnouncement'] as const)(
  '%s on preprinted paper',
  (kind) => {
    it('prints nothing red, and everything else where it stood', async () => {
      const printed = await pagesOf(kind, { issuer: office });
      const over = await pagesOf(kind, { issuer: { ...office, letterhead: 'preprinted' } });
      expect(printed.flatMap(all).some(isRed)).toBe(true);
      expect(over.flatMap(all).some(isRed)).toBe(false);
      const places = (pages: readonly Page[]) =>
        pages.map((page) =>
          all(page)
            .filter((item) => !isRed(item))
            .map((item) => ('x' in item ? [item.x, item.y] : item.from)),
        );
      expect(places(over)).toEqual(places(printed));
    });

    it('is bound at the right of even pages where it is printed on both sides', async () => {
      const usual = await pagesOf(kind, { issuer: office });
      const bound = await pagesOf(kind, { issuer: { ...office, binding: 'mirrored' } });
      expect(bound).toHaveLength(usual.length);
      for (const [at, page] of bound.entries()) {
        const before = usual[at]?.items[0];
        const [after] = page.items;
        if (!before || !after || !('x' in before) || !('x' in after)) continue;
        const off = page.turned ? after.y - before.y : after.x - before.x;
        expect(off).toBeCloseTo(at % 2 === 1 ? -2 * millimetre : 0, 6);
      }
    });
  },
);

describe('what the drafter says of a paper', () => {
  it('prints whether it is open to the public below the date, before the annexes', async () => {
    const text = textOf(await pagesOf('deregistrationAnnouncement', { issuer: office, openness: '主动公开' }));
    expect(text).toMatch(/\d日（此件主动公开）.*附件/u);
    expect(textOf(await pagesOf('deregistrationAnnouncement', { issuer: office }))).not.toContain('此件');
  });

  it('is refused in words where it is classified', () => {
    for (const level of ['绝密', '机密', '秘密']) {
      const data = { ...sampleOf('exitApprovalReply'), classification: { secrecy: { level } } };
      const [issue] = documentTemplates.exitApprovalReply.data.safeParse(data).error?.issues ?? [];
      expect(issue?.path).toEqual(['classification', 'secrecy']);
      expect(JSON.stringify(issue)).toContain('涉密文件不得在本系统办理');
    }
  });
});
