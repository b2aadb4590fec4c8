import { z } from 'zod';

/**
 * What a face is for in an official document (GB/T 9704-2012): body, second headings, titles, first headings and
 * page numbers; `fallback` supplies the characters that the others lack.
 */
export const FontRole = z.enum(['fangsong', 'kaiti', 'xiaobiaosong', 'heiti', 'songti', 'fallback']);
export type FontRole = z.infer<typeof FontRole>;

export const fontRoles = FontRole.options;
