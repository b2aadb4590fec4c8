import { z } from 'zod';
import { article } from '../../domain/basis.ts';
import { addDays, addYears, Day } from '../../domain/day.ts';
import { conflictsSince, text } from '../../domain/directory.ts';
import { bodies } from '../../domain/heads.ts';
import { documentIdOf } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { words } from '../../domain/words.ts';
import type { Command, Guard, Move, Situation, Timer } from '../../procedure/definition.ts';
import { commandOf } from '../../procedure/make-commands.ts';
import { type ExpertRequest, type HasPanel, leastSize } from './panel.ts';

/** Who has a seat that counts now, and who may not be given one: by id, or by name where no id is known. */
type Seating<Data> = {
  readonly seated: (data: Data) => readonly string[];
  readonly barred: (data: Data) => { readonly ids: readonly string[]; readonly names: readonly string[] };
};

/** How many seats are to be filled, and how many experts of the pool may take one; undefined where nobody counted. */
export const seatsAndPool = <Data extends HasPanel>(
  { seated, barred }: Seating<Data>,
  { before, facts, today }: Pick<Situation<Data>, 'before' | 'facts' | 'today'>,
) => {
  const { candidates, entry, settings } = facts;
  if (!candidates) return undefined;
  const held = seated(before.data);
  const { ids, names } = barred(before.data);
  const out = new Set([...held, ...ids, ...conflictsSince(entry, addYears(today, -settings.panel.conflictYears))]);
  const fit = candidates.filter(
    ({ expertId, name, organization, recommendedBy }) =>
      !out.has(expertId) && !names.includes(name) && organization !== entry.name && recommendedBy.trim() !== '',
  );
  const least = leastSize(before.data.panel, settings);
  const toFill = Math.max(least - held.length, held.length % 2 === 0 ? 1 : 0);
  return { toFill, fit: fit.length };
};

const step = commandOf<HasPanel>();

/** Asks the departments to recommend more experts, where the pool cannot fill a panel (O2.2). */
export const expertRequestCommand = <Data extends HasPanel>(seating: Seating<Data>): Command<Data> => ({
  ...step(
    words('商请补充推荐专家', 'Ask for more experts'),
    z.strictObject({
      number: named('人数', 'How many', z.int().min(1).max(99)),
      fields: named('专业领域', 'Fields', z.array(text(40)).min(1).max(10)),
      replyBy: named('回复期限', 'Reply by', Day),
    }),
    () => ({}),
  ),
  readsCandidates: true,
  record: (seen: Situation<Data>): Partial<Data> => {
    const { number, fields, replyBy } = seen.input as Pick<ExpertRequest, 'number' | 'fields' | 'replyBy'>;
    const request: ExpertRequest = {
      letterId: documentIdOf(seen.before.caseId, seen.before.documentCount + 1, 'expertRequestLetter'),
      ...{ on: seen.today, number, fields, replyBy },
      ...seatsAndPool(seating, seen),
    };
    const recorded: HasPanel = { expertRequests: [...(seen.data.expertRequests ?? []), request] };
    return recorded as Partial<Data>;
  },
});

/** The latest request for names, whose letter still stands, made on a day or later. */
export const requestSince = (
  { before, data }: Pick<Situation<HasPanel>, 'before' | 'data'>,
  since: Day,
): ExpertRequest | undefined => {
  const latest = data.expertRequests?.at(-1);
  return latest && latest.on >= since && before.papers[latest.letterId]?.voidedOn === undefined ? latest : undefined;
};

/** Conditions of asking, and that the pool still cannot fill the panel. */
export const expertRequestGuards = <Data extends HasPanel>(seating: Seating<Data>) => {
  const namesDayLater: Guard<Data> = {
    basis: article('6(2)'),
    test: ({ data, today }) => (data.expertRequests?.at(-1)?.replyBy ?? today) > today,
    message: ({ today }) => ({
      zh: `回复期限应在今日（${today}）之后。`,
      en: `They reply by a day after today (${today}).`,
    }),
  };
  const poolShort: Guard<Data> = {
    basis: article('6(2)'),
    readsCandidates: true,
    test: (seen) => {
      const counted = seatsAndPool(seating, seen);
      return counted === undefined || counted.fit < counted.toFill;
    },
    message: (seen) => {
      const { fit = 0, toFill = 0 } = seatsAndPool(seating, seen) ?? {};
      return {
        zh: `专家库内可以参加的专家有${fit}人，足以补足所缺的${toFill}人，应按规定人数组成专家组。`,
        en: `The pool has ${fit} experts who may sit, enough for ${toFill} seats: form the panel in full.`,
      };
    },
  };
  return { namesDayLater, poolShort };
};

export const askForExperts: Move = {
  to: 'same',
  by: 'agencyHead',
  requires: ['namesDayLater'],
  issues: ['expertRequestLetter'],
  starts: ['expertNames'],
  basis: article('6(2)'),
};

/** Until when the departments are waited for. */
export const expertRequestTimers = {
  expertNames: {
    label: words('部门补充推荐专家期限', 'Term for recommending more experts'),
    basis: article('6(2)'),
    binds: ['department', ...bodies.agency],
    term: () => ({ naturalDays: 1 }),
    wakesOn: ({ data, today }) => addDays(data.expertRequests?.at(-1)?.replyBy ?? today, 1),
  },
} satisfies Record<string, Timer<HasPanel>>;
