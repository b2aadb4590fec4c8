import type { Day } from '../../domain/day.ts';
import type { TermAct } from '../../procedure/definition.ts';
import type { HasConsultation } from './consultation.ts';

type Where = Pick<TermAct<HasConsultation>, 'anew' | 'belies' | 'basis'>;

/**
 * The word of a department: never too late before the effect. Dissent leads to its coordination from every state, an
 * agreement joins the others (O1.2).
 */
export const replyAct = (where: Where): TermAct<HasConsultation> => ({
  ...where,
  ...{ term: 'consultationReply', noun: '反馈意见', from: 'department', by: ['department', 'officeClerk'] },
  requires: ['departmentConsulted', 'speaksForItself'],
  doneOn: ({ input }) => (input as { repliedOn: Day }).repliedOn,
  since: (data) => data.consultation?.sentOn,
  late: 'never',
  belongs: { to: 'dissentCoordination', starts: ['dissentCoordination'] },
  turns: ({ input }) => (input as { position: string }).position === 'dissent',
  records: 'always',
});
