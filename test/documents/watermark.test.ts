import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { documentTemplates } from '#templates/documents/registry.ts';
import { renderDocument, renderDraft } from '#templates/render-document.ts';
import { testFonts } from '#test/support/fonts.ts';
import { readPdf } from '#test/support/read-pdf.ts';

const { sample } = documentTemplates.exitApprovalReply;
const { documentNumber: _none, ...unnumbered } = sample as Record<string, unknown>;

/** What each text of the first two pages is marked as. */
const marksOf = async (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const marks = new Map<string, string>();
  for (const number of [1, 2]) {
    const page = await pdf.getPage(number);
    let tag = '';
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) marks.set(item.str.trim(), tag);
      else if (item.type.startsWith('begin')) tag = (item as { tag?: string }).tag ?? '';
    }
  }
  await task.destroy();
  return marks;
};

describe('a draft', () => {
  it('says 草稿 across every page, slanting, and is otherwise the document', async () => {
    const fonts = await testFonts();
    const [plain, draft] = await Promise.all([
      renderDocument(fonts, 'exitApprovalReply', unnumbered),
      renderDraft(fonts, 'exitApprovalReply', unnumbered),
    ]);
    if (!plain.ok || !draft.ok) throw new Error('not rendered');
    const [before, after] = [await readPdf(plain.value.bytes), await readPdf(draft.value.bytes)];
    expect(after.pages).toHaveLength(before.pages.length);
    for (const [at, page] of after.pages.entries()) {
      expect(page.texts.filter(({ text }) => text === '草稿')).toHaveLength(1);
      expect(page.texts.filter(({ text }) => text !== '草稿')).toEqual(before.pages[at]?.texts);
      expect(page.missingFonts).toBe(0);
    }
    expect(after.title).toBe(`草稿：${before.title}`);
  });

  it('keeps the words out of the structure, so that a reader who listens hears the letter alone', async () => {
    const draft = await renderDraft(await testFonts(), 'exitApprovalReply', unnumbered);
    if (!draft.ok) throw new Error('not rendered');
    const marked = await marksOf(draft.value.bytes);
    expect(marked.get('草稿')).toBe('Artifact');
    expect(marked.get('特此函复。')).toBe('P');
  });
});
