import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import { dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { canonicalJson } from '#shared/domain/hash.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Paper } from '#shared/domain/paper.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { replay } from '#shared/procedure/replay.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { AuditEntry } from '#shared/store/audit.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Item, items } from '#shared/store/items.ts';
import { collections } from '#shared/store/keys.ts';
import { queryAll } from '#shared/store/query.ts';
import type { DeadlineRecord } from '#shared/store/records.ts';
import { listServingsOfCase } from '#shared/store/servings.ts';
import { fieldName } from '../../lib/field-name.ts';
import type { Checked, Finding } from './finding.ts';

type Case = {
  readonly caseId: CaseId;
  readonly now: CaseSnapshot;
  readonly events: readonly CaseEvent[];
  readonly links: readonly AuditEntry[];
};

const same = (a: unknown, b: unknown): boolean => canonicalJson({ a }) === canonicalJson({ a: b });

/** The first member of two records that differs. */
const firstDifference = (a: object, b: object): string | undefined =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].find(
    (name) => !same((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
  );

const frame = {
  state: words('办理状态', 'state'),
  version: words('步骤数', 'count of steps'),
  changedAt: words('最近办理时间', 'when it last moved'),
  openedAt: words('立案时间', 'when it was opened'),
  deadlines: words('期限', 'clocks'),
  over: words('已届满的期限', 'clocks that have ended'),
  documentCount: words('文书数', 'count of documents'),
  lastHash: words('日志末环', 'end of the log'),
  settingsVersion: words('适用的设置版本', 'version of the settings'),
} as const satisfies Partial<Record<keyof CaseSnapshot, Words>>;

const caseFinding = ({ caseId }: Case, member: Words): Finding => ({
  ...{ chain: `CASE#${caseId}`, kind: 'case', record: caseId, fault: 'notAsLog', member },
});

const memberCalled = (path: string): Words => {
  const issue = { path };
  return words(fieldName('zh', issue), fieldName('en', issue));
};

/** The standing of a case is what its log amounts to, member by member. */
export const auditStanding = (found: Case): Checked => {
  const { now, events } = found;
  const [first] = events;
  if (!first) return undefined;
  const begun = { ...now, openedAt: first.at, ...defined({ settingsVersion: first.settingsVersion }) };
  const then = replay(begun, events);
  const member = (Object.keys(frame) as (keyof typeof frame)[]).find((name) => !same(now[name], then[name]));
  if (member) return caseFinding(found, frame[member]);
  const differs = firstDifference(now.data as object, then.data as object);
  return differs === undefined ? undefined : caseFinding(found, memberCalled(differs));
};

const paperMembers: Readonly<Record<keyof Paper, Words>> = {
  kind: words('文种', 'kind'),
  refersTo: words('所指文书', 'the paper it refers to'),
  issuedOn: words('制发日期', 'day of issue'),
  received: words('收到日期', 'day of receipt'),
  failed: words('送达未成日期', 'day of a failed service'),
  voidedOn: words('作废日期', 'day from which it is void'),
  amendedBy: words('更正文书', 'the paper that corrects it'),
  anew: words('重新送达', 'served anew'),
};

/** Who marks a paper tells it in the audit chain: when it was issued, and when it became void. */
const marksOf = (links: readonly AuditEntry[], documentId: string) => {
  const dayOf = (action: AuditEntry['action']) => {
    const link = links.find((one) => 'documentId' in one && one.documentId === documentId && one.action === action);
    return link && dayAt(link.at);
  };
  return defined({ issuedOn: dayOf('document.issued'), voidedOn: dayOf('document.voided') });
};

/** How the papers of a case stand follows from its log, the audit chain and the ledger of service: a day of receipt above all. */
export const auditPapers = async (table: Table, found: Case): Promise<Checked> => {
  const { now, events, links, caseId } = found;
  const then = replay(now, events).papers;
  const ledger = await listServingsOfCase(table, caseId);
  for (const id of new Set([...Object.keys(now.papers), ...Object.keys(then)])) {
    const { failed = {}, ...held } = now.papers[id] ?? {};
    const expected = then[id] ? { ...then[id], ...marksOf(links, id) } : {};
    const member = firstDifference(held, expected) as keyof Paper | undefined;
    const lines = [...ledger].flatMap(([documentId, entries]) => (documentId === id ? entries : []));
    const untrue = Object.values(failed).some((on) => !lines.some((line) => line.on === on));
    const differs = member ?? (untrue ? 'failed' : undefined);
    if (differs) return { ...caseFinding(found, paperMembers[differs]), record: id };
  }
  return undefined;
};

const listing = words('排期', 'where it is listed');

/** Every event is listed where supervision looks for it. */
export const auditListing = async (table: Table, caseId: CaseId): Promise<Checked> => {
  for await (const item of queryAll<Item>(table, collections.events(caseId))) {
    const { sequence } = item.event as CaseEvent;
    const { ownerPk, ownerSk } = items.event(item.event as CaseEvent);
    if (item.ownerPk !== ownerPk || item.ownerSk !== ownerSk)
      return { chain: `CASE#${caseId}`, kind: 'event', record: String(sequence), fault: 'differs', member: listing };
  }
  return undefined;
};

/** A clock that runs is as the case has it and is listed under its day; one that is over is listed nowhere. */
export const auditClocks = ({ now, caseId }: Case, held: readonly Item[]): Checked => {
  const { timers } = procedureOf(now);
  const open = new Map(now.deadlines.map((clock) => [clock.name, clock]));
  const records = new Map(held.map((item) => [String((item.deadline as { name?: string } | undefined)?.name), item]));
  const finding = (name: string, fault: Finding['fault'], member = timers[name]?.label): Finding => ({
    ...{ chain: `CASE#${caseId}`, kind: 'deadline', record: name, fault, ...defined({ member }) },
  });
  for (const [name, clock] of open) {
    const item = records.get(name);
    if (!item) return finding(name, 'gone');
    const deadline = item.deadline as DeadlineRecord;
    const { days: _days, caseId: _case, gives: _gives, ...counted } = deadline;
    if (!same(counted, clock)) return finding(name, 'notAsLog');
    if (!same(item, items.deadline(deadline))) return finding(name, 'differs', listing);
  }
  const over = [...records].find(
    ([name, item]) => !open.has(name) && (item.stopped !== true || 'duePk' in item || 'queuePk' in item),
  );
  return over && finding(over[0], 'differs', listing);
};
