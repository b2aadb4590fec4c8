import { words } from '../../domain/words.ts';

/** What the register for supervision tells of (O20.3), in the order in which it is chosen from. */
export const lineKinds = {
  override: words('越过未结取消案件先行办理', 'An open revocation was overridden'),
  correction: words('更正、补正、作废', 'A fact or a paper was corrected, mended or void'),
  lateAct: words('逾期或者事后登记的行为', 'An act that came late, or was entered late'),
  extension: words('延长、顺延', 'A term was extended or moved'),
  quietHolding: words('送达前暂停及继续暂停', 'Applications were held before, or for want of, a letter'),
  rowOff: words('撤下、移出或者不予办理部分证书', 'Certificates were taken off or held back'),
  repeatedDraw: words('重复抽取专家', 'Experts were drawn again'),
  recusalRefused: words('不准许回避', 'Standing aside was refused'),
  escalatedDissent: words('分歧提交联席会议', 'A dissent was put to the conference'),
  againstOwnWord: words('纸质件登记与本人（单位）意见不同', "Entered from paper against the author's own word"),
  setAside: words('撤销、停止执行原决定', 'A decision was set aside or stayed'),
  signed: words('拟稿至签发的时间', 'Time between ready and signed'),
};

export type LineKind = keyof typeof lineKinds;
