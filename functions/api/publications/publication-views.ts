import type { Calendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { type Day, dayAt, type Instant } from '#shared/domain/day.ts';
import { shelfOf } from '#shared/domain/publication.ts';
import { countTerm } from '#shared/domain/term.ts';
import { publicityStanding, takenOffSince } from '#shared/procedures/revocation/publicity-standing.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { PublicityNotice } from '#templates/documents/publicity-notice.ts';
import { publicFace } from '../../casework/verification/view-verification.ts';
import { decidedOn, viewDecidedSince } from './decided-since.ts';
import { type Listing, listedRows } from './listed-rows.ts';

/** What the data of public documents hold, each some of it. */
type PublicData = Listing & { readonly settlementDeadline?: Day } & Partial<
    Pick<PublicityNotice, 'from' | 'to' | 'days' | 'channel'>
  >;

type Seen = {
  /** The documents that it names, and those that decide something else on what it announced. */
  readonly others: readonly (DocumentRecord | undefined)[];
  readonly calendar: Calendar;
  readonly subject: CaseSnapshot | undefined;
  readonly at: Instant;
};

/** The days of a notice, each with its reason, as the calendar in force tells them. */
const publicityOf = ({ from, to, days, channel }: PublicData, { calendar, subject, at }: Seen) => {
  if (!from || !to || !days) return null;
  const counted = countTerm(from, { workingDays: days }, { calendar });
  const { standing, endsOn } = publicityStanding(subject, { from, to }, dayAt(at));
  return {
    from,
    to,
    workingDays: days,
    standing,
    endsOn,
    channel,
    counted: counted.lastDay === to ? counted.days : [],
  };
};

/** The qualifications and certificates that the list names, as published; of those that have left it since, from when. */
const rowsOf = ({ from, ...data }: PublicData, { subject }: Seen) => {
  const gone = from ? takenOffSince(subject, from) : undefined;
  return listedRows(data).map(({ organization, exit, certificate, approvedOn, note, barred }) => ({
    organization,
    exit,
    certificate: certificate ?? null,
    approvedOn: approvedOn ?? null,
    note: note ?? null,
    barred: barred !== false,
    takenOff: gone?.get(certificate?.certificateId ?? '') ?? null,
  }));
};

/** A public document as everybody may read it; undefined for one that is not public or not issued yet. */
export const viewPublication = (record: DocumentRecord, seen: Seen) => {
  const face = publicFace(record, seen.others);
  if (!face || !shelfOf(record.kind)) return undefined;
  const data = record.data as PublicData;
  return {
    documentId: record.documentId,
    caseId: record.caseId,
    kind: record.kind,
    ...face,
    bytes: record.stored?.bytes ?? null,
    list: rowsOf(data, seen),
    organization: data.organization ?? null,
    since: viewDecidedSince(decidedOn(seen.subject, record.documentId), seen.others),
    settlementDeadline: data.settlementDeadline ?? null,
    publicity: publicityOf(data, seen),
  };
};
