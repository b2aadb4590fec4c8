import { describe, expect, it } from 'vitest';
import { readWord } from '#shared/files/read-word.ts';
import { openArchive } from '#shared/files/unpack-zip.ts';
import { paperBlocks } from '#templates/documents/parts/paper-blocks.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { fontNames } from '#templates/word/font-names.ts';
import { paperParts } from '#templates/word/paper-parts.ts';
import { renderWord } from '#templates/word/render-word.ts';
import { exhibits } from '#test/golden/exhibits.ts';

const wordOf = async (kind: keyof typeof documentTemplates, data: unknown): Promise<Uint8Array> => {
  const written = await renderWord({ kind, data, properties: { Origin: '示例 <1> & "2"' } });
  if (!written.ok) throw new Error(JSON.stringify(written.refusal));
  return written.value;
};

const partOf = async (file: Uint8Array, name: string): Promise<string> =>
  Buffer.from((await (await openArchive(file, { entries: 100, unpackedBytes: 1e7 }))?.read(name)) ?? []).toString();

const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

describe('its file', () => {
  it('names the faces that offices have, and others for where these are missing', async () => {
    const file = await wordOf('exitReport', documentTemplates.exitReport.sample);
    const text = await partOf(file, 'word/document.xml');
    const faces = new Set(Array.from(text.matchAll(/w:eastAsia="([^"]+)"/gu), ([, face]) => face));
    expect(faces).toEqual(new Set(['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']));
    const table = await partOf(file, 'word/fontTable.xml');
    for (const [name, ...others] of Object.values(fontNames))
      expect(table).toContain(`w:name="${name}"><w:altName w:val="${others.join(',')}"/>`);
  });

  it('is set in the third size, 28 pt from line to line, within the margins of the standard', async () => {
    const text = await partOf(
      await wordOf('acceptanceNotice', documentTemplates.acceptanceNotice.sample),
      'word/document.xml',
    );
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*<w:jc w:val="both"\/>(?:(?!<\/w:p>).)*<\/w:p>/u.exec(text)?.[0] ?? '';
    expect(paragraph).toContain('w:line="560"');
    expect(paragraph).toContain('w:lineRule="exact"');
    expect(paragraph).toContain('w:firstLine="640"');
    expect(paragraph).toContain('<w:sz w:val="32"/>');
    const margins = /<w:pgMar [^>]+>/u.exec(text)?.[0] ?? '';
    const marginOf = (edge: string): number => Number(new RegExp(`w:${edge}="(\\d+)"`, 'u').exec(margins)?.[1]);
    for (const [edge, millimetres] of [
      ['top', 37],
      ['left', 28],
      ['right', 26],
      ['bottom', 35],
    ] as const)
      expect(Math.abs(marginOf(edge) - twips(millimetres)), edge).toBeLessThan(3);
  });

  it('keeps a signature together, and the last lines of the text with it', () => {
    for (const { kind, layout, compose, data, sample } of Object.values(documentTemplates)) {
      const blocks = compose(data.parse(sample));
      const signature = blocks.find(({ type }) => type === 'signature');
      if (signature?.type !== 'signature') continue;
      const lines = paperParts(layout, blocks).flatMap(({ parts }) => parts);
      const date = lines.findLastIndex((part) => part.type === 'line' && part.runs[0]?.text === signature.date);
      const name = lines.findLastIndex(
        (part) =>
          part.type === 'line' &&
          part.runs[0]?.text.startsWith(signature.signers[0]?.name ?? '') &&
          part.holdsNext === true,
      );
      expect([kind, name > 0 && name < date]).toEqual([kind, true]);
      const above = lines.slice(name - 3, date);
      expect([kind, above.every((part) => part.type === 'table' || part.holdsNext)]).toEqual([kind, true]);
    }
  });

  it('keeps its properties, whatever characters they have', async () => {
    const read = await readWord(await wordOf('acceptanceNotice', documentTemplates.acceptanceNotice.sample));
    expect('text' in read && read.text.properties.Origin).toBe('示例 <1> & "2"');
  });

  it('has no red head where the paper has it already', async () => {
    const { sample } = documentTemplates.exitApprovalReply;
    const issuer = { ...(sample as { issuer: object }).issuer, letterhead: 'preprinted' };
    const text = await partOf(
      await wordOf('exitApprovalReply', { ...(sample as object), issuer }),
      'word/document.xml',
    );
    expect(text).not.toContain('FF0000');
    expect(await partOf(await wordOf('exitApprovalReply', sample), 'word/document.xml')).toContain('FF0000');
  });

  it('has its imprint at the foot of the type area of an upright page, with its rules', async () => {
    for (const exhibit of exhibits) {
      const template = documentTemplates[exhibit.kind];
      const parsed = template.data.parse(exhibit.data);
      const blocks = paperBlocks(template, parsed);
      const imprint = blocks.find((block) => block.type === 'imprint');
      if (imprint?.type !== 'imprint') continue;
      const text = await partOf(await wordOf(exhibit.kind, exhibit.data), 'word/document.xml');
      const floating = Array.from(
        text.matchAll(/<w:tbl><w:tblPr><w:tblpPr (?:(?!<\/w:tbl>).)*<\/w:tbl>/gu),
        ([all]) => all,
      );
      expect([exhibit.name, floating.length]).toEqual([exhibit.name, 1]);
      const [table = ''] = floating;
      expect(table).toMatch(/<w:tblpPr (?=[^>]*w:vertAnchor="margin")(?=[^>]*w:tblpYSpec="bottom")[^>]*>/u);
      const said = Array.from(table.matchAll(/<w:p>.*?<\/w:p>/gu), ([each]) => each.replaceAll(/<[^>]+>|\t/gu, ''));
      const printed = imprint.printer ? [`${imprint.printer.name}${imprint.printer.date}印发`] : [];
      const copied = imprint.copies.length > 0 ? [`抄送：${imprint.copies.join('，')}。`] : [];
      expect([exhibit.name, ...said.filter((each) => !each.startsWith('主送'))]).toEqual([
        exhibit.name,
        ...copied,
        ...printed,
      ]);
      // Thick above the first line and below the last, thin between, none without a printer (7.4.1, 10.1).
      const rules = Array.from(
        table.matchAll(/<w:(top|bottom) [^>]*w:sz="(\d)"[^>]*>/gu),
        ([, side, eighths]) => `${side} ${eighths}`,
      ).filter((rule) => !rule.endsWith('0'));
      const expected = said.length > 1 ? ['top 8', 'top 6', 'bottom 8'] : ['top 8', 'bottom 8'];
      expect([exhibit.name, ...rules]).toEqual([exhibit.name, ...(imprint.printer ? expected : [])]);
      const last = text.slice(text.lastIndexOf('<w:sectPr'));
      expect([exhibit.name, last.includes('w:orient="landscape"')]).toEqual([exhibit.name, false]);
    }
  });

  it('is bound at the right of its even pages where the office prints so', async () => {
    const { sample } = documentTemplates.exitApprovalReply;
    const issuer = { ...(sample as { issuer: object }).issuer, binding: 'mirrored' };
    const settingsOf = async (data: unknown) => partOf(await wordOf('exitApprovalReply', data), 'word/settings.xml');
    expect(await settingsOf({ ...(sample as object), issuer })).toContain('<w:mirrorMargins/>');
    expect(await settingsOf(sample)).not.toContain('mirrorMargins');
    expect(await settingsOf(sample)).toContain('<w:evenAndOddHeaders/>');
  });
});
