import { z } from 'zod';
import { type Actor, hasRole, isStaff } from '#shared/domain/actor.ts';
import type { CaseCard, Turn } from '#shared/domain/case-card.ts';
import { addDays, type Day, dayAt, endOfDay } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import { windowOn } from '#shared/domain/intake-window.ts';
import { intakeMonths, intakeWords } from '#shared/domain/law-words.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { isAbout } from '#shared/domain/standing-aside.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { words } from '#shared/domain/words.ts';
import { ownCard } from '#shared/procedures/listing.ts';
import { latestOf } from '#shared/procedures/registry.ts';
import type { Range } from '#shared/store/query.ts';
import { listCards, listTurns, queueRanges } from '#shared/store/queues.ts';
import { listUnserved, unservedRange } from '#shared/store/unserved.ts';
import { withoutAside } from '../../casework/access.ts';
import { byPresentNames } from '../../casework/gather/present-names.ts';
import type { World } from '../../lib/world.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';

const office: readonly Role[] = ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead', 'auditor'];

const wholeDays = z
  .string()
  .regex(/^\d{1,3}$/, fault('应为0至999的整数', 'a whole number from 0 to 999'))
  .transform(Number);

/** Clocks that are over show as such: one that gives no command is a task for whoever reads the list. */
const toldOn = (today: Day, { clocks, aside: _aside, ...card }: Omit<CaseCard, 'changedAt'>) => ({
  ...card,
  overdue: card.dueOn !== undefined && card.dueOn < today,
  clocks: clocks.map((clock) => ({ ...clock, overdue: clock.lastDay < today })),
});

type Paged = z.output<typeof slice>;

/** Who stands aside in a case does not read of it (O20.1). */
const reads = (actor: Actor, { aside = [] }: Pick<CaseCard, 'aside'>): boolean =>
  hasRole(actor, ['auditor']) || !aside.some((each) => isAbout(each, actor));

type Reading = Pick<World, 'table' | 'now'> & { readonly actor: Actor };

const cards = async (range: Range, query: Paged, { table, now, actor }: Reading) => {
  const wanted = sliceOf(query, range);
  if (!wanted.ok) return wanted;
  const page = await listCards(table, range, wanted.value);
  const seen = await byPresentNames(
    table,
    page.items.filter((card) => reads(actor, card)),
  );
  return listReply({ ...page, items: seen.map((card) => toldOn(dayAt(now()), card)) });
};

/** Whose queue an actor reads: that of a role of theirs, for parties their own within it. */
const queueOf = (actor: Actor, role: Role): string | undefined => {
  if (!hasRole(actor, [role])) return undefined;
  if (role === 'organization') return actor.uscc && `organization#${actor.uscc}`;
  if (role === 'expert') return actor.expertId && `expert#${actor.expertId}`;
  if (role === 'department') return actor.department && `department#${actor.department}`;
  return isStaff({ ...actor, roles: [role] }) || role === 'superiorHead' ? role : undefined;
};

const workers: readonly Role[] = [
  'agencyClerk',
  'agencyHead',
  'officeClerk',
  'officeHead',
  'superiorHead',
  'organization',
  'expert',
  'department',
];

/** GET /queues/mine: the cases that wait for the caller, the most urgent first; `role` for whoever holds several. */
export const queueMine = endpoint(
  {
    summary: '我的待办',
    schemas: { params: nothing, query: slice.extend({ role: z.enum(Object.keys(roles) as [Role]).optional() }) },
    allows: workers,
  },
  async ({ query: { role, ...query }, actor }, { table, now }) => {
    const asked = role ? [role] : workers;
    const whose = asked.map((one) => queueOf(actor, one)).find((queue) => queue !== undefined);
    if (!whose) return refuse({ code: 'access.forbidden', needs: asked });
    const range = queueRanges.turns(whose);
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const page = await listTurns(table, range, wanted.value);
    const told = ({ card, commands }: Turn) => ({ ...toldOn(dayAt(now()), card), commands });
    return listReply({ ...page, items: page.items.filter(({ card }) => reads(actor, card)).map(told) });
  },
);

