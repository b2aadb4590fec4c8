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
  readonly extension: (typeof kinds)[number]['extension'];
};

const heldUnder = (folder: string, bytes: Uint8Array): Scan | undefined => {
  const kind = kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  if (!kind) return undefined;
  const { mediaType, extension } = kind;
  const digest = sha256(bytes);
  const key = `${folder}/${digest.slice(0, 2)}/${digest}.${extension}`;
  return { key, sha256: digest, bytes: bytes.byteLength, mediaType, extension };
};

/** A scan by its content: its kind and its key, the same for the same bytes. Undefined for anything but PDF, PNG, JPEG. */
export const scanOf = (bytes: Uint8Array): Scan | undefined => heldUnder('scans', bytes);

/** The same for what is put to a case from outside, which lies apart. */
export const attachedFileOf = (bytes: Uint8Array): Scan | undefined => heldUnder('attachments', bytes);

/** What people call files that are no scans, by their first bytes. */
const others: readonly { readonly name: string; readonly begins: readonly number[] | string }[] = [
  { name: 'ZIP压缩包或者Office文档（docx、xlsx等）', begins: 'PK' },
  { name: '旧版Office文档（doc、xls等）', begins: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'RAR压缩包', begins: 'Rar!' },
  { name: '7z压缩包', begins: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'Windows程序', begins: 'MZ' },
  { name: 'Linux程序', begins: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'GIF图片', begins: 'GIF8' },
  { name: 'BMP图片', begins: 'BM' },
  { name: 'WebP图片或者音视频', begins: 'RIFF' },
  { name: 'TIFF图片', begins: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'TIFF图片', begins: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: '网页、SVG或者XML', begins: '<' },
  { name: 'RTF文档', begins: '{\\rtf' },
];

/** The name of what a file is that is refused; 未知类型 where its first bytes say nothing known. */
export const nameOfOther = (bytes: Uint8Array): string =>
  others.find(({ begins }) =>
    [...(typeof begins === 'string' ? Buffer.from(begins) : begins)].every((byte, at) => bytes[at] === byte),
  )?.name ?? '未知类型';
