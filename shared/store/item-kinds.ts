import { sha256 } from '../domain/hash.ts';
import { DocumentId, partsOf } from '../domain/ids.ts';
import { type Words, words } from '../domain/words.ts';
import type { Item } from './items.ts';
import type { Key, keys } from './keys.ts';
import { auditPrefix, headPrefix, journalPrefix } from './table.ts';

/** Every kind of item that the table holds: one for each key that may be written. */
export type ItemKind = Exclude<keyof typeof keys, 'sessionsOf'>;

/**
 * How it shows that an item of a kind is other than it was written. `told`: the journal has the digest of it, or of that part
 * which nothing changes later. `chained`: each names the hash of the one before it. `followed`: it follows from other items, and
 * is compared with them. `passing`: nothing rests on it for longer than it lives.
 */
export type Kept =
  | { readonly by: 'told'; readonly chain: (item: Item) => string; readonly part?: (item: Item) => unknown }
  | { readonly by: 'chained' | 'followed' | 'passing' };

export type KindOfItem = {
  readonly at: readonly [string | RegExp, string | RegExp];
  readonly called: Words;
  readonly kept: Kept;
};

const ofPartition = ({ pk }: Item): string => pk;
/** With the case of its document; an item that names none is told nowhere, and shows as that. */
const ofDocument = (item: Item): string => {
  const documentId = DocumentId.safeParse(item.documentId);
  return documentId.success ? `CASE#${partsOf(documentId.data).caseId}` : item.pk;
};
const ofOrganization = ({ uscc }: Item): string => `ORG#${String(uscc)}`;

const told = (chain: (item: Item) => string = ofPartition, part?: (item: Item) => unknown): Kept => ({
  by: 'told',
  chain,
  ...(part ? { part } : {}),
});
const one = (chain: string): Kept => told(() => chain);
const chained: Kept = { by: 'chained' };
const followed: Kept = { by: 'followed' };
const passing: Kept = { by: 'passing' };

const without =
  (...left: readonly string[]) =>
  (item: Item): unknown =>
    Object.fromEntries(Object.entries(item).filter(([name]) => !left.includes(name)));

/** What a document gets on its way: told by the link of the audit chain that issues it, and compared with that. */
const onItsWay = ['rendered', 'sealed', 'stored', 'issuedAt', 'documentNumber', 'numberedAt', 'verification', 'title'];
const later = ['voided', 'supersededBy', 'publishedOn', 'ownerPk', 'ownerSk'];

/** The papers of a case are marked by whoever issues or serves them; the rest of it changes with its log alone. */
const caseWithoutPapers = (item: Item): unknown => ({ ...item, snapshot: without('papers')(item.snapshot as Item) });

const endOf = (sk: string): string => sk.slice(sk.lastIndexOf('#') + 1);

