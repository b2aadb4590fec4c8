import { z } from 'zod';
import { cleanCode } from './code.ts';
import { fault } from './fault.ts';

/** No 0 and O, no 1, I and L, no U: what is left cannot be taken for another character. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

const shape = new RegExp(`^[${alphabet}]{${length}}$`);

/** The code under which anybody may ask about a document: 16 characters, read with or without spaces and hyphens. */
export const VerificationCode = z
  .string()
  .overwrite((text) => cleanCode(text).replaceAll('-', ''))
  .regex(shape, fault('验证码应为16位字母和数字', 'a code has 16 letters and figures'))
  .brand<'VerificationCode'>();
export type VerificationCode = z.infer<typeof VerificationCode>;

/** A code from random bytes; undefined where too few of them can be used without preferring some characters. */
export const codeFrom = (random: Uint8Array): VerificationCode | undefined => {
  const fair = [...random].filter((byte) => byte < 256 - (256 % alphabet.length));
  const code = fair
    .slice(0, length)
    .map((byte) => alphabet[byte % alphabet.length])
    .join('');
  return code.length === length ? VerificationCode.parse(code) : undefined;
};

/** `ABCD-EFGH-JKMN-PQRS`, as it is printed. */
export const printedCode = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** The page that says whether the document of a code is genuine. */
export const verificationUrl = ({ code, address }: { readonly code: string; readonly address: string }): string =>
  `${address}/verify?code=${code}`;
