import type { Bystep } from './byway.ts';

export const papers = [{ name: '示例材料', copies: 1, pages: 2 }];

/** A department's reply, entered by the office. */
export const reply = (department: string, day: string, position = 'agree'): Bystep => [
  ...([day, 'office-clerk', 'recordReply'] as const),
  { department, position, repliedOn: day },
];

/** A member of the panel asks to stand aside, which is granted, and is then named for the free seat. */
export const standsAside = (day: string, member: { readonly expertId: string } | undefined): readonly Bystep[] => [
  [day, member?.expertId ?? '', 'requestRecusal', { expertId: member?.expertId, ground: '示例' }],
  [day, 'agency-head', 'decideRecusal', { granted: true, reason: '示例' }],
  [day, 'agency-clerk', 'fillSeat', { replacement: member }, 'noConflictOnRecord'],
];

const [clerk, head, office, chief] = ['agency-clerk', 'agency-head', 'office-clerk', 'office-head'];
const asks = (officer: string) => ({ officer, position: 'officeClerk', ground: '示例' });
const decides = (recusalNo: number) => ({ recusalNo, granted: false, reason: '示例' });

/** Officers who declare, and are asked to stand aside while a step waits: what they meet, up to the decision. */
export const officersAside = (day: string, waiting: Bystep): readonly Bystep[] => [
  [day, office, 'declareInterest', { conflict: true }, 'conflictStated'],
  [day, clerk, 'requestOfficerRecusal', asks('示例旁人')],
  [day, clerk, 'requestOfficerRecusal', asks('示例旁人'), 'officerNotAsked'],
  [day, chief, 'decideOfficerRecusal', decides(9), 'officerRecusalAwaited'],
  [day, head, 'decideOfficerRecusal', decides(1), 'decidesAbove'],
  waiting,
  [day, chief, 'decideOfficerRecusal', decides(1)],
];

/** The organization asks to see the file while a step waits: what that meets, up to the answer (O20.2). */
export const fileAsked = (day: string, waiting: Bystep): readonly Bystep[] => [
  [day, clerk, 'requestFile', { arrivedOn: '2020-01-01', wants: '示例' }, 'requestDayPossible'],
  [day, clerk, 'requestFile', { arrivedOn: day, wants: '示例' }],
  [day, office, 'answerRequest', { requestNo: 9, granted: false, reason: '示例' }, 'requestAwaited'],
  [day, office, 'answerRequest', { requestNo: 1, granted: true, reason: '示例' }, 'answerArranged'],
  waiting,
  [day, office, 'answerRequest', { requestNo: 1, granted: false, reason: '示例' }],
];

/** Nobody decides about themselves; it stays open. */
export const ownRecusal = (day: string): readonly Bystep[] => [
  [day, clerk, 'requestOfficerRecusal', asks('示例办公室负责人')],
  [day, chief, 'decideOfficerRecusal', decides(2), 'decidesOnAnother'],
];

/** A word of the conference that does not fit. */
export const unfitWords = (day: string): readonly Bystep[] => [
  [day, office, 'recordInstruction', { tenor: 'more', form: 'oral', text: '示例', on: day }, 'instructionFits'],
  [
    ...([day, office, 'recordInstruction'] as const),
    { tenor: 'more', leadsTo: 'investigation', form: 'oral', text: '示例', on: day },
    'clueOnly',
  ],
  [day, office, 'recordInstruction', { tenor: 'agrees', form: 'letter', text: '示例', on: day }, 'instructionPossible'],
];
