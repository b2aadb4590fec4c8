import type { Ban } from './ban.ts';
import { barredBy } from './ban-standing.ts';
import type { Day } from './day.ts';
import { activeCertificates, type DirectoryEntry, type OpenCase } from './directory.ts';
import type { CaseId } from './ids.ts';

/** When a certificate was approved, and when its recruitment application was handed in, where that is known. */
export type Approval = { readonly approvedOn: Day; readonly appliedOn?: Day | undefined };

export type ApprovalSeen = {
  readonly entry: DirectoryEntry | undefined;
  readonly bans: readonly Ban[];
  readonly today: Day;
};

/** Whether a certificate may be entered by its approval, and who enters it (O12.2). */
export type ApprovalVerdict =
  /** By whoever keeps the directory. */
  | { readonly may: 'office' }
  /** By a head: a case on the qualification ran when it was approved. */
  | { readonly may: 'head'; readonly caseId: CaseId }
  /** With proof by two people: it was approved before the ban that runs, or before the case. */
  | { readonly may: 'two'; readonly caseId?: CaseId }
  | { readonly may: 'nobody'; readonly why: 'future' | 'order' }
  | { readonly may: 'nobody'; readonly why: 'barred'; readonly until: Day };

/** From which day on an open case on the qualification is known: an application accepted, a revocation told by D21. */
const knownFrom = ({ procedure, acceptedOn, noticeReceivedOn }: OpenCase): Day | undefined =>
  procedure === 'voluntaryExit' ? acceptedOn : noticeReceivedOn;

/** The open cases on the qualification, or on all that is left of it, whose exit has not taken effect. */
const onQualification = (entry: DirectoryEntry): readonly { readonly caseId: CaseId; readonly from: Day }[] => {
  const left = activeCertificates(entry).map(({ certificateId }) => certificateId);
  return entry.openCases.flatMap((open) => {
    const from = knownFrom(open);
    const whole = open.scope === 'qualification' || left.every((id) => open.certificateIds.includes(id));
    return from && whole && !open.ended && !open.absorbed ? [{ caseId: open.caseId, from }] : [];
  });
};

/**
 * Judges an approval (O12.2) by the bans that count, by the cases that run, and by today. A ban is judged by the day of the
 * recruitment application, where it is known, for that is what a ban keeps from (Art. 10).
 */
export const judgeApproval = ({ approvedOn, appliedOn }: Approval, seen: ApprovalSeen): ApprovalVerdict => {
  const { entry, bans, today } = seen;
  if (approvedOn > today) return { may: 'nobody', why: 'future' };
  if (appliedOn !== undefined && appliedOn > approvedOn) return { may: 'nobody', why: 'order' };
  const then = barredBy(bans, entry, { on: appliedOn ?? approvedOn, today });
  if (then.barred && then.lastBarredDay) return { may: 'nobody', why: 'barred', until: then.lastBarredDay };
  const cases = entry ? onQualification(entry) : [];
  const during = cases.find(({ from }) => approvedOn >= from);
  if (during) return { may: 'head', caseId: during.caseId };
  const [before] = cases;
  if (before) return { may: 'two', caseId: before.caseId };
  return barredBy(bans, entry, { on: today, today }).barred ? { may: 'two' } : { may: 'office' };
};
