import type { z } from 'zod';
import { limits } from '../domain/limits.ts';
import { accept, type Result, refuse } from '../domain/result.ts';

type Issue = { readonly path: string; readonly message: string };

/** A fault as a path and a sentence; each unknown field is one of its own. */
const faultsOf = (issue: z.core.$ZodIssue): readonly Issue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: '不认识的字段 / unknown field' }))
    : [{ path: issue.path.join('.'), message: issue.message }];

/** Parses an input by its schema; refuses with every faulty field as a path and a sentence, the first hundred of them. */
export const parseInput = <Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return accept(parsed.data);
  const told: Issue[] = [];
  let count = 0;
  for (const issue of parsed.error.issues)
    for (const { path, message } of faultsOf(issue)) {
      count += 1;
      if (count <= limits.issuesTold) told.push({ path, message });
    }
  const more = count - told.length;
  const issues = more > 0 ? [...told, { path: '', message: `另有${more}处 / and ${more} more` }] : told;
  return refuse({ code: 'input.invalid', issues });
};
