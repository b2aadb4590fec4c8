import type { ConsultedDepartment } from '#shared/procedures/parts/consultation.ts';

const answerOf = ({ name, reply, deemedBy, dissentResolved }: ConsultedDepartment): string => {
  if (reply?.position === 'agreeWithComments') return `${name}原则同意，并提出意见：${reply.comment ?? '（见复函）'}。`;
  if (reply?.position === 'dissent')
    return `${name}提出不同意见：${reply.comment ?? '（见复函）'}，处理情况：${dissentResolved?.note ?? '协调中'}。`;
  return deemedBy ? `${name}逾期未反馈，视为无不同意见。` : `${name}无不同意见。`;
};

/** How the departments answered, as the reports to the conference say it. */
export const consultationText = (departments: readonly ConsultedDepartment[]): string => {
  const all = departments.map(({ name }) => name).join('、');
  const agreed = departments.every(({ reply }) => reply?.position === 'agree');
  return agreed ? `${all}${departments.length > 1 ? '均' : ''}无不同意见。` : departments.map(answerOf).join('');
};
