import type { Result } from '#shared/domain/result.ts';
import type { Reply } from '../api/endpoint.ts';
import { problemOf } from '../lib/problem.ts';
import type { Asking, PageStatus } from './visit.ts';

/** The data of a page as JSON, as the API answers them; a refusal as problem+json. Sites elsewhere may read them. */
export const answerJson = (context: Asking, result: Result<Reply>) => {
  context.header('access-control-allow-origin', '*');
  if (result.ok) return context.json(result.value.body as object, result.value.status as PageStatus);
  const problem = problemOf(result.refusal);
  context.header('content-type', 'application/problem+json; charset=utf-8');
  return context.body(JSON.stringify(problem), problem.status as PageStatus);
};
