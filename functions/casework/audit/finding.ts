import { type Words, words } from '#shared/domain/words.ts';
import { type ItemKind, itemKinds } from '#shared/store/item-kinds.ts';

/** What can be wrong with a record, in words that say what it means. */
export const faults = {
  missing: words('中间缺少一环：记录被取走', 'a link is missing: a record was taken out'),
  unlinked: words(
    '与前一环不相接：记录被调换、插入或者重写',
    'it does not follow from the one before it: swapped, put in or rewritten',
  ),
  altered: words('写入后内容被改动', 'its content was changed after it was written'),
  cut: words(
    '末端与登记的不符：链被截断、续写或者末端被改',
    'it does not end where its end is kept: cut off, carried on, or the end was changed',
  ),
  untold: words('没有写入记载：不是本系统写入的', 'nothing tells that it was written: this system did not write it'),
  gone: words('载明已写入，现在不在：被删除', 'it was written and is not there: it was removed'),
  differs: words('与写入时不一致：写入后被改动', 'it is not as it was written: it was changed since'),
  notAsLog: words('与案件日志逐步推算的结果不一致', 'it is not what the log of the case amounts to'),
  notAsIssued: words('与制发时的记载不一致', 'it is not as the audit chain says that it was issued'),
  notAsReceived: words('与收到时的记载不一致', 'it is not as the audit chain says that it was received'),
  notAsProposed: words('与提出时的记载不一致', 'it is not as the audit chain says that it was proposed'),
  unissued: words('已制发，审计链中没有记载', 'it is issued, and the audit chain does not tell of it'),
  unexplained: words(
    '编号不连续：有号无主，或者号已给出而登记中没有',
    'the numbers do not follow one another: one is missing, or nobody has it',
  ),
  unknownPlace: words('不是本系统的记录：没有这一类数据', 'no record of this system: there is no such kind'),
  unreadable: words('读不出：内容不合其应有的形式', 'it cannot be read: it is not of the form that it must have'),
  replaced: words(
    '不是上次校验点所见的链的延续：被截断或者重写',
    'it does not go on from what the last checkpoint saw: cut off or rewritten',
  ),
} as const satisfies Record<string, Words>;
export type Fault = keyof typeof faults;

/** The first place at which a table is not as it was written: whose chain, which kind of record, which one, and what is wrong. */
export type Finding = {
  readonly chain: string;
  readonly kind: ItemKind | null;
  readonly record: string;
  readonly fault: Fault;
  /** Which member of it differs, in words, where that is known. */
  readonly member?: Words;
};

export type Checked = Finding | undefined;

/** A finding in a sentence. */
export const told = ({ kind, record, fault, member }: Finding): Words => {
  const called = kind ? itemKinds[kind].called : words('不明数据', 'unknown data');
  const of = (lang: keyof Words, open: string, shut: string) => (member ? `${open}${member[lang]}${shut}` : '');
  return words(
    `${called.zh}${of('zh', '（', '）')} ${record}：${faults[fault].zh}`,
    `${called.en}${of('en', ' (', ')')} ${record}: ${faults[fault].en}`,
  );
};

/** The first finding of several checks, asked one after the other. */
export const firstOf = async (checks: readonly (() => Promise<Checked> | Checked)[]): Promise<Checked> => {
  for (const check of checks) {
    const found = await check();
    if (found) return found;
  }
  return undefined;
};
