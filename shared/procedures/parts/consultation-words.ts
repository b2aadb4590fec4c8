import { type Words, words } from '../../domain/words.ts';
import { type ConsultedDepartment, departmentsOf, type HasConsultation } from './consultation.ts';

const positions = {
  agree: words('同意', 'in favour'),
  agreeWithComments: words('同意，附意见', 'agrees, with comments'),
  dissent: words('不同意', 'against'),
};

const outcomes = {
  withdrawn: words('已撤回', 'withdrawn'),
  adopted: words('已采纳', 'adopted'),
  escalated: words('已提交联席会议', 'put to the conference'),
};

const said = ({ reply, deemedBy, deemedByName, dissentResolved }: ConsultedDepartment): Words => {
  if (!reply)
    return deemedBy
      ? words(
          `逾期未反馈，由${deemedByName ?? deemedBy}视为无不同意见`,
          `silent, taken for no dissent by ${deemedByName ?? deemedBy}`,
        )
      : words('未反馈', 'has not answered');
  const { zh, en } = positions[reply.position];
  const settled = dissentResolved && outcomes[dissentResolved.outcome];
  return words(
    `${reply.repliedOn}${zh}${settled ? `（${settled.zh}）` : ''}`,
    `${en} on ${reply.repliedOn}${settled ? ` (${settled.en})` : ''}`,
  );
};

/** What each department said. */
export const departmentWords = (data: HasConsultation): Words => {
  const each = departmentsOf(data).map((department) => ({ name: department.name, said: said(department) }));
  return words(
    each.map(({ name, said: { zh } }) => `${name}：${zh}`).join('；') || '未征求意见',
    each.map(({ name, said: { en } }) => `${name}: ${en}`).join('; ') || 'nobody was asked',
  );
};

/** What is to be weighed: silence that counts as no dissent, and a dissent that was put to the conference. */
export const departmentsToWeigh = (data: HasConsultation): Words | undefined => {
  const silent = departmentsOf(data).filter(({ reply, deemedBy }) => !reply && deemedBy).length;
  const escalated = departmentsOf(data).filter(
    ({ dissentResolved }) => dissentResolved?.outcome === 'escalated',
  ).length;
  const parts = [
    silent > 0 && words(`视为无不同意见的部门${silent}家`, `silence taken for no dissent: ${silent}`),
    escalated > 0 && words(`不同意见提交联席会议的${escalated}家`, `dissents put to the conference: ${escalated}`),
  ].filter((part) => part !== false);
  if (parts.length === 0) return undefined;
  return words(
    `${parts.map(({ zh }) => zh).join('，')}，请核对依据`,
    `To be compared with what it rests on: ${parts.map(({ en }) => en).join('; ')}.`,
  );
};
