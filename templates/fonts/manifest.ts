import { z } from 'zod';
import { FaceRole } from './font-role.ts';

/** One face of a built folder: where it came from, under which licence, and the checksum of the file beside it. */
export const FaceRecord = z.strictObject({
  role: FaceRole,
  file: z.string(),
  family: z.string(),
  source: z.string(),
  version: z.string(),
  licence: z.string(),
  sha256: z.string(),
  substitute: z.boolean(),
  /** Code points that the face maps to the shape of another character; they are set from the fallback. */
  untrue: z.array(z.int()),
});
export type FaceRecord = z.infer<typeof FaceRecord>;

/** What a built folder holds. */
export const FontManifest = z.strictObject({ faces: z.array(FaceRecord) });
export type FontManifest = z.infer<typeof FontManifest>;
