import type { Day } from '../../domain/day.ts';
import type { CertificateId } from '../../domain/ids.ts';

/** An objection during publicity (R7.6c). Named, written and evidenced ones stop the release until they are answered. */
export type Objection = {
  readonly objectionNo: number;
  readonly receivedOn: Day;
  readonly kind: 'person' | 'organization' | 'anonymous';
  readonly name?: string | undefined;
  readonly contact?: string | undefined;
  readonly substance: string;
  readonly evidence: readonly string[];
  readonly resolved?: {
    readonly on: Day;
    readonly result: 'rejected' | 'partly' | 'upheld';
    readonly finding: string;
    readonly removed?: readonly CertificateId[] | undefined;
  };
};

export type Publicity = {
  readonly postedOn: Day;
  readonly days: number;
  readonly to: Day;
  readonly scope: readonly string[];
  readonly expiredOn?: Day;
  readonly objections: readonly Objection[];
};

/** What must be checked and answered before release: a name, and something to check. */
export const isSubstantive = ({ kind, name, evidence }: Objection): boolean =>
  kind !== 'anonymous' && name !== undefined && evidence.length > 0;

export const openObjections = ({ objections }: Publicity): readonly Objection[] =>
  objections.filter((objection) => isSubstantive(objection) && !objection.resolved);
