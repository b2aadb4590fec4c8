import { z } from 'zod';
import { cleanCode } from './code.ts';
import { fault } from './fault.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of the first 17 characters (GB 32100-2015: weights 3^i mod 31). */
export const usccCheckCharacter = (body: string): string => {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? '';
};

const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** A unified social credit code (统一社会信用代码), 18 characters in capitals once cleaned; a wrong check character is refused. */
export const Uscc = z
  .string()
  .overwrite(cleanCode)
  .regex(shape, {
    ...fault('统一社会信用代码应为18位数字或大写字母（不含I、O、S、V、Z）', 'not an 18-character USCC'),
    abort: true,
  })
  .refine((code) => usccCheckCharacter(code.slice(0, 17)) === code[17], {
    ...fault('统一社会信用代码校验位不符，请核对', 'wrong check character: compare with the licence'),
  })
  .meta({ examples: ['91110000MA0000001L'] })
  .brand<'Uscc'>();
export type Uscc = z.infer<typeof Uscc>;
