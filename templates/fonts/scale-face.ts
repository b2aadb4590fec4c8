/** Adds up a table as OpenType's checksums do: big-endian words of 32 bits. */
const sumOf = (bytes: Buffer): number => {
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
};

const unitsAt = 18;
const checkAt = 8;

/** A TrueType face drawn at a part of its size: the em grows around the same outlines (OpenType 1.9, `head`). */
export const scaleFace = (face: Buffer, scale: number): Buffer => {
  const bytes = Buffer.from(face);
  const count = bytes.readUInt16BE(4);
  const record = Array.from({ length: count }, (_, at) => 12 + 16 * at).find(
    (at) => bytes.toString('latin1', at, at + 4) === 'head',
  );
  if (record === undefined) throw new TypeError('a face without a head table');
  const [head, length] = [bytes.readUInt32BE(record + 8), bytes.readUInt32BE(record + 12)];
  bytes.writeUInt16BE(Math.round(bytes.readUInt16BE(head + unitsAt) / scale), head + unitsAt);
  bytes.writeUInt32BE(0, head + checkAt);
  bytes.writeUInt32BE(sumOf(bytes.subarray(head, head + ((length + 3) & ~3))), record + 4);
  bytes.writeUInt32BE((0xb1b0afba - sumOf(bytes)) >>> 0, head + checkAt);
  return bytes;
};
