import type { z } from 'zod';
import { faultsIn } from '../domain/fault.ts';
import { limits } from '../domain/limits.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import { words } from '../domain/words.ts';

/** Parses an input by its schema; refuses with every faulty field as a path and words, the first hundred of them. */
export const parseInput = <Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return accept(parsed.data);
  const faults = faultsIn(parsed.error.issues, schema);
  const told = faults.slice(0, limits.issuesTold);
  const more = faults.length - told.length;
  const rest = more > 0 ? [{ path: '', message: words(`另有${more}处`, `and ${more} more`) }] : [];
  return refuse({ code: 'input.invalid', issues: [...told, ...rest] });
};
