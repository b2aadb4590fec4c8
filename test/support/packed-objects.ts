import { deflateSync } from 'node:zlib';

type Filter = { readonly name: string; readonly pack: (bytes: Buffer) => Buffer };

const inAscii85 = (bytes: Buffer): Buffer => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = bytes.subarray(at, at + 4);
    let value = Buffer.concat([group, Buffer.alloc(4 - group.length)]).readUInt32BE(0);
    if (value === 0 && group.length === 4) {
      text += 'z';
      continue;
    }
    const digits: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      digits.unshift(String.fromCharCode(33 + (value % 85)));
      value = Math.floor(value / 85);
    }
    text += digits.slice(0, group.length + 1).join('');
  }
  return Buffer.from(`${text}~>`);
};

/** Codes of nine bits, one for each byte, the table cleared before it grows. */
const inLzw = (bytes: Buffer): Buffer => {
  const codes = [...bytes].flatMap((byte, at) => (at % 200 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
};

const inRuns = (bytes: Buffer): Buffer => Buffer.from([...[...bytes].flatMap((byte) => [0, byte]), 128]);

/** Every filter that may pack the objects of a PDF. */
export const filters: readonly Filter[] = [
  { name: 'FlateDecode', pack: (bytes) => deflateSync(bytes) },
  { name: 'ASCIIHexDecode', pack: (bytes) => Buffer.from(`${bytes.toString('hex')}>`) },
  { name: 'ASCII85Decode', pack: inAscii85 },
  { name: 'LZWDecode', pack: inLzw },
  { name: 'RunLengthDecode', pack: inRuns },
];

/** An object stream that holds one object under a number, packed by filters, the first of which is undone first. */
export const packedObject = (number: number, object: string, by: readonly Filter[], more = ''): string => {
  const head = `${number} 0 `;
  const bytes = by
    .toReversed()
    .reduce<Buffer>((packed, { pack }) => pack(packed), Buffer.from(head + object, 'latin1'));
  const named = `[${by.map(({ name }) => `/${name}`).join(' ')}]`;
  const dictionary = `<</Type/ObjStm/N 1/First ${head.length}/Filter${named}/Length ${bytes.length}${more}>>`;
  return `${dictionary}\nstream\n${bytes.toString('latin1')}\nendstream`;
};
