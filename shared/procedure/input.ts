import type { z } from 'zod';
import { accept, type Result, refuse } from '../domain/result.ts';

/** Parses an input by its schema; refuses with every faulty field as a path and a sentence. */
export const parseInput = <Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return accept(parsed.data);
  const issues = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: '不认识的字段 / unknown field' }))
      : [{ path: issue.path.join('.'), message: issue.message }],
  );
  return refuse({ code: 'input.invalid', issues });
};
