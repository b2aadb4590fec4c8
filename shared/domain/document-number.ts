/** `示例办函〔2026〕12号`: prefix, year in full in hexagonal brackets, no leading zero (GB/T 9704-2012). */
export const documentNumber = (prefix: string, year: number, ordinal: number): string =>
  `${prefix}〔${year}〕${ordinal}号`;
