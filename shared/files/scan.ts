import { sha256 } from '../domain/hash.ts';

/** What a file is by its first bytes, whatever its name says. */
const kinds = [
  { mediaType: 'application/pdf', extension: 'pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', extension: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', extension: 'jpg', begins: [0xff, 0xd8, 0xff] },
] as const;

export type Scan = {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: (typeof kinds)[number]['mediaType'];
};

/** A scan by its content: its kind and its key, the same for the same bytes. Undefined for anything but PDF, PNG, JPEG. */
export const scanOf = (bytes: Uint8Array): Scan | undefined => {
  const kind = kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (!kind) return undefined;
  const digest = sha256(bytes);
  const key = `scans/${digest.slice(0, 2)}/${digest}.${kind.extension}`;
  return { key, sha256: digest, bytes: bytes.byteLength, mediaType: kind.mediaType };
};
