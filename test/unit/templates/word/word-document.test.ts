import { describe, expect, it } from 'vitest';
import { readWord } from '#shared/files/read-word.ts';
import { openArchive } from '#shared/files/unpack-zip.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { fontNames } from '#templates/word/font-names.ts';
import { paperParts } from '#templates/word/paper-parts.ts';
import { renderWord } from '#templates/word/render-word.ts';

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
});
