import type { DocumentId } from '../../domain/ids.ts';
import { type Mend, mendsOf, openMends } from '../../procedure/acts.ts';
import type { Situation } from '../../procedure/definition.ts';
import type { Sibling } from '../../procedure/parting.ts';
import { rowCommand, rowTaken } from '../parts/row-off.ts';
import { approvedCertificates, type VoluntaryExitData } from './data.ts';

type Seen = Situation<VoluntaryExitData>;

/** The answer that was given says of the row what is not so any more: it is put right by a letter. */
const answersBelied = ({ before, today }: Seen): readonly Mend[] => {
  const open = new Set(openMends(before.data).map(({ documentId }) => documentId));
  return Object.entries(before.papers).flatMap(([id, paper]): readonly Mend[] => {
    const stands = paper?.kind === 'exitApprovalReply' && !paper.voidedOn && !paper.amendedBy;
    return stands && !open.has(id as DocumentId) ? [{ documentId: id as DocumentId, on: today }] : [];
  });
};

/** The row's certificates leave what was granted. */
export const takeRowOff = rowCommand<VoluntaryExitData>((seen, { certificateIds }) => {
  const { approval, certificates } = seen.data;
  const stays = (id: string): boolean => !certificateIds.some((gone) => gone === id);
  const left = approvedCertificates(seen.data).map(({ certificateId }) => certificateId);
  return {
    certificates: certificates.filter(({ certificateId }) => stays(certificateId)),
    ...(approval ? { approval: { ...approval, certificateIds: left.filter(stays) } } : {}),
    mends: [...mendsOf(seen.data), ...answersBelied(seen)],
  };
});

/** The case of a row that was taken off: consulted on as it was, to be put right and answered anew. */
export const rowSibling = (seen: Seen): Sibling<VoluntaryExitData> => {
  const { before, today } = seen;
  const { interruptions: _none, reviews: _seen, acts: _theirs, mends: _its, rowsOff: _others, ...held } = before.data;
  const { approval: _granted, refusal: _part, settlement: _settled, ...data } = held;
  const { certificateIds, fault } = rowTaken(seen);
  return {
    data: {
      ...data,
      certificates: approvedCertificates(before.data).filter((one) => certificateIds.includes(one.certificateId)),
      form: { ...data.form, certificateIds: [...certificateIds] },
      splitFrom: before.caseId,
      rowOf: { caseId: before.caseId, fault, on: today },
      stations: (data.stations ?? [])
        .filter(({ station }) => station !== 'granted')
        .map((one) => ({ ...one, certificateIds: one.certificateIds.filter((id) => certificateIds.includes(id)) })),
    },
    ...{ startsIn: 'consolidated', starts: ['feedback'] },
  };
};
