import { article, type Basis, practice } from './basis.ts';
import { type Day, day } from './day.ts';
import { type Words, words } from './words.ts';

/** The rules are in force from the day they were issued (preamble, Art. 12). */
export const inForceFrom = day('2023-01-06');

type Told = {
  /** What the figure is the figure of, without the figure itself. */
  readonly rule: Words;
  readonly basis: Basis;
  /** Absent where no text of the rules gives the figure: then it is a practice. */
  readonly since?: Day;
};

/** How many of a unit; `month` is a month of the year. */
export type Amount = { readonly unit: 'workingDays' | 'years' | 'people' | 'month' | 'items'; readonly value: number };
/** A part of a whole: two of three are two thirds. */
export type Share = { readonly unit: 'share'; readonly value: readonly [part: number, whole: number] };
/** A figure of the rules: how many of what, on which article it rests, and since when. */
export type Figure = Told & (Amount | Share);

const told = (basis: Basis, rule: Words): Told => ({
  basis,
  rule,
  ...('articles' in basis ? { since: inForceFrom } : {}),
});

type Counted = readonly [value: number, unit: Amount['unit']];

const figure = ([value, unit]: Counted, basis: Basis, rule: Words): Told & Amount => ({
  value,
  unit,
  ...told(basis, rule),
});

const share = (value: Share['value'], basis: Basis, rule: Words): Told & Share => ({
  value,
  unit: 'share',
  ...told(basis, rule),
});

/** The departments that Articles 6(4) and 7(5) name, by their codes: each stands for its function, whoever has it now. */
export const namedDepartments = {
  NDRC: words('国家发展改革委', 'National Development and Reform Commission'),
  SAMR: words('市场监管总局', 'State Administration for Market Regulation'),
} as const;

/** The departments that Article 6(2) names as those that recommend experts for the pool. */
export const poolDepartments = {
  MOE: words('教育部', 'Ministry of Education'),
  ...namedDepartments,
} as const;

/** Every figure of the implementation rules and of the practice around them, once. */
export const law = {
  yearBeforeExit: figure(
    [1, 'years'],
    article('4'),
    words('自批准实施至可以申请退出', 'from approval until an exit may be applied for'),
  ),
  situationsOfMeasures: figure(
    [7, 'items'],
    article('5(1)'),
    words('《管理办法》第二十八条列出的情形', 'the situations of Article 28 of the Measures'),
  ),
  yearNotStarted: figure(
    [1, 'years'],
    article('5(2)'),
    words('自批准后未启动相关工作', 'from approval without having begun'),
  ),
  yearsNotRenewed: figure(
    [2, 'years'],
    article('5(3)'),
    words('未更新标准、考核题库', 'without renewal of standards and item banks'),
  ),
  yearsIdle: figure(
    [2, 'years'],
    article('5(4)'),
    words('连续未开展、无人报名或者无院校选择', 'running without examinations, candidates or schools'),
  ),
  firstIntake: figure(
    [1, 'month'],
    article('6(1)'),
    words('上半年集中受理的月份', 'the first month in which applications are taken'),
  ),
  secondIntake: figure(
    [7, 'month'],
    article('6(1)'),
    words('下半年集中受理的月份', 'the second month in which applications are taken'),
  ),
  appealPeriod: figure(
    [15, 'workingDays'],
    article('7(3)'),
    words('收到书面告知后提出申诉', 'from receipt of the written opinion to the appeal'),
  ),
  banAfterExit: figure(
    [3, 'years'],
    article('10'),
    words('自愿退出后不得参与招募遴选', 'without recruitment after a voluntary exit'),
  ),
  banAfterRevocation: figure(
    [5, 'years'],
    article('10'),
    words('被取消后不得参与招募遴选', 'without recruitment after a revocation'),
  ),
  panelSize: figure(
    [5, 'people'],
    practice('专家组人数为单数，不少于通行的人数', 'a panel is odd in number and not smaller than is usual'),
    words('专家组至少的人数', 'the fewest members of a panel'),
  ),
  reducedPanel: figure(
    [3, 'people'],
    practice(
      '专家库不足且部门未能补充推荐的，复核专家组可以减少人数',
      'where the pool is too small and no names came, a reconsideration may have fewer experts',
    ),
    words('复核专家组减少后的人数', 'the members of a reduced panel of reconsideration'),
  ),
  panelQuorum: share(
    [4, 5],
    practice('到会专家达到规定比例方可评议', 'an opinion needs a quorum'),
    words('到会专家占专家组的比例', 'the part of a panel that must be present'),
  ),
  panelMajority: share(
    [2, 3],
    practice('评议意见须专家组多数成员同意', 'an opinion needs a large majority of those seated'),
    words('同意评议意见的专家占专家组的比例', 'the part of a panel that agrees to an opinion'),
  ),
  conflictYears: figure(
    [3, 'years'],
    practice(
      '因利害关系回避的专家，若干年内不参加该组织事项的评议',
      'who stood aside sits on no panel of the organization for some years',
    ),
    words('因利害关系回避后不再参加该组织评议的年数', 'how long an excused expert stays away from the organization'),
  ),
  inspectors: figure(
    [2, 'people'],
    practice('调查核实和现场工作不得由一人进行', 'nobody investigates or visits alone'),
    words('调查、核查、考察、复查至少的人数', 'the fewest people who investigate, visit or reexamine'),
  ),
  publicity: figure(
    [5, 'workingDays'],
    practice('公示期不少于通行的天数', 'publicity is not shorter than is usual'),
    words('公示至少的期限', 'the shortest publicity'),
  ),
  rectificationExtension: share(
    [1, 2],
    practice('整改期限可以适当延长一次', 'a term of rectification is extended once, in proportion'),
    words('整改延期占原期限的最大比例', 'the longest extension of a rectification, as a part of its term'),
  ),
} satisfies Record<string, Figure>;

export type LawName = keyof typeof law;
