import type { z } from 'zod';
import { fieldIssues } from '#shared/domain/refusal.ts';
import { type Result, refuse } from '#shared/domain/result.ts';
import type { Endpoint } from '../../api/endpoint.ts';

/** The schema of an endpoint's body, for the form that fills it. */
export const bodySchema = ({ summary, schemas: { body } }: Endpoint): z.ZodType => {
  if (!body) throw new TypeError(`${summary} takes no body`);
  return body;
};

/** A refusal of the input under the names that the form gives its fields. */
export const renamed = <Value>(answer: Result<Value>, name: (path: string) => string): Result<Value> => {
  const issues = answer.ok ? undefined : fieldIssues(answer.refusal);
  return issues
    ? refuse({ code: 'input.invalid', issues: issues.map((issue) => ({ ...issue, path: name(issue.path) })) })
    : answer;
};
