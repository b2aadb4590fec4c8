import { practice } from '../../domain/basis.ts';

/** What setting a decision aside rests on: the Rules say nothing of it. */
export const setAsideBases = {
  judgment: practice(
    '生效判决、行政复议决定应当执行；自行发现错误的，听取意见后另行作出决定',
    'a judgment in force is carried out; an error of its own is put right by a new decision, once the organization was heard',
  ),
  whole: practice(
    '撤销须写明所及的决定、范围和结果',
    'what is set aside, of which decision and with what outcome, is named',
  ),
  favour: practice(
    '对其有利的决定，非经申请、非因欺骗、非为重大公共利益，不予撤销',
    'what favours somebody is set aside only at its request, for its deceit, or for an overriding interest',
  ),
  another: practice('原签发人不签发撤销决定', 'who signed a decision does not sign that it is set aside'),
  stay: practice(
    '停止执行须有依据，恢复执行另行决定',
    'an effect is stayed on an order or reasons, and that is lifted by a second act',
  ),
};
