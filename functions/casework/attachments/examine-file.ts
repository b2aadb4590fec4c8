import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { cleanJpeg } from '#shared/files/image/clean-jpeg.ts';
import { cleanPng } from '#shared/files/image/clean-png.ts';
import { lookAtPdf } from '#shared/files/pdf/look-at-pdf.ts';
import { nameOfOther, type Scan } from '#shared/files/scan.ts';
import type { Table } from '#shared/store/connect.ts';
import { findByDigest } from '#shared/store/verification.ts';

/** API Gateway and Lambda take 6 MB together: as Base64 in JSON that is a file of 4 MB. */
export const largestFile = 4_000_000;

/** A file as it is kept: of an image what is not the picture has been left out. */
export type ExaminedFile = { readonly file: Scan; readonly bytes: Uint8Array };

/** A file by its content and the place where it is to lie; undefined for anything but PDF, PNG and JPEG. */
type KindOf = (bytes: Uint8Array) => Scan | undefined;

const flaws = {
  brokenPdf: words(
    '该PDF不能完整读取，可能已损坏；请重新导出或者扫描为PDF后上传',
    'The PDF cannot be read whole and may be damaged: export or scan it again',
  ),
  brokenImage: words(
    '该图片不能完整读取，可能已损坏；请另存或者重新扫描、拍照后上传',
    'The picture cannot be read whole and may be damaged: save, scan or photograph it again',
  ),
  tooLarge: words(
    '该图片的像素过多；请以不高于600 dpi的分辨率重新扫描，或者缩小后上传',
    'The picture has too many picture elements: scan it at 600 dpi or less, or make it smaller',
  ),
} as const satisfies Record<string, Words>;

const unreadable = (why: Words) => refuse({ code: 'attachment.unreadable', why });

/** Our own papers carry the data that they were made from; their bytes are on record. */
const isOwnPaper = async (table: Table, { sha256 }: Scan): Promise<boolean> =>
  (await findByDigest(table, sha256)) !== undefined;

const examinePdf = async (table: Table, file: Scan, bytes: Uint8Array): Promise<Result<ExaminedFile>> => {
  if (await isOwnPaper(table, file)) return accept({ file, bytes });
  const found = await lookAtPdf(bytes);
  if (found === 'none') return accept({ file, bytes });
  return found === 'broken' ? unreadable(flaws.brokenPdf) : refuse({ code: 'attachment.active', found });
};

const examineImage = (kindOf: KindOf, file: Scan, bytes: Uint8Array): Result<ExaminedFile> => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cleaned = file.extension === 'png' ? cleanPng(whole) : cleanJpeg(whole);
  if ('flaw' in cleaned) return unreadable(cleaned.flaw === 'tooLarge' ? flaws.tooLarge : flaws.brokenImage);
  return accept({ file: kindOf(cleaned.bytes) ?? file, bytes: cleaned.bytes });
};

/**
 * What the content alone decides of a file from outside. Refuses what is too large, anything but PDF, PNG and JPEG, a PDF
 * that acts, leads to other machines, carries files, is encrypted or broken, and a picture that is broken or too large.
 */
export const examineFile = async (table: Table, kindOf: KindOf, bytes: Uint8Array): Promise<Result<ExaminedFile>> => {
  if (bytes.byteLength > largestFile) return refuse({ code: 'input.tooLarge', limitBytes: largestFile });
  const file = kindOf(bytes);
  if (!file) return refuse({ code: 'attachment.kind', found: nameOfOther(bytes) });
  return file.extension === 'pdf' ? examinePdf(table, file, bytes) : examineImage(kindOf, file, bytes);
};
