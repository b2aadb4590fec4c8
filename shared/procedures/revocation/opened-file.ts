import { defined } from '../../domain/defined.ts';
import type { RevocationData } from './data.ts';
import { fileGranted } from './party-request-data.ts';

/**
 * What an organization that was let see the file reads of it (O20.2): facts, evidence and opinion. Nothing of a clue and of
 * who told it, no single sheet, and of no vote whose it was.
 */
export const openedFile = (data: RevocationData): object | undefined => {
  if (!fileGranted(data)) return undefined;
  const { investigation, report, opinion, reconsideration } = data;
  const visits = (investigation?.visits ?? []).map(({ visitedOn, place, findings }) => ({
    visitedOn,
    place,
    findings,
  }));
  const gathered = (investigation?.evidence ?? []).map(({ title, obtainedOn }) => ({ title, obtainedOn }));
  const again = reconsideration?.opinion;
  return {
    ...(report ? { report: { findings: report.findings, grounds: report.grounds, evidence: report.evidence } } : {}),
    ...(gathered.length + visits.length > 0 ? { investigation: { evidence: gathered, visits } } : {}),
    ...(opinion
      ? {
          opinion: {
            ...{ meetingOn: opinion.meetingOn, votes: opinion.votes },
            ...{ items: opinion.items, findings: opinion.findings },
          },
        }
      : {}),
    ...(again
      ? {
          reconsideration: {
            ...{ meetingOn: again.meetingOn, votes: again.votes, result: again.result },
            ...{ findings: again.findings, reasons: again.reasons },
            ...defined({ items: again.items }),
          },
        }
      : {}),
  };
};
