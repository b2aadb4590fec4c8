import { type Words, words } from '../../domain/words.ts';
import type { FixedMember } from '../../procedure/correctable.ts';

const identity = words(
  '指明所涉人员、证书或者登记本身，由更换、并入等专门步骤改变',
  'it names whom or what the entry is about: that is changed by steps of their own, such as replacing or merging',
);
const decision = words(
  '属于决定或者结论，由重新作出决定、退回或者撤销改变',
  'it is a decision or a conclusion: that is decided anew, returned or set aside',
);
const term = words(
  '属于办理单位确定并告知的期限，由延期或者新的决定改变',
  'it is a term that the offices set and told: that is extended or decided anew',
);
const letter = words(
  '属于文书的行文，由更正文书、补充说明改变',
  'it is what a letter says in the words of its signer: that letter is corrected or supplemented',
);
const authored = words(
  '属于本人的意见、声明，由本人另行提交',
  "it is somebody's own view or declaration: that person files another",
);
const beside = words(
  '异议以异议人所述为准，登记在案卷之外；异议人可以补充',
  'an objection is what its author wrote, kept beside the case: its author may add to it',
);
const ownRecord = words('属于更正登记本身，另行提出更正', 'it is a correction itself: another one is proposed');
const machine = words('由系统作出，无人登记', 'the system gives it: nobody enters it');

const fixed = (why: Words, commands: readonly string[], ...members: readonly string[]): readonly FixedMember[] =>
  members.length === 0 ? [{ commands, why }] : members.map((member) => ({ commands, member, why }));

const seating = ['formPanel', 'formReconsiderationPanel'];
const opinions = ['adoptOpinion', 'adoptReconsideration'];

/** What of the records of both procedures is no fact to be corrected (O5): all else can be. */
export const fixedMembers: readonly FixedMember[] = [
  ...fixed(ownRecord, ['proposeCorrection', 'confirmCorrection', 'refuseCorrection']),
  ...fixed(machine, ['absorb', 'regainDays', 'revive']),
  ...fixed(decision, ['takeRowOff', 'closeOnInstruction', 'tellEnding', 'confirmReply']),
  ...fixed(decision, ['openSetAside', 'dropSetAside', 'setAside', 'stayEffect', 'liftStay']),
  ...fixed(authored, ['recordHearing'], '/said'),
  ...fixed(decision, ['recordInstruction'], '/tenor', '/certificateIds', '/leadsTo'),
  ...fixed(beside, ['raiseObjection']),
  ...fixed(authored, ['declareInterest', 'requestOfficerRecusal']),
  ...fixed(authored, ['requestFile', 'requestHearing'], '/wants'),
  ...fixed(decision, ['answerRequest']),
  ...fixed(term, ['tellExtension'], '/until'),
  ...fixed(decision, ['decideOfficerRecusal']),
  ...fixed(letter, ['requestSupplement', 'openInquiry', 'mendPaper', 'refuseAcceptance', 'extendOnce']),
  ...fixed(decision, ['refuseExit', 'approveExit', 'decideRecusal', 'replaceExpert', 'fillSeat', 'rejectAppeal']),
  ...fixed(decision, ['confirmAct', 'refuseAct', 'decideStay', 'endAct', 'closeWithoutAction', 'issueMeasures']),
  ...fixed(decision, [
    'decideExtension',
    'resolveObjection',
    'resolveDissent',
    'deemNoObjection',
    'suspend',
    'resume',
    'proposeRelease',
    'release',
    'renewHolding',
    'prolongHolding',
  ]),
  ...fixed(decision, ['dropCase', 'returnReport', 'returnForReview', 'withdrawOpinion', 'route']),
  ...fixed(authored, ['fileSheets']),
  ...fixed(identity, seating, '/members/*/expertId', '/members/*/name', '/members/*/organization'),
  ...fixed(identity, seating, '/members/*/recommendedBy'),
  ...fixed(
    authored,
    [...seating, 'directInvestigation'],
    '/members/*/declaredNoInterest',
    '/team/*/declaredNoInterest',
  ),
  ...fixed(decision, seating, '/chairId'),
  ...fixed(decision, opinions, '/conclusion', '/scope', '/items', '/result'),
  ...fixed(authored, opinions, '/findings', '/condition', '/notes', '/claims', '/reasons'),
  ...fixed(identity, ['requestRecusal', 'reportConflict'], '/expertId'),
  ...fixed(authored, ['joinTeam'], '/declaredNoInterest'),
  ...fixed(identity, ['orderSiteVisit'], '/visitorIds', '/leaderId'),
  ...fixed(term, ['consult', 'remind', 'directInvestigation'], '/replyBy'),
  ...fixed(term, ['extendReconsideration'], '/to', '/reason'),
  ...fixed(term, ['extendAppealPeriod'], '/day', '/reason'),
  ...fixed(term, ['announce'], '/settlementDeadline'),
  ...fixed(term, ['publicise'], '/days'),
  ...fixed(decision, ['consult'], '/departments'),
  ...fixed(decision, ['publicise'], '/scope'),
  ...fixed(decision, ['announce'], '/confirmsQualificationEnds'),
  ...fixed(letter, ['announce'], '/activities'),
  ...fixed(letter, ['directInvestigation'], '/issues', '/materials'),
  ...fixed(letter, ['reportToConference'], '/acceptanceText'),
  ...fixed(identity, ['admitAct'], '/actNo'),
  ...fixed(decision, ['admitAct'], '/reason'),
  ...fixed(decision, ['fileReport'], '/outcome', '/findings/*/result'),
  ...fixed(decision, ['fileReport'], '/grounds/*/groundNo', '/grounds/*/itemNo', '/grounds/*/certificateIds'),
  ...fixed(decision, ['openRevocation'], '/ground/groundNo', '/ground/itemNo', '/ground/certificateIds'),
  ...fixed(identity, ['mergeClues'], '/clues/*/clueId', '/clues/*/uscc'),
  ...fixed(decision, ['reviewLegality'], '/digest', '/agrees', '/opinion'),
  ...fixed(identity, ['open'], '/scope', '/form/scope', '/form/certificateIds', '/clues/*/clueId'),
  ...fixed(identity, ['open'], '/certificates/*/certificateId', '/certificates/*/name'),
];
