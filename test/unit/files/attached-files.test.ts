import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { cleanName } from '#shared/domain/attachment.ts';
import { activeContentOf } from '#shared/files/active-content.ts';
import { attachedFileOf, nameOfOther, scanOf } from '#shared/files/scan.ts';
import { drawn } from '#test/support/dose.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A PDF as pdfkit writes it, with what is asked of it. */
const pdfWith = async (write: (document: PDFKit.PDFDocument) => void = () => undefined): Promise<Buffer> => {
  const document = new PDFDocument();
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  write(document);
  document.end();
  await ended;
  return Buffer.concat(parts);
};

/** An object stream, in which later PDFs keep their dictionaries compressed. */
const objectStream = (dictionary: string): string => {
  const packed = deflateSync(Buffer.from(dictionary)).toString('latin1');
  return `%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\n`;
};

describe('a file that is put to a case', () => {
  it('is known by its content and lies under its digest, apart from the scans of staff', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const file = attachedFileOf(png);
    expect(file).toMatchObject({ mediaType: 'image/png', extension: 'png', bytes: 9 });
    expect(file?.key).toMatch(/^attachments\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.png$/);
    expect(scanOf(png)?.key).toBe(file?.key.replace('attachments/', 'scans/'));
  });

  it.each([
    ['PK\x03\x04', 'ZIP压缩包或者Office文档（docx、xlsx等）'],
    ['MZ\x90', 'Windows程序'],
    ['<svg xmlns', '网页、SVG或者XML'],
    ['GIF89a', 'GIF图片'],
    [' %PDF-1.7', '未知类型'],
    ['', '未知类型'],
  ])('is refused by its name: %j', (begins, name) => {
    expect(attachedFileOf(bytesOf(begins))).toBeUndefined();
    expect(nameOfOther(bytesOf(begins))).toBe(name);
  });
});

describe('a PDF', () => {
  it('as a program writes it is at rest, pictures and links in it too', async () => {
    const plain = await pdfWith((document) => {
      document.text('JavaScript /JS /Launch').addPage().text('2');
    });
    expect(activeContentOf(plain)).toBeUndefined();
  });

  it('that carries a file or a script is told', async () => {
    const carrying = await pdfWith((document) => {
      document.file(Buffer.from('示例'), { name: 'a.txt' });
    });
    expect(activeContentOf(carrying)).toMatch(/^EmbeddedFile/);
    const running = await pdfWith((document) => {
      document.ref({ S: 'JavaScript', JS: new String('app.alert(1)') }).end(Buffer.alloc(0));
    });
    expect(activeContentOf(running)).toBe('JavaScript');
  });

  it.each([
    ['in plain words', '%PDF-1.4\n1 0 obj\n<</S/JavaScript/JS(app.alert\\(1\\))>>\nendobj\n', 'JavaScript'],
    ['with a name in numbers', '%PDF-1.4\n1 0 obj\n<</S/L#61unch/F(x)>>\nendobj\n', 'Launch'],
    ['in a compressed object stream', objectStream('7 0 <</OpenAction<</S/JavaScript/JS 8 0 R>>>>'), 'JavaScript'],
  ])('acts %s', (_, text, found) => {
    expect(activeContentOf(bytesOf(text))).toBe(found);
  });

  it('that unpacks to more than any paper holds is looked at for no longer than its size is worth', () => {
    const bomb = objectStream(' '.repeat(20_000_000)).repeat(20);
    const begun = performance.now();
    expect(activeContentOf(bytesOf(bomb))).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it.each([
    ['the same bytes within a picture', '%PDF-1.4\n1 0 obj\n<</Length 9>>\nstream\n/JS /Launch \nendstream\nendobj\n'],
    ['names that only begin so', '%PDF-1.4\n1 0 obj\n<</JSX 1/LaunchPad 2>>\nendobj\n'],
    ['an object stream that does not unpack', '%PDF-1.5\n1 0 obj\n<</Type/ObjStm>>\nstream\n????\nendstream\n'],
    ['an object stream at rest', objectStream('7 0 <</Type/Catalog>>')],
    ['one that was cut off', '%PDF-1.4\n1 0 obj\n<</Length 9>>\nstream\n/JS '],
  ])('is at rest: %s', (_, text) => {
    expect(activeContentOf(bytesOf(text))).toBeUndefined();
  });
});

describe('the name of a file', () => {
  it.each([
    ['整改报告.pdf', '整改报告.pdf'],
    ['C:\\资料\\报告.docx', '报告.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['invoice\u202efdp.exe', 'invoicefdp.pdf'],
    ['  .hidden ', 'hidden.pdf'],
    ['a\r\nb: c?.PDF', 'ab c.pdf'],
    ['...', '附件.pdf'],
  ])('is cleaned: %j', (given, clean) => {
    expect(cleanName(given, 'pdf')).toBe(clean);
  });

  it('can always be kept, whatever was given, and is clean already when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(150), (given, more) => {
        const name = cleanName(`${given}${'示 '.repeat(more)}${given}`, 'png');
        expect(cleanName(name, 'png')).toBe(name);
        expect(name).toMatch(/^[^\s.][^/\\\p{Cc}\p{Cf}:*?"<>|]*\.png$/u);
        expect([...name].length).toBeLessThanOrEqual(104);
        expect(name.isWellFormed()).toBe(true);
      }),
      drawn(100, 20_000),
    );
  });
});
