import { members } from '#infra/local/demo/road.ts';
import { type Refused, refusedBefore } from './refused.ts';

const act = { actNo: 1, reason: '示例' };
const mend = { documentId: '91110000MA0000001L-1.1.D12', by: 'explained', newFact: '示例' };
const replacement = { replacement: members(1, 2)[1] };

/** What is done about acts that came late, where there are none; and a seat filled where none is free. */
export const actRefusals = (before: string): readonly Refused[] =>
  refusedBefore([
    [before, 'office-head', 'refuseAct', 'actLate', act],
    [before, 'office-head', 'endAct', 'actAfterEffect', { ...act, outcome: 'answered' }],
    [before, 'office-head', 'endAct', 'stayDecided', { ...act, outcome: 'answered' }],
    [before, 'office-head', 'mendPaper', 'paperBelied', mend],
    [before, 'office-head', 'mendPaper', 'oldSentenceQuoted', mend],
    ['adoptOpinion', 'agency-clerk', 'fillSeat', 'seatFree', replacement],
  ]);