/** The closed list: a key without a kind does not compile, and a test finds a kind that does not know its own keys. */
export const itemKinds: Readonly<Record<ItemKind, KindOfItem>> = {
  entry: { at: ['ORG#', 'ENTRY'], called: words('目录条目', 'entry of the directory'), kept: told() },
  entryVersion: { at: ['ORG#', 'VERSION#'], called: words('目录条目的版本', 'version of an entry'), kept: told() },
  ban: { at: ['ORG#', 'BAN#'], called: words('禁入记录', 'ban'), kept: told() },
  entryChange: { at: ['ORG#', 'CHANGE#'], called: words('条目变更', 'change of an entry'), kept: told() },
  entryLink: { at: ['ORG#', 'LINK#'], called: words('关联主体', 'link between bodies'), kept: told() },
  mailbox: { at: ['ORG#', 'MAILBOX'], called: words('电子送达地址', 'address for electronic service'), kept: told() },
  card: {
    ...{ at: ['ORG#', 'OPEN#'], called: words('在办案件卡片', 'card of an open case') },
    kept: told(({ sk }) => `CASE#${sk.slice('OPEN#'.length)}`),
  },
  certificate: {
    ...{ at: ['CERTIFICATE#', 'CERTIFICATE'], called: words('证书索引', 'locator of a certificate') },
    kept: told(ofOrganization),
  },
  case: {
    ...{ at: ['CASE#', 'CASE'], called: words('案件现状', 'standing of the case') },
    kept: told(ofPartition, caseWithoutPapers),
  },
  event: { at: ['CASE#', 'EVENT#'], called: words('案件日志', 'event of the log'), kept: chained },
  annex: { at: ['CASE#', /^(OPEN_)?OBJECTION(_ANSWER)?#/], called: words('异议', 'objection'), kept: told() },
  deadline: {
    ...{ at: ['CASE#', 'DEADLINE#'], called: words('期限', 'clock') },
    kept: told(ofPartition, ({ deadline }) => deadline),
  },
  outbox: {
    ...{ at: ['CASE#', 'OUTBOX#'], called: words('待制发', 'order to issue') },
    kept: told(ofPartition, ({ outbox }) => outbox),
  },
  document: {
    ...{ at: ['CASE#', 'DOCUMENT#'], called: words('文书', 'document') },
    kept: told(ofPartition, without(...onItsWay, ...later)),
  },
  serving: { at: ['CASE#', 'SERVED#'], called: words('送达登记', 'line of the ledger of service'), kept: told() },
  mail: { at: ['CASE#', 'MAIL#'], called: words('邮件占用标记', 'claim of a mail'), kept: passing },
  unserved: { at: ['CASE#', 'UNSERVED#'], called: words('待送达', 'paper to be served'), kept: told() },
  attachment: { at: ['CASE#', 'ATTACHMENT#'], called: words('附件', 'attachment'), kept: told() },
  task: { at: ['CASE#', 'TASK#'], called: words('人工事项', 'task for a person'), kept: passing },
  draft: { at: ['CASE#', 'DRAFT#'], called: words('拟稿', 'draft'), kept: told() },
  draftVersion: { at: ['CASE#', 'DRAFTED#'], called: words('拟稿的版本', 'version of a draft'), kept: told() },
  turn: { at: ['CASE#', 'TURN#'], called: words('待办', 'turn'), kept: told() },
  draw: { at: ['CASE#', 'DRAW#'], called: words('专家抽取', 'draw of experts'), kept: told() },
  auditHead: {
    at: [/^(CASE#.*|SETTINGS)$/, 'AUDIT'],
    called: words('审计链末端', 'end of the audit chain'),
    kept: followed,
  },
  infected: {
    at: ['INFECTED#', 'INFECTED'],
    called: words('病毒标记', 'mark of an infected file'),
    kept: one('INFECTED'),
  },
  unreadable: { at: ['UNREADABLE', ''], called: words('无法读取事项', 'task of what cannot be read'), kept: passing },
  delegations: { at: ['PERSON#', 'DELEGATIONS'], called: words('签发委托', 'delegation'), kept: one('DELEGATIONS') },
  passages: {
    at: ['PASSAGES#', 'STATE'],
    called: words('文书文字现状', 'standing of the wording'),
    kept: one('PASSAGES'),
  },
  passageVersion: {
    ...{ at: ['PASSAGES#', 'VERSION#'], called: words('文书文字的版本', 'version of the wording') },
    kept: one('PASSAGES'),
  },
  settings: { at: ['SETTINGS', 'STATE'], called: words('办公室设置现状', 'standing of the settings'), kept: told() },
  settingsVersion: { at: ['SETTINGS', 'VERSION#'], called: words('设置版本', 'version of the settings'), kept: told() },
  settingsPublication: {
    ...{ at: ['SETTINGS', 'PUBLISHED#'], called: words('设置的发布', 'publication of settings') },
    kept: told(),
  },
  idempotency: { at: ['IDEMPOTENCY#', 'IDEMPOTENCY'], called: words('已答请求', 'answered request'), kept: passing },
  clue: { at: ['CLUES#', 'CLUE#'], called: words('问题线索', 'clue'), kept: told() },
  informant: { at: ['CLUES#', 'INFORMANT#'], called: words('反映人', 'informant'), kept: told() },
  clueCounter: { at: ['CLUES#', 'COUNTER'], called: words('线索编号计数', 'counter of clues'), kept: followed },
  counter: { at: ['NUMBER#', 'COUNTER'], called: words('文号计数', 'counter of numbers'), kept: followed },
  number: {
    ...{ at: ['NUMBER#', 'NUMBER#'], called: words('文号', 'number of the register') },
    // A number that the system gave is told with the case of its paper, so that nobody waits for another's number.
    kept: told((item) => (item.documentId ? ofDocument(item) : item.pk), without('voided', 'supersededBy')),
  },
  name: { at: ['NAME#', ''], called: words('名称检索', 'name to search by'), kept: followed },
  expert: { at: ['EXPERT#', 'EXPERT'], called: words('专家', 'expert'), kept: one('EXPERTS') },
  takeover: { at: ['TAKEOVERS', 'RUN#'], called: words('台账导入', 'takeover'), kept: told() },
  takeoverCounter: { at: ['TAKEOVERS', 'COUNTER'], called: words('导入计数', 'counter of takeovers'), kept: told() },
  takeoverFile: { at: ['TAKEOVERS', 'FILE#'], called: words('导入文件标记', 'mark of a workbook'), kept: told() },
  takeoverRunning: {
    at: ['TAKEOVERS', 'RUNNING'],
    called: words('导入进行标记', 'mark of a running takeover'),
    kept: told(),
  },
  paperList: { at: ['LISTS', 'LIST#'], called: words('清单', 'list of cases with one paper'), kept: told() },
  listCounter: { at: ['LISTS', 'COUNTER'], called: words('清单计数', 'counter of lists'), kept: told() },
  rowClaim: { at: ['ORG#', 'ROW_CLAIM'], called: words('清单占用标记', 'claim of a list on a case'), kept: passing },
  pool: { at: ['EXPERTS', 'POOL'], called: words('专家库变动计数', 'count of changes of the pool'), kept: passing },
  calendar: { at: ['CALENDAR', 'IN_FORCE'], called: words('现行放假安排', 'holidays in force'), kept: told() },
  notice: { at: ['CALENDAR', 'NOTICE#'], called: words('放假通知', 'holiday notice'), kept: told() },
  difference: {
    ...{ at: ['CALENDAR', 'DIFFERENCE#'], called: words('期限变动', 'change of terms by a notice') },
    kept: told(({ sk }) => `CASE#${endOf(sk)}`),
  },
  audit: {
    ...{ at: [auditPrefix, 'ENTRY#'], called: words('审计链的环', 'link of the audit chain') },
    kept: told(({ pk }) => chainOfAudit(pk.slice(auditPrefix.length))),
  },
  journal: { at: [journalPrefix, 'ENTRY#'], called: words('写入日志的环', 'link of the journal'), kept: chained },
  journalHead: { at: [headPrefix, 'HEAD'], called: words('写入日志末端', 'end of the journal'), kept: followed },
  verification: {
    ...{ at: ['VERIFICATION#', 'VERIFICATION'], called: words('验证码', 'code of verification') },
    kept: told(ofDocument),
  },
  tally: { at: ['TALLY#', ''], called: words('当日计数', 'count of a day'), kept: passing },
  session: { at: ['SESSION#', 'SESSION'], called: words('登录会话', 'session'), kept: passing },
  sessionOf: { at: ['PERSON#', 'SESSION#'], called: words('会话索引', 'session of a person'), kept: passing },
  typedForm: { at: ['FORMS#', ''], called: words('未提交表单', 'form being filled in'), kept: passing },
  digest: { at: ['DIGEST#', 'DIGEST'], called: words('文件指纹', 'digest of a file'), kept: told(ofDocument) },
};

/** The chain of the journal that tells of an audit chain. */
const chainOfAudit = (chain: string): string => (chain === 'SETTINGS' ? chain : `CASE#${chain}`);

const kinds = Object.entries(itemKinds) as [ItemKind, KindOfItem][];

const matches = (pattern: string | RegExp, text: string): boolean => {
  if (pattern instanceof RegExp) return pattern.test(text);
  return pattern === '' || (pattern.endsWith('#') ? text.startsWith(pattern) : text === pattern);
};

const isAt = ({ at: [pk, sk] }: KindOfItem, key: Key): boolean => matches(pk, key.pk) && matches(sk, key.sk);

/** Of which kind an item is; undefined for one that no version of this program writes. */
export const kindAt = (key: Key): ItemKind | undefined => {
  const found = kinds.filter(([, kind]) => isAt(kind, key));
  // The journal lies under the prefix of the audit chain, whose links nobody may change.
  return found.at(-1)?.[0];
};

type Telling = { readonly chain: string; readonly digest: string };

/** What the journal tells of an item: by which chain, and the digest of what stays as it is; undefined for one it does not tell of. */
export const tellingOf = (item: Item): Telling | undefined => {
  const kind = kindAt(item);
  const kept = kind && itemKinds[kind].kept;
  if (kept?.by !== 'told') return undefined;
  return { chain: kept.chain(item), digest: sha256({ part: kept.part ? kept.part(item) : item }) };
};

/** Which chain of the journal tells that an item is taken away; undefined for one of which none does. */
export const removalOf = (key: Key): string | undefined => {
  const kind = kindAt(key);
  const kept = kind && itemKinds[kind].kept;
  return kept?.by === 'told' ? kept.chain(key) : undefined;
};
