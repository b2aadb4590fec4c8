import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { chineseDate, Day, dayOfMonth, monthOf, yearOf } from '#shared/domain/day.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { renderDraft } from '#templates/render-document.ts';
import { longPaper } from '#templates/typeset/bookmarks.ts';
import { exhibits } from '#test/golden/exhibits.ts';
import { goldenOf } from '#test/golden/golden-of.ts';
import { someOf } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';

type Archived = {
  readonly attached: string | undefined;
  readonly text: string;
  readonly pages: number;
  readonly outline: readonly { readonly title: string }[] | null;
  readonly xmp: string;
  readonly info: Readonly<Record<string, unknown>>;
};

const read = async (bytes: Uint8Array): Promise<Archived> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const name = [...((await pdf.getAttachments()) ?? new Map<string, unknown>()).keys()].join();
  const attached = name ? new TextDecoder().decode(await pdf.getAttachmentContent(name)) : undefined;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const { info, metadata } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  const pages = pdf.numPages;
  const xmp = metadata?.getRaw() ?? '';
  await task.destroy();
  return {
    attached,
    text: text.replaceAll(/\s/gu, ''),
    pages,
    outline,
    xmp: String(xmp),
    info: info as Archived['info'],
  };
};

/** Members that name the document's maker and not what it says; everything else is printed. */
const exceptions: readonly string[] = ['catalogueId', 'templateVersion'];

const stringsIn = (value: unknown, key = ''): readonly (readonly [key: string, text: string])[] => {
  if (typeof value === 'string' || typeof value === 'number') return [[key, String(value)]];
  if (value === null || typeof value !== 'object') return [[key, `never printed: ${String(value)}`]];
  return Object.entries(value).flatMap(([name, each]) => stringsIn(each, Array.isArray(value) ? key : name));
};

const formsOf = (text: string): string[] => {
  const day = Day.safeParse(text);
  if (!day.success) return [text];
  return [chineseDate(day.data), `${yearOf(day.data)}.${monthOf(day.data)}.${dayOfMonth(day.data)}`];
};

describe.each(someOf(exhibits, 24).map((exhibit) => [exhibit.name, exhibit] as const))(
  'the archive copy of %s',
  (_, exhibit) => {
    it('carries the data that it prints, and nothing that it does not', async () => {
      const { attached, text } = await read((await goldenOf(exhibit)).bytes);
      const json: unknown = JSON.parse(attached ?? '');
      expect(json).toMatchObject({ catalogueId: documentKinds[exhibit.kind].id });
      const strings = stringsIn(json).filter(([key]) => !exceptions.includes(key));
      expect(strings.length).toBeGreaterThan(2);
      for (const [key, string] of strings)
        expect
          .soft(
            formsOf(string).some((form) => text.includes(form.replaceAll(/\s/gu, ''))),
            `${key}: ${string}`,
          )
          .toBe(true);
    });

    it('says when it was made in the hour of Beijing, and what kind it is, to whom', async () => {
      const { info, xmp, pages, outline } = await read((await goldenOf(exhibit)).bytes);
      expect(info.CreationDate).toMatch(/^D:\d{8}000000\+08'00'$/);
      expect(xmp).toMatch(/<xmp:CreateDate>\d{4}-\d\d-\d\dT00:00:00\+08:00</);
      expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
      expect(xmp).toMatch(/<docket:genre>.+<\/docket:genre>/u);
      if (pages >= longPaper) expect(outline?.length).toBeGreaterThan(0);
      else expect(outline).toBeNull();
    });
  },
);

describe('a draft', () => {
  it('carries no data: it is no archive copy', async () => {
    const [exhibit] = exhibits;
    if (!exhibit) throw new Error('no exhibit');
    const draft = await renderDraft(await testFonts(), exhibit.kind, exhibit.data);
    if (!draft.ok) throw new Error(draft.refusal.code);
    expect((await read(draft.value.bytes)).attached).toBeUndefined();
  });
});