/** GET /queues/due: open cases whose earliest clock ends today or within so many days. */
export const queueDue = endpoint(
  {
    summary: '即将到期',
    schemas: { params: nothing, query: slice.extend({ days: wholeDays.optional() }) },
    allows: office,
  },
  async ({ query: { days = 7, ...query }, actor }, world) => {
    const today = dayAt(world.now());
    return cards(queueRanges.due(today, addDays(today, days + 1)), query, { ...world, actor });
  },
);

/** GET /queues/overdue: open cases with a clock that is over, also one that only people watch, the oldest first. */
export const queueOverdue = endpoint(
  { summary: '已经逾期', schemas: { params: nothing, query: slice }, allows: office },
  async ({ query, actor }, world) => cards(queueRanges.overdue(dayAt(world.now())), query, { ...world, actor }),
);

/** GET /queues/stuck: open cases in whose log nothing happened for so many days, the longest first. */
export const queueStuck = endpoint(
  {
    summary: '长期未动',
    schemas: { params: nothing, query: slice.extend({ days: wholeDays.optional() }) },
    allows: office,
  },
  async ({ query: { days = 30, ...query }, actor }, world) =>
    cards(queueRanges.stuck(endOfDay(addDays(dayAt(world.now()), -days))), query, { ...world, actor }),
);

/** GET /queues/unserved: issued documents of whose service on a recipient the ledger says nothing, the oldest first. */
export const queueUnserved = endpoint(
  { summary: '已发未送', schemas: { params: nothing, query: slice }, allows: office },
  async ({ query, actor }, { table }) => {
    const wanted = sliceOf(query, unservedRange);
    if (!wanted.ok) return wanted;
    const page = await listUnserved(table, wanted.value);
    return listReply({ ...page, items: await withoutAside(table, actor, page.items) });
  },
);

/** The first day of an intake window by its month. */
export const intakeBatch = (text: string): Result<Day> => {
  const opensOn = `${text}-01` as Day;
  const example = `2026-${String(intakeMonths()[0]).padStart(2, '0')}`;
  const window = /^\d{4}-\d{2}$/.test(text) ? windowOn(opensOn) : undefined;
  return window
    ? accept(window.opensOn)
    : refuse({
        code: 'input.invalid',
        issues: [
          {
            path: 'window',
            message: words(
              `应为集中受理的月份（${intakeWords().zh}），如${example}`,
              `a month of intake (${intakeWords().en}): ${example}`,
            ),
          },
        ],
      });
};

/** GET /queues/windows/{window}: open cases of an intake window by its month (Art. 6(1)). */
export const queueWindow = endpoint(
  {
    summary: '受理批次',
    schemas: { params: z.strictObject({ window: z.string().max(7) }), query: slice },
    allows: office,
  },
  async ({ params: { window }, query, actor }, world) => {
    const opensOn = intakeBatch(window);
    return opensOn.ok ? cards(queueRanges.window(opensOn.value), query, { ...world, actor }) : opensOn;
  },
);

/** GET /queues/organizations/{uscc}: open cases of an organization; its own it sees as far as it knows of them. */
export const queueOrganization = endpoint(
  {
    summary: '组织的在办案件',
    schemas: { params: z.strictObject({ uscc: Uscc }), query: slice },
    allows: [...office, 'organization'],
  },
  async ({ params: { uscc }, query, actor }, { table, now }) => {
    const whole = hasRole(actor, office);
    if (!whole && actor.uscc !== uscc) return refuse({ code: 'access.forbidden', needs: office });
    const range = queueRanges.ofOrganization(uscc);
    const wanted = sliceOf(query, range);
    if (!wanted.ok) return wanted;
    const page = await listCards(table, range, wanted.value);
    const items = whole
      ? page.items.filter((card) => reads(actor, card))
      : page.items.flatMap((card) =>
          card.openToParty ? [ownCard(latestOf(card.procedure), card, 'organization')] : [],
        );
    return listReply({ ...page, items: items.map((card) => toldOn(dayAt(now()), card)) });
  },
);
