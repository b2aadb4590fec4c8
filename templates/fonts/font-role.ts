import { z } from 'zod';

/**
 * What a face is for in an official document (GB/T 9704-2012): body, second headings, titles, first headings and
 * page numbers; `fallback` supplies the characters that the others lack.
 */
export const FontRole = z.enum(['fangsong', 'kaiti', 'xiaobiaosong', 'heiti', 'songti', 'fallback']);
export type FontRole = z.infer<typeof FontRole>;

export const fontRoles = FontRole.options;

/**
 * Faces that stand by a role: digits and letters beside the Han characters of the body and of second headings, rare
 * characters in the weight of titles and first headings, and whatever characters the office adds for all roles.
 */
export const FaceRole = z.enum([
  ...fontRoles,
  'fangsongLatin',
  'kaitiLatin',
  'xiaobiaosongRare',
  'heitiRare',
  'extension',
]);
export type FaceRole = z.infer<typeof FaceRole>;

export const faceRoles = FaceRole.options;
