import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { type Lang, say, type Words, words } from '#templates/pages/words.ts';
import { termBases } from './term-bases.ts';

const ofBodies: Readonly<Record<string, Words>> = {
  documentNumberPrefix: words(
    '按本单位发文字号的代字填写，系统不代拟。',
    'The prefix that the body itself uses; none is ever made up here.',
  ),
  numberSeries: words(
    '某一文种单独编号的，填写该文种的代字；已经用过的代字不再用于其他单位。',
    'Where a kind of paper is numbered by itself, its prefix; one that was used is not given to another body.',
  ),
  sealMode: words(
    '代章的填写用印单位，加盖签名章的填写签发人。',
    'By proxy: name the holder of the seal; by stamp: name the official.',
  ),
  signatory: words(
    '职务标注全称；不加盖签名章的留空。',
    'The full title of the office held; empty where no stamp is used.',
  ),
};

const [present, whole] = law.panelQuorum.value;
const quorum = present / whole;

const hints: Readonly<Record<string, Words>> = {
  version: words('便于查找的名称，版本序号由系统编排。', 'A name to find it by; the number comes by itself.'),
  conferenceName: words(
    '联席会议不刻制印章、不正式行文（国函〔2018〕144号），不能作为署名或者用印单位，此处不能修改。',
    'The conference has no seal and issues nothing (State Council reply 2018/144): it can neither sign nor seal. Not to be changed.',
  ),
  office: words(
    '部际联席会议办公室负责工作协调（第一条），向外的函件以办公室署名。',
    'Coordinates the work (Art. 1); letters go out in its name.',
  ),
  agency: words('办公室委托的具体受托单位（第一条），办理受理、评议、公示等。', 'Entrusted by the office (Art. 1).'),
  consultees: words(
    '第六条第（四）项、第七条第（五）项：国家发展改革委、市场监管总局等。代码为大写字母，部门人员以代码登录答复；清空一项即删去。',
    'Arts. 6(4), 7(5). The code is what its people reply under; a row that is emptied is left out.',
  ),
  banAppliesTo: words(
    '第十条可作两种理解：仅退出单个证书的是否也限制主体，由办公室确定。',
    'Art. 10 can be read both ways: whether the exit of a single certificate bars the entity.',
  ),
  silenceClause: words(
    '惯例：函件未写明的，逾期未反馈的不得视为无不同意见。',
    'Practice: without this sentence in the letter silence is no consent.',
  ),
  terms: words(
    `均为工作日，按国务院办公厅公布的放假安排计算。《实施细则》未规定天数的，注明“惯例”；申诉期限${inWords(law.appealPeriod).zh}由第七条第（三）项规定，不能设置。`,
    `All in working days; "practice" where the Rules give none. The ${inWords(law.appealPeriod).en} of appeal stand in Art. 7(3) and cannot be set.`,
  ),
  panel: words(
    `第六条第（二）（三）项未定人数和到会比例；依惯例${inWords(law.panelSize).zh}以上、单数。`,
    `Art. 6(2), (3) give neither; by practice ${inWords(law.panelSize).en} or more.`,
  ),
  'panel.minimumSize': words('3至29人。', '3 to 29.'),
  'panel.reducedSize': words(
    `依惯例${inWords(law.reducedPanel).zh}；仅限复核，且专家库不足、部门未能补充推荐。`,
    `By practice ${inWords(law.reducedPanel).en}; for a reconsideration alone, where neither pool nor departments have more.`,
  ),
  recommenders: words(
    '第六条第（二）项列明的推荐部门；机构更名的，改为承继的部门。',
    'Those that Art. 6(2) names, or who succeeded to them.',
  ),
  'panel.conflictYears': words('1至50年。', '1 to 50 years.'),
  'panel.quorum': words(
    `0至1之间的小数，依惯例不少于${inWords(law.panelQuorum).zh}（${quorum}）。`,
    `A fraction up to 1; by practice at least ${inWords(law.panelQuorum).en} (${quorum}).`,
  ),
  entrustment: words('办公室委托具体受托单位的文件（第一条）。', 'The letter that entrusts the agency (Art. 1).'),
  interpretations: words(
    '《实施细则》由办公室负责解释（第十二条），每条注明解释文号；没有的留空。',
    'The office interprets the Rules (Art. 12), each by its letter; none: leave it empty.',
  ),
  articleTwentyEight: words(
    `照录《管理办法》第二十八条${inWords(law.situationsOfMeasures).zh}情形的原文，各项齐全才印入文书；没有原文的全部留空，文书只写第几项，不得自行拟写。`,
    `The ${inWords(law.situationsOfMeasures).en} in the very words of the Measures, all or none: without them documents name the item only.`,
  ),
  remedies: words(
    '由法制工作机构审定的一段文字，不分段；留空的，通知不印救济途径。',
    'One paragraph, as the legal office approved it; empty: none is printed.',
  ),
  publicityScope: words(
    '第七条第（六）项“在一定范围内”公示：公示的网站、平台和送达对象。',
    'Art. 7(6): "within a certain scope".',
  ),
  circularRecipients: words(
    '第七条第（四）项通报，除被通报单位外的发送单位。',
    'Art. 7(4): beside the organization itself.',
  ),
};

const prefixed = (lang: Lang, path: string, all: Readonly<Record<string, Words>>) =>
  Object.entries(all).map(([name, hint]) => [`${path}${name}`, say(lang, hint)] as const);

/** What helps to fill in the office's settings, by the path of the field, with the article or the practice. */
export const settingsHints = (lang: Lang): Record<string, string> =>
  Object.fromEntries([
    ...prefixed(lang, 'settings.', hints),
    ...prefixed(lang, 'settings.office.', ofBodies),
    ...prefixed(lang, 'settings.agency.', ofBodies),
    ...prefixed(lang, 'settings.terms.', termBases),
    [
      'note',
      say(
        lang,
        words(
          '写明为什么修改，例如来文或者会议决定；与版本一并留存。',
          'Why, as by which letter or meeting; it stays with the version.',
        ),
      ),
    ],
  ]);
