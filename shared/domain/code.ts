/** What has no ink, blanks aside: controls, zero-width characters, direction marks, soft hyphens, variation selectors. */
const unseen = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const dashes = /[\p{Pd}\u2212]/gu;
const clean = /^[0-9A-Z-]*$/;

/** A text without the characters that nobody sees; its blanks stay. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '');

/**
 * A code (USCC, certificate, case, document number, verification code) as it is kept, however it was typed or copied:
 * NFKC, so that full-width characters are like all others; no blanks and nothing unseen; every dash a hyphen; Latin capitals.
 */
export const cleanCode = (text: string): string =>
  clean.test(text)
    ? text
    : withoutUnseen(text.normalize('NFKC'))
        .replace(/\s/g, '')
        .replace(dashes, '-')
        .replace(/[a-z]/g, (letter) => letter.toUpperCase());

const codeLike = /^[\u0021-\u007e\uff01-\uff5e\s\p{Pd}\u2212]+$/u;

/** A text that is nothing but the characters of codes loses what is unseen in it, and has one kind of blank; any other stays. */
export const codeAtDoor = (text: string): string => {
  const seen = withoutUnseen(text);
  return codeLike.test(seen) ? seen.replace(/[^\S\n]/g, ' ') : text;
};
