import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { type Lang, say, type Words, words } from '#templates/pages/words.ts';

const day = words('以实际日期为准，不得晚于今日。', 'The day on which it happened, not later than today.');

/** What helps to fill a field in, by `command.path` or by the field's path, with the article where one decides. */
const hints: Readonly<Record<string, Words>> = {
  receivedOn: day,
  meetingOn: day,
  visitedOn: day,
  examinedOn: day,
  'recordPaperReceipt.receivedOn': words(
    '以收到纸质材料之日为准；邮寄的另填邮戳日期（第六条第（一）项）。',
    'The day the paper arrived; for post also the postmark (Art. 6(1)).',
  ),
  'recordPaperReceipt.postmarkedOn': words(
    '邮寄的以邮戳日期确定所属集中受理期。',
    'Posted papers belong to the window of their postmark.',
  ),
  'accept.papers': words(
    '逐项核对纸质材料是否齐全（第四条、第六条第（一）项）。',
    'Tick each paper that is complete (Arts. 4, 6(1)).',
  ),
  'requestSupplement.items': words(
    '须一次性告知全部内容，只能要求补正一次。',
    'Everything at once: a supplement can be asked for only once.',
  ),
  'refuseAcceptance.facts': words(
    '写明查明的事实，将印入不予受理通知书。',
    'The facts as they will stand in the notice.',
  ),
  'formPanel.members': words(
    `专家须出自推荐部门建立的专家库（第六条第（二）项）；依惯例${inWords(law.panelSize).zh}以上、单数。`,
    `From the recommended pool (Art. 6(2)); by practice ${inWords(law.panelSize).en} or more and an odd number.`,
  ),
  'formReconsiderationPanel.members': words(
    '复核专家不得参加过本案首次评议（第七条第（三）项）。',
    'Nobody who sat on the first panel (Art. 7(3)).',
  ),
  'adoptOpinion.votes': words(
    `依惯例，意见须经到会专家${inWords(law.panelMajority).zh}以上同意。`,
    `By practice, at least ${inWords(law.panelMajority).en} of those present.`,
  ),
  'adoptOpinion.findings': words('逐条填写，将印入评议意见书。', 'One by one, as they will stand in the opinion.'),
  'consult.replyBy': words('留空的，按办公室规定的期限计算。', 'Empty: counted by the office’s own term.'),
  'recordReply.comment': words(
    '有不同意见的，写明理由；不同意见不得径行否定。',
    'Give the reasons of a dissent: it is never passed over in silence.',
  ),
  'approveExit.certificateIds': words(
    '部分准予的，勾选准予退出的证书；全部准予的不勾选。',
    'For a partial approval only: those that may leave.',
  ),
  'approveExit.confirmsQualificationEnds': words(
    '退出后不再有证书的，资质同时终止（第二条）。',
    'With its last certificate the qualification ends too (Art. 2).',
  ),
  'confirmSettlement.remaining': words(
    '善后事项须全部为零方可公告（第九条）。',
    'All must be nil before publication (Art. 9).',
  ),
  'directInvestigation.team': words(
    `依惯例，调查人员不得少于${inWords(law.inspectors).zh}。`,
    `By practice, ${inWords(law.inspectors).en} or more.`,
  ),
  'fileReport.grounds': words(
    '每一事由须有事实和凭据；第五、六项须有整改未到位的记录（第五条）。',
    'Facts and evidence for each; 5 and 6 need a failed rectification on record (Art. 5).',
  ),
  'fileAppeal.filedOn': words(
    '邮寄的以邮戳日期为准，不得晚于期限届满之日。',
    'By post the postmark; not later than the last day.',
  ),
  'publicise.days': words(
    `依惯例，不得少于${inWords(law.publicity).zh}。`,
    `By practice, at least ${inWords(law.publicity).en}.`,
  ),
  'issueMeasures.measures': words('可以并用；依据第七条第（四）项。', 'They may be combined (Art. 7(4)).'),
};

/** The hints of a command's form, by the path of their field. */
export const hintsFor = (lang: Lang, command: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(hints).flatMap(([where, hint]) => {
      const [first = '', ...rest] = where.split('.');
      if (rest.length === 0) return [[where, say(lang, hint)] as const];
      return first === command ? [[rest.join('.'), say(lang, hint)] as const] : [];
    }),
  );
