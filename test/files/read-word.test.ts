import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '#shared/domain/limits.ts';
import { readWord, softBreak } from '#shared/files/read-word.ts';
import { drawn } from '#test/support/dose.ts';
import { type Packed, packZip } from '#test/support/pack-zip.ts';

const file = (name: string, text: string): Packed => ({ name, bytes: Buffer.from(text) });
const types = file('[Content_Types].xml', '<Types/>');
const relations = (inner = ''): Packed =>
  file('word/_rels/document.xml.rels', `<Relationships>${inner}</Relationships>`);
const main = (body: string): Packed =>
  file('word/document.xml', `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`);

const paragraphsOf = async (body: string): Promise<readonly string[]> => {
  const read = await readWord(packZip([types, relations(), main(body)]));
  if ('flaw' in read) throw new Error(read.flaw.en);
  return read.text.paragraphs;
};
const flawOf = async (files: readonly Packed[]): Promise<string | undefined> => {
  const read = await readWord(packZip(files));
  return 'flaw' in read ? read.flaw.zh : undefined;
};
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('a text document', () => {
  it('is read paragraph by paragraph, runs together, entities and breaks as what they stand for', async () => {
    expect(
      await paragraphsOf(
        `<w:p>${run('示例')}${run('&lt;A&amp;B&gt;&#x4e00;&#19968;')}</w:p><w:p/><w:p>${run('一')}<w:r><w:br/></w:r>${run('二')}</w:p>`,
      ),
    ).toEqual(['示例<A&B>一一', '', `一${softBreak}二`]);
  });

  it('is read with its revisions accepted, without codes of fields', async () => {
    expect(
      await paragraphsOf(
        `<w:p>${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r>${run('乙')}</w:del><w:ins>${run('丙')}</w:ins><w:moveFrom>${run('丁')}</w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
      ),
    ).toEqual(['甲丙']);
  });

  it('may have a > within an attribute, and a comment', async () => {
    expect(await paragraphsOf(`<w:p w:rsid="a>b"><!-- <w:t>不读</w:t> -->${run('读')}</w:p>`)).toEqual(['读']);
  });

  it.each([
    ['a macro', file('word/vbaProject.bin', 'x')],
    ['an embedded file', file('word/embeddings/oleObject1.bin', 'x')],
    ['a control', file('word/activeX/activeX1.xml', '<x/>')],
    [
      'the type of a document with macros',
      file('[Content_Types].xml', '<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>'),
    ],
  ])('is refused with %s', async (_, added) => {
    const others = added.name === types.name ? [] : [types];
    expect(await flawOf([...others, relations(), main(run('甲')), added])).toContain('宏、控件或者嵌入的文件');
  });

  it.each(['hyperlink', 'image', 'attachedTemplate'])('is refused with an external %s', async (type) => {
    const external = relations(`<Relationship Type="${type}" Target="https://example.org" TargetMode="External"/>`);
    expect(await flawOf([types, external, main(run('甲'))])).toContain('外部链接');
  });

  it('is refused where it declares entities of its own', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>';
    expect(await flawOf([types, file('word/document.xml', bomb)])).toContain('不是可以读取的Word文档');
  });

  it('is not unpacked beyond its bound, whatever size it claims', async () => {
    const bomb = { name: 'word/document.xml', bytes: Buffer.alloc(limits.wordUnpackedBytes + 1, 32) };
    const packed = packZip([types, bomb]);
    expect(packed.length).toBeLessThan(100_000);
    expect(await readWord(packed)).toHaveProperty('flaw');
    // A directory that lies about the size changes nothing.
    const lying = Buffer.from(packed);
    const directory = lying.indexOf(
      Buffer.from([0x50, 0x4b, 1, 2]),
      lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 4,
    );
    lying.writeUInt32LE(10, directory + 24);
    expect(await readWord(lying)).toHaveProperty('flaw');
    const deep = '<x>'.repeat(limits.wordLevels + 1) + '</x>'.repeat(limits.wordLevels + 1);
    expect(await flawOf([types, file('word/document.xml', deep)])).toContain('不是可以读取的Word文档');
    const many = Array.from({ length: limits.wordEntries }, (_, at) => file(`word/${at}.xml`, ''));
    expect(await flawOf([types, main(''), ...many])).toContain('不是可以读取的Word文档');
  });

  it('is refused or read, and never a fault, whatever bytes are sent', async () => {
    const whole = packZip([types, relations(), main(`<w:p>${run('示例')}</w:p>`)]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(whole.length),
        async (edits, cut) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of edits) bytes[at] = byte;
          for (const tried of [bytes, bytes.subarray(0, cut), bytes.subarray(cut)]) {
            const read = await readWord(tried);
            expect('flaw' in read || Array.isArray(read.text.paragraphs)).toBe(true);
          }
        },
      ),
      drawn(500, 20_000),
    );
    expect(await readWord(new Uint8Array())).toHaveProperty('flaw');
    expect(await readWord(Buffer.from('%PDF-1.7'))).toHaveProperty('flaw');
  });
});
