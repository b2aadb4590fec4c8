import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot, OpenDeadline } from '#shared/domain/case.ts';
import { addDays, type Day, day } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { pause } from '#shared/procedure/interruption.ts';
import { entryWith } from './examples.ts';
import { lead, openedRevocation, rectificationSteps } from './revocation-walk.ts';
import { materials, straightRoad } from './road.ts';
import { Walk } from './walk.ts';

/** An act done on a day and recorded on another, as the clerk of whoever takes it enters it. */
type Acting = { readonly doneOn: Day; readonly on: Day };

const sent = ({ doneOn, on }: Acting) => ({ receivedOn: on, postmarkedOn: doneOn, dayProof: 'postmark' });
const papers = [{ name: '示例材料', copies: 1, pages: 3 }];

/** Each act of a term as somebody enters it from paper. */
export const actInputs: Readonly<Record<string, (acting: Acting) => object>> = {
  supplySupplement: (acting) => ({ ...sent(acting), materials }),
  answerInquiry: (acting) => ({ ...sent(acting), text: '示例答复' }),
  recordReply: ({ doneOn }) => ({ department: 'NDRC', position: 'dissent', comment: '示例', repliedOn: doneOn }),
  reportConflict: ({ doneOn }) => ({
    ...{ expertId: 'expert-1', existedOn: '2025-01-01', source: 'organization', ground: '示例' },
    reportedOn: doneOn,
  }),
  recordStatement: (acting) => ({ ...sent(acting), text: '示例陈述' }),
  fileAppeal: ({ doneOn }) => ({
    ...{ filedOn: doneOn, way: 'post', requests: '示例', reasons: '示例', materials: papers, handedTo: 'office' },
  }),
  submitRectificationReport: (acting) => ({ ...sent(acting), summary: '示例', materials: papers }),
  requestExtension: ({ doneOn }) => ({ askedOn: doneOn, reason: '示例' }),
  raiseObjection: (acting) => ({
    ...{ ...sent(acting), kind: 'person', name: '示例异议人', contact: '示例', substance: '示例', evidence: ['示例'] },
  }),
};

const since = day('2026-06-01');
/** The last day of the term of every scene, and the day on which its act is recorded. */
export const lastDay = day('2026-06-30');
export const recordedOn = day('2026-07-10');

const stopped = (name: string): OpenDeadline => ({
  ...{ name, from: since, term: { workingDays: 20 }, lastDay, runsOn: addDays(lastDay, 1) },
  ...{ provisional: false, calendarVersion: publishedCalendar.version },
});

/** Data in which every letter that allows an act is on record, none of whose decisions has come since. */
const everythingAllowed = () => {
  const exit = new Walk(entryWith('X-1001', 'X-1002'));
  for (const given of straightRoad) exit.give(given);
  const revoked = lead(openedRevocation());
  const rectified = lead(openedRevocation(), undefined, rectificationSteps);
  const rectification = { ...rectified.subject.data.measures?.rectification, orderedOn: since };
  const { effect: _exited, publication: _published, ...applied } = exit.subject.data;
  const { effect: _revoked, announcement: _told, ...posted } = revoked.subject.data;
  const { appeal: _heard, decided: _so, ...notice } = posted.notice ?? { letterId: '', servedOn: since };
  const {
    extension: _asked,
    examination: _seen,
    report: _filed,
    ...ordered
  } = rectification as Record<string, unknown>;
  return {
    voluntaryExit: {
      snapshot: exit.subject,
      data: {
        ...applied,
        supplement: { requestedOn: since, summary: '示例', items: ['示例'], servedOn: since },
        inquiries: [{ openedOn: since, questions: ['示例'], servedOn: since, closedOn: lastDay }],
        consultation: { ...applied.consultation, sentOn: since },
      },
    },
    revocation: {
      snapshot: revoked.subject,
      data: {
        ...posted,
        investigation: { ...posted.investigation, directedOn: since },
        notice: { ...notice, servedOn: since },
        consultation: { ...posted.consultation, sentOn: since },
        publicity: { ...posted.publicity, postedOn: since, heard: 0, open: [] },
        measures: { issuedOn: day('2026-01-05'), orders: [], rectification: ordered },
      },
    },
  };
};

let known: ReturnType<typeof everythingAllowed> | undefined;

export type ActScene = { readonly subject: CaseSnapshot; readonly entry: DirectoryEntry };

/** A case that stands in a state, the term of the act over; one that rests was left in another state first. */
export const actScene = (
  procedure: Procedure<unknown>,
  { act, state, left }: { readonly act: string; readonly state: string; readonly left?: string },
): ActScene => {
  known ??= everythingAllowed();
  const { snapshot, data } = known[procedure.name];
  const { term = '' } = procedure.acts?.[act] ?? {};
  const clock = stopped(term);
  const interruptions = left
    ? [{ left, entered: state, clocks: [pause(clock, addDays(lastDay, -5), publishedCalendar)] }]
    : [];
  const entry = entryWith('X-1001', 'X-1002');
  const row = { caseId: snapshot.caseId, procedure: procedure.name, openedAt: snapshot.openedAt };
  const closed = procedure.states[state]?.final === true;
  return {
    subject: {
      ...snapshot,
      ...{ state, deadlines: [], over: { [term]: clock }, data: { ...data, interruptions } },
    },
    entry: {
      ...entry,
      openCases: closed
        ? []
        : [
            {
              ...row,
              scope: 'certificate',
              certificateIds: entry.certificates.slice(0, 1).map((held) => held.certificateId),
            },
          ],
    },
  };
};
