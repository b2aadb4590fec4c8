import type { Situation } from '../../procedure/definition.ts';
import type { Sibling } from '../../procedure/parting.ts';
import { type RowInput, rowCommand, rowIn, rowTaken } from '../parts/row-off.ts';
import type { RevocationData } from './data.ts';
import type { HeardObjection, Publicity } from './publicity-data.ts';
import { heardCount } from './publicity-data.ts';

/** What goes with a row of the objections that were filed: they stay filed, and are answered there too (O8). */
const carried = (seen: Situation<RevocationData>): readonly HeardObjection[] => {
  const { objectionNos = [] } = rowIn(seen);
  return (seen.facts.beside ?? []).flatMap(({ list, no, value }) =>
    list === 'openObjection' && objectionNos.includes(no) ? [value as HeardObjection] : [],
  );
};

/** The row's certificates leave the list that is posted. */
export const takeRowOff = {
  ...rowCommand<RevocationData>(({ data, today }, { certificateIds }) => ({
    certificates: data.certificates.filter((held) => !certificateIds.includes(held.certificateId)),
    left: [...(data.left ?? []), { certificateIds, to: 'rowOff', on: today }],
  })),
  reads: (input: unknown) =>
    ((input as RowInput).objectionNos ?? []).map((no) => ({ list: 'openObjection' as const, no })),
};

const postedBefore = (publicity: Publicity, open: readonly HeardObjection[]): Publicity => ({
  ...{ postedOn: publicity.postedOn, days: publicity.days, to: publicity.to, scope: publicity.scope },
  ...{ heard: heardCount(publicity), heardBefore: heardCount(publicity), unanswered: open.length, open },
});

/** The case of a row that was taken off: reported as it was, to be put right and posted anew with a full term. */
export const rowSibling = (seen: Situation<RevocationData>): Sibling<RevocationData> => {
  const { before, today } = seen;
  const { interruptions: _none, reviews: _seen, acts: _theirs, mends: _its, rowsOff: _others, ...data } = before.data;
  const { certificateIds, fault } = rowTaken(seen);
  const rows = data.certificates.filter((held) => certificateIds.includes(held.certificateId));
  const others = data.certificates.filter((held) => !certificateIds.includes(held.certificateId));
  const left = { certificateIds: others.map((held) => held.certificateId), to: before.caseId, on: today };
  return {
    data: {
      ...data,
      ...{ scope: 'certificate', certificates: rows, left: [...(data.left ?? []), left], splitFrom: before.caseId },
      rowOf: { caseId: before.caseId, fault, on: today },
      stations: (data.stations ?? []).filter(({ station }) => station !== 'posted'),
      ...(data.publicity ? { publicity: postedBefore(data.publicity, carried(seen)) } : {}),
    },
    ...{ startsIn: 'reported', starts: ['publicityPreparation'] },
  };
};
