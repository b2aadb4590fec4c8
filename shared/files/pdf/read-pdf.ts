import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { limits } from '../../domain/limits.ts';

/** Everything that a PDF holds, older versions of an object and trailers included, whichever of them a viewer would take. */
export type PdfContents = {
  readonly objects: readonly PDFObject[];
  readonly trailers: readonly PDFDict[];
  readonly versionsOf: (value: PDFObject | undefined) => readonly PDFObject[];
};

const name = (text: string): PDFName => PDFName.of(text);

/** Bytes that a stream of one filter unpacks to, refused beyond `most`. */
const unpackOne = (stream: PDFRawStream, filter: PDFName, most: number): Uint8Array => {
  if (filter === name('FlateDecode')) return inflateSync(stream.contents, { maxOutputLength: Math.max(1, most) });
  const dictionary = PDFDict.withContext(stream.dict.context);
  dictionary.set(name('Filter'), filter);
  const unpacked = Uint8Array.from(decodePDFRawStream(PDFRawStream.of(dictionary, stream.contents)).getBytes(most + 1));
  if (unpacked.length > most) throw new RangeError('a stream unpacks to more than is read');
  return unpacked;
};

const filtersOf = ({ dict }: PDFRawStream): PDFName[] => {
  const filter = dict.lookup(name('Filter'));
  if (filter === undefined) return [];
  if (filter instanceof PDFName) return [filter];
  if (!(filter instanceof PDFArray)) throw new TypeError('a filter is no name');
  return filter.asArray().map((_, at) => filter.lookup(at, PDFName));
};

const numberIn = (dict: PDFDict, key: string): number => {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
};

/** Rows that a stream of references claims, which its bytes have to hold. */
const claimedRows = (dict: PDFDict): number => {
  const index = dict.lookup(name('Index'));
  if (!(index instanceof PDFArray)) return numberIn(dict, 'Size');
  return index.asArray().reduce((sum, _, at) => sum + (at % 2 ? index.lookup(at, PDFNumber).asNumber() : 0), 0);
};

const isBlank = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

/** Whether the line that ends before `end` holds a comment. */
const endsComment = (bytes: Buffer, end: number): boolean => {
  for (let at = end; at >= 0 && bytes[at] !== 10 && bytes[at] !== 13; at -= 1) if (bytes[at] === 0x25) return true;
  return false;
};

/** How often the head of an object stands anywhere in a file, in streams, strings and comments too. */
const headsIn = (bytes: Buffer): number => {
  let heads = 0;
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    let before = at - 1;
    while (isBlank(bytes[before])) before -= 1;
    if (isDigit(bytes[before]) || (before < at - 1 && endsComment(bytes, before))) heads += 1;
  }
  return heads;
};

/**
 * Reads a whole file from its first object to its last, as no viewer does, and keeps what it meets. Packed objects are
 * unpacked within `limits.pdfUnpackedBytes` before the library unpacks them, which knows no bound.
 */
class WholeFile extends PDFParser {
  readonly #objects: PDFObject[] = [];
  readonly #versions = new Map<PDFRef, PDFObject[]>();
  readonly #trailers: PDFDict[] = [];
  #left: number = limits.pdfUnpackedBytes;
  #packed = 0;

  constructor(bytes: Uint8Array) {
    super(bytes, Number.POSITIVE_INFINITY, true);
    const assign = this.context.assign.bind(this.context);
    this.context.assign = (ref, object) => {
      this.#objects.push(object);
      const versions = this.#versions.get(ref);
      if (versions) versions.push(object);
      else this.#versions.set(ref, [object]);
      assign(ref, object);
    };
  }

  protected override parseDict(ref?: PDFRef): PDFDict {
    const dict = super.parseDict(ref);
    if (ref === undefined) this.#trailers.push(dict);
    return dict;
  }

  protected override parseDictOrStream(ref?: PDFRef): ReturnType<PDFParser['parseObject']> & (PDFDict | PDFRawStream) {
    const object = super.parseDictOrStream(ref);
    if (object instanceof PDFRawStream) this.#lookInto(object);
    return object as PDFDict | PDFRawStream;
  }

  #lookInto(stream: PDFRawStream): void {
    const type = stream.dict.lookup(name('Type'));
    const [first, count] = [numberIn(stream.dict, 'First'), numberIn(stream.dict, 'N')];
    if (type === name('XRef')) {
      this.#trailers.push(stream.dict);
      this.#checkReferences(stream.dict, this.#unpacked(stream).length);
    } else if (type === name('ObjStm')) {
      this.#checkPacked(stream, this.#unpacked(stream));
      this.#packed += count;
    } else if (!Number.isNaN(first) && !Number.isNaN(count)) {
      throw new TypeError('packed objects that do not say that they are');
    }
  }

  #unpacked(stream: PDFRawStream): Uint8Array {
    let { contents } = stream;
    for (const filter of filtersOf(stream)) {
      contents = unpackOne(PDFRawStream.of(stream.dict, contents), filter, this.#left);
      this.#left -= contents.length;
    }
    return contents;
  }

  /** One that predicts bytes from others reads differently to whoever knows of it; each object begins after the one before. */
  #checkPacked({ dict }: PDFRawStream, bytes: Uint8Array): void {
    const parameters = dict.lookup(name('DecodeParms'));
    const each = parameters instanceof PDFArray ? parameters.asArray() : [parameters];
    for (const one of each.map((value) => value && dict.context.lookup(value)))
      if (one instanceof PDFDict && numberIn(one, 'Predictor') > 1) throw new TypeError('packed objects are predicted');
    const numbers =
      Buffer.from(bytes.subarray(0, numberIn(dict, 'First')))
        .toString('latin1')
        .match(/\d+/g) ?? [];
    const offsets = numbers.filter((_, at) => at % 2 === 1).map(Number);
    if (numbers.length !== numberIn(dict, 'N') * 2) throw new TypeError('packed objects are not as many as told');
    if (offsets.some((offset, at) => at > 0 && offset <= (offsets[at - 1] ?? 0)))
      throw new TypeError('objects overlap');
  }

  #checkReferences(dict: PDFDict, length: number): void {
    const widths = dict.lookup(name('W'), PDFArray);
    const row = widths.asArray().reduce((sum, _, at) => sum + widths.lookup(at, PDFNumber).asNumber(), 0);
    if (!(row > 0 && claimedRows(dict) * row <= length)) throw new TypeError('references are fewer than told');
  }

  async contents(bytes: Buffer): Promise<PdfContents> {
    await this.parseDocument();
    if (headsIn(bytes) !== this.#objects.length - this.#packed) throw new TypeError('an object lies within another');
    return {
      objects: this.#objects,
      trailers: this.#trailers,
      versionsOf: (value) => (value === undefined ? [] : (this.#versions.get(value as PDFRef) ?? [value])),
    };
  }
}

/** Reads a PDF by its structure; throws where it is broken, encrypted in its structure, or more than is read. */
export const readPdf = (bytes: Buffer): Promise<PdfContents> => new WholeFile(bytes).contents(bytes);
