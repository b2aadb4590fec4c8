import {
  type ConsultedDepartment,
  departmentsOf,
  type HasConsultation,
} from '#shared/procedures/parts/consultation.ts';
import type { Replies } from '#templates/documents/parts/replies.ts';

const replyOf = ({ name, reply, deemedBy, ...department }: ConsultedDepartment): Replies[number] => {
  const comment = reply?.comment ? { comment: reply.comment } : {};
  switch (reply?.position) {
    case 'agree':
      return { name, answer: 'agreed' };
    case 'agreeWithComments':
      return { name, answer: 'agreedWithComments', ...comment };
    case 'dissent': {
      const { dissentResolved: settled } = department;
      return {
        ...{ name, answer: 'dissented', ...comment },
        ...(settled ? { settled: { outcome: settled.outcome, note: settled.note } } : {}),
      };
    }
    default:
      return deemedBy
        ? { name, answer: 'deemed', officer: department.deemedByName ?? deemedBy }
        : { name, answer: 'open' };
  }
};

/** How each department that was asked stands: its own last word, otherwise its silence and who took it for consent. */
export const repliesOf = (data: HasConsultation): Replies => departmentsOf(data).map(replyOf);

export const namesAsked = (data: HasConsultation): string[] => departmentsOf(data).map(({ name }) => name);

/** Every department that was asked has answered, or its silence was taken for consent. */
export const allHeard = (data: HasConsultation): boolean =>
  departmentsOf(data).length > 0 && departmentsOf(data).every(({ reply, deemedBy }) => reply ?? deemedBy);
