import type { Refusal, RefusalCode } from '#shared/domain/refusal.ts';
import { wording } from './wording.ts';

/** The HTTP status of every refusal. */
export const statuses = {
  'input.invalid': 422,
  'input.malformed': 400,
  'input.tooLarge': 413,
  'input.mediaType': 415,
  'access.forbidden': 403,
  'command.forbidden': 403,
  'command.unknown': 404,
  'command.unavailable': 409,
  'guard.unmet': 409,
  'window.closed': 409,
  'case.missing': 404,
  'case.duplicate': 409,
  'case.stale': 412,
  'version.missing': 428,
  'organization.missing': 404,
  'organization.exists': 409,
  'organization.exited': 409,
  'certificate.unknown': 404,
  'certificate.foreign': 409,
  'certificate.exists': 409,
  'certificate.exited': 409,
  'document.missing': 404,
  'document.pending': 409,
  'verification.missing': 404,
  'verification.empty': 400,
  'task.missing': 404,
  'glyph.missing': 422,
  'idempotency.missing': 400,
  'idempotency.mismatch': 422,
  'store.contended': 503,
} as const satisfies Record<RefusalCode, number>;

/** A refusal as `application/problem+json` (RFC 9457): Chinese title and detail, English beside them, the payload whole. */
export const problemOf = (refusal: Refusal) => {
  const { code, ...payload } = refusal;
  const { zh, en } = wording(refusal);
  return {
    ...payload,
    type: `urn:exit-docket:problem:${code}`,
    status: statuses[code],
    code,
    title: zh.title,
    detail: zh.detail,
    english: en,
  };
};
