import { postedAppealRoad } from '#infra/local/demo/posted-appeal-road.ts';
import { rectificationRoad } from '#infra/local/demo/rectification-road.ts';
import { revocationRoad } from '#infra/local/demo/revocation-road.ts';
import type { Road } from '#infra/local/demo/road.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { Clue } from '#shared/domain/clue.ts';
import { type Day, day, dayAt, Instant } from '#shared/domain/day.ts';
import type { DirectoryEntry, ExitScope } from '#shared/domain/directory.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { openRevocation } from '#shared/procedures/revocation/open.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { actorOf } from './actor-of.ts';
import { CaseWalk } from './case-walk.ts';
import { entryWith, exampleUscc } from './examples.ts';
import { type Given, morning, settings, somebody } from './walk.ts';

export type RevocationWalk = CaseWalk<RevocationData>;

export const exampleClue = (entry: DirectoryEntry, change: object = {}): Clue =>
  Clue.parse({
    ...{ clueId: '2026-1', source: 'hotline', receivedOn: day('2026-02-27'), informantKind: 'anonymous' },
    ...{ uscc: entry.uscc, organizationName: entry.name, certificateIds: [], summary: '示例线索' },
    ...{ loggedAt: morning('2026-03-02'), loggedBy: '示例', version: 1, ...change },
  });

type Opening = {
  readonly entry?: DirectoryEntry;
  readonly scope?: ExitScope;
  readonly on?: string;
  readonly ids?: readonly string[];
};

/** A revocation case just opened on a clue, about the first certificate unless told otherwise. */
export const openedRevocation = ({
  entry = entryWith('X-1001', 'X-1002'),
  scope = 'certificate',
  on = '2026-03-05',
  ids,
}: Opening = {}): RevocationWalk => {
  const all = entry.certificates.map(({ certificateId }) => certificateId);
  const wanted = ids ?? all.slice(0, 1);
  const opened = openRevocation(revocation, {
    ...{ entry, clue: exampleClue(entry), scope },
    certificateIds: scope === 'qualification' ? [] : all.filter((id) => wanted.includes(id)),
    ...{ actor: somebody('agencyClerk'), role: 'agencyClerk', at: morning(on), calendar: publishedCalendar, settings },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return new CaseWalk(revocation, { decision: opened.value, entry });
};

const actor = (id: string): Actor => {
  const found = actorOf(id);
  return found.uscc ? { ...found, uscc: exampleUscc } : found;
};

/** A demonstration's road as the engine takes it, about the certificate of the walk. */
const stepsOf = (road: Road): readonly (Given & { readonly on: Day })[] =>
  road.steps.map(({ as, at, command, input }) => ({
    by: actor(as),
    on: dayAt(Instant.parse(new Date(at).toISOString())),
    name: command,
    input: JSON.parse(JSON.stringify(input).replaceAll(road.subject.certificateIds[0] ?? '', 'X-1001')),
  }));

export const revocationSteps = stepsOf(revocationRoad);
export const rectificationSteps = stepsOf(rectificationRoad);
export const postedAppealSteps = stepsOf(postedAppealRoad);

export const stepOf = (name: string, road = revocationSteps): Given & { readonly on: Day } => {
  const found = road.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`the road has no ${name}`);
  return found;
};

/** Leads a case along a road, the sweep before each step, until just before a command (or to the end). */
export const lead = (walk: RevocationWalk, until?: string, road = revocationSteps): RevocationWalk => {
  for (const given of road) {
    walk.sweep(given.on);
    if (given.name === until) return walk;
    walk.give(given);
  }
  if (until) throw new Error(`the road has no ${until}`);
  return walk;
};
