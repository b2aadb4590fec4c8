import { z } from 'zod';
import { roles } from './role.ts';

/** What the manifest says of a face: which role it serves, where it comes from, whether it stands in for another. */
export const FontEntry = z.strictObject({
  role: z.enum(roles),
  family: z.string().min(1),
  source: z.string().min(1),
  version: z.string(),
  licence: z.string().min(1),
  sha256: z.string().length(64),
  substitute: z.boolean(),
  file: z.string().min(1),
});
export type FontEntry = z.infer<typeof FontEntry>;

/** `key` names the inputs that the folder was built from; another key means that it is out of date. */
export const FontManifest = z.strictObject({ key: z.string(), faces: z.array(FontEntry).length(roles.length) });
export type FontManifest = z.infer<typeof FontManifest>;

/** A face with its bytes, ready to be opened. */
export type FontFile = FontEntry & { readonly bytes: Uint8Array };
