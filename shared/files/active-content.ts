import { inflateSync } from 'node:zlib';

/** Names of the PDF standard that make a file do something, or carry others within it. */
const active = ['JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia'] as const;
export type ActiveContent = (typeof active)[number];

const asNames = new RegExp(`/(${active.join('|')})(?=[\\s/()<>[\\]{}%]|$)`);

/** What all compressed objects of a file may unpack to together: more than any paper holds, and less than does harm. */
const unpackedLimit = 48_000_000;

/** Unpacks object streams until the limit is reached; one that would pass it ends the unpacking. */
const openUnpacking = () => {
  let left = unpackedLimit;
  return (bytes: Buffer): string => {
    if (left <= 0) return '';
    try {
      const objects = inflateSync(bytes, { maxOutputLength: left });
      left -= objects.byteLength;
      return objects.toString('latin1');
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') left = 0;
      return '';
    }
  };
};

/** A name may be written with any character as a number: /J#53 is /JS. */
const plain = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/**
 * The first name of active content in a PDF's objects, those in compressed object streams too. What it finds is there;
 * that it finds nothing proves nothing: an encrypted file hides its object streams. Contents of other streams are
 * passed over, where the same bytes mean nothing.
 */
export const activeContentOf = (pdf: Uint8Array): ActiveContent | undefined => {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  const unpacked = openUnpacking();
  let objects = '';
  let at = 0;
  for (const { index, 0: opening } of text.matchAll(/\bstream\r?\n/g)) {
    if (index < at) continue;
    const begin = index + opening.length;
    const end = text.indexOf('endstream', begin);
    const before = text.slice(at, index);
    const dictionary = before.slice(before.lastIndexOf(' obj'));
    objects += before;
    if (plain(dictionary).includes('/ObjStm'))
      objects += `\n${unpacked(bytes.subarray(begin, end < 0 ? undefined : end))}\n`;
    at = end < 0 ? text.length : end;
  }
  const [, found] = asNames.exec(plain(objects + text.slice(at))) ?? [];
  return found as ActiveContent | undefined;
};
