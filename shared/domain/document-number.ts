import { cleanCode } from './code.ts';

/** `示例办函〔2026〕12号`: prefix, year in full in hexagonal brackets, no leading zero (GB/T 9704-2012). */
export const documentNumber = (prefix: string, year: number, ordinal: number): string =>
  `${prefix}〔${year}〕${ordinal}号`;

/** Prefix, year and ordinal of a number; undefined for a text that is none. */
export const partsOfNumber = (
  number: string,
): { readonly prefix: string; readonly year: number; readonly ordinal: number } | undefined => {
  const [, prefix, year, ordinal] = /^(.+)〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  return prefix ? { prefix, year: Number(year), ordinal: Number(ordinal) } : undefined;
};

/** A number as people type it or copy it, in the form of `documentNumber`: any brackets, 第, leading zeros. */
export const cleanDocumentNumber = (typed: string): string =>
  cleanCode(typed).replace(
    /[[(【〔〖「{<《〈](\d{4})年?[\])】〕〗」}>》〉]第?0*(\d{1,6})号?$/u,
    (_, year: string, ordinal: string) => `〔${year}〕${ordinal}号`,
  );
