import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '#shared/domain/attachment.ts';
import { attachedFileOf, nameOfOther, scanOf } from '#shared/files/scan.ts';
import { drawn } from '#test/support/dose.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

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
