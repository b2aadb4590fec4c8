import { hasRole, isStaff } from '#shared/domain/actor.ts';
import { type Day, dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { words } from '#templates/pages/words.ts';
import { type WorkData, type WorkFilter, type WorkItem, workFilters } from '#templates/pages/work-data.ts';
import type { Visit } from '../visit.ts';
import { type WorkFacts, workFacts } from './work-facts.ts';
import { workItems } from './work-items.ts';

const filterNames = Object.keys(workFilters) as readonly WorkFilter[];

const fits = ({ kind, due }: WorkItem, filter: WorkFilter): boolean => {
  if (filter === 'overdue') return due !== undefined && due.inDays < 0;
  if (filter === 'soon') return due !== undefined && due.inDays >= 0 && due.inDays <= 3;
  return kind === filter;
};

const filtersOf = (items: readonly WorkItem[]): WorkData['filters'] => [
  { name: 'all', count: items.length },
  ...filterNames.map((name) => ({ name, count: items.filter((item) => fits(item, name)).length })),
];

const link = (href: string, zh: string, en: string) => ({ href, ...words(zh, en) });

const entrancesOf = ({ actor }: Visit, { drafts }: WorkFacts): WorkData['entrances'] => {
  if (hasRole(actor, ['organization'])) return [link('/apply', '申请退出目录', 'Apply to leave the directory')];
  if (!isStaff(actor)) return hasRole(actor, ['auditor']) ? [link('/watch', '督办', 'Cases to watch')] : [];
  const signs = hasRole(actor, ['agencyHead', 'officeHead']) && (drafts?.items.length ?? 0) > 1;
  return [
    ...(signs ? [link('/sign-offs', '批量签发', 'Sign several off')] : []),
    link('/windows', '按集中受理批次办理', 'By intake window'),
    link('/watch', '督办：逾期、临期和久未办理', 'Cases to watch'),
    link('/cases', '查找案件', 'Find a case'),
  ];
};

const isClipped = ({ toReview: _all, ...lists }: WorkFacts): boolean =>
  Object.values(lists).some((list) => list?.nextCursor);

/** Papers to serve that stand one by one among the other work; more are one line, and a list of their own. */
const mostServed = 3;

const gathered = (items: readonly WorkItem[]): readonly WorkItem[] => {
  const serving = items.filter(({ kind }) => kind === 'serve');
  const [oldest] = serving;
  if (!oldest || serving.length <= mostServed) return items;
  const { zh, en } = oldest.detail ?? words('', '');
  const one: WorkItem = {
    kind: 'serve',
    what: link('/work?only=serve', `送达文书${serving.length}件`, `Serve ${serving.length} documents`),
    others: [],
    detail: words(`最早的一件${zh}`, `the oldest ${en}`),
  };
  return items.flatMap((item) => (item.kind !== 'serve' ? [item] : item === oldest ? [one] : []));
};

/** The desk of whoever asks, as its page shows it; `only` leaves one kind of work. */
export const workDesk = async (visit: Visit, only?: string): Promise<Omit<WorkData, 'unsent'>> => {
  const today: Day = dayAt(visit.world.now());
  const found = await workFacts(visit);
  const { items, entering, sent } = workItems(visit, today, found);
  const shown = filterNames.find((name) => name === only);
  return {
    ...{ today, entering, sent, filters: filtersOf(items), more: isClipped(found) },
    items: shown ? items.filter((item) => fits(item, shown)) : [...gathered(items)],
    ...defined({ shown }),
    entrances: entrancesOf(visit, found),
  };
};

/** How much waits, as the navigation tells it; `+` where a list holds more than is read. */
export const countOf = ({ filters, more }: Pick<WorkData, 'filters' | 'more'>): string => {
  const { count } = filters.find(({ name }) => name === 'all') ?? { count: 0 };
  return count === 0 ? '' : `${count}${more ? '+' : ''}`;
};

export const workCount = async (visit: Visit): Promise<string> => countOf(await workDesk(visit));
