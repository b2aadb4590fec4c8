import { expect } from 'vitest';
import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import { dayAt } from '#shared/domain/day.ts';
import { officerRecusalsOf } from '#shared/domain/standing-aside.ts';
import { actsOf } from '#shared/procedure/acts.ts';
import { apply } from '#shared/procedure/apply.ts';
import { setAsidesOf } from '#shared/procedure/setting-aside.ts';
import { departmentsOf, type HasConsultation } from '#shared/procedures/parts/consultation.ts';
import type { HasPanel } from '#shared/procedures/parts/panel.ts';
import type { HasSuspension } from '#shared/procedures/parts/suspension.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { LineKind } from '#shared/procedures/supervision/line-kinds.ts';
import { linesOf } from '#shared/procedures/supervision/lines-of.ts';
import type { CaseWalk } from './case-walk.ts';

type Turn = { readonly event: CaseEvent; readonly before: CaseSnapshot; readonly after: CaseSnapshot };

type Left = { readonly left?: readonly { readonly to: string }[]; readonly rowsOff?: readonly unknown[] };

const count = (find: (data: never) => number) => (seen: Turn) =>
  find(seen.after.data as never) > find(seen.before.data as never);

const refusals = (data: HasPanel): number =>
  [...(data.recusals ?? []), ...officerRecusalsOf(data)].filter(({ decided }) => decided?.granted === false).length;

const departed = ({ left = [], rowsOff = [] }: Left): number =>
  left.filter(({ to }) => to === 'objection' || to === 'conference').length + rowsOff.length;

const escalated = (data: HasConsultation): number =>
  departmentsOf(data).filter(({ dissentResolved }) => dissentResolved?.outcome === 'escalated').length;

/** A word that is not the department's own stands against, or in the place of, its own. */
const againstOwn = ({ before, after }: Turn): boolean =>
  departmentsOf(after.data as HasConsultation).some((now) => {
    const was = departmentsOf(before.data as HasConsultation).find(({ code }) => code === now.code)?.reply;
    const later = now.contrary ?? now.reply;
    return was && !was.enteredBy && later?.enteredBy !== undefined && later.position !== was.position;
  });

/** A clock of the organization's, or of a panel's, that runs before and after from the same day and ends later. */
const moved = ({ event, before, after }: Turn): boolean =>
  event.deadlines.stopped.length === 0 &&
  event.command !== 'resume' &&
  event.command !== 'regainDays' &&
  !event.corrected &&
  after.deadlines.some(({ name, from, lastDay }) => {
    const { binds } = procedureOf(before).timers[name] ?? {};
    if (!binds?.some((role) => role === 'organization' || role === 'expert')) return false;
    const ran = before.deadlines.find((one) => one.name === name);
    return ran !== undefined && ran.from === from && ran.lastDay < lastDay;
  });

/** What a case shows of a step, by what it held before and after it, whichever step it was. */
const shows: Readonly<Partial<Record<LineKind, (turn: Turn) => boolean>>> = {
  correction: ({ event }) =>
    event.corrected !== undefined ||
    event.struck !== undefined ||
    event.voided !== undefined ||
    event.documents.some(({ supersedes }) => supersedes !== undefined),
  lateAct: ({ event, before, after }) =>
    actsOf(after.data).length > actsOf(before.data).length &&
    actsOf(after.data).at(-1)?.recordedOn === dayAt(event.at) &&
    !event.corrected,
  rowOff: (turn) => !turn.event.corrected && !turn.event.voided && count(departed)(turn),
  recusalRefused: (turn) => !turn.event.corrected && count(refusals)(turn),
  escalatedDissent: (turn) => !turn.event.corrected && count(escalated)(turn),
  againstOwnWord: (turn) => !turn.event.corrected && againstOwn(turn),
  extension: moved,
  setAside: (turn) => !turn.event.corrected && count((data) => setAsidesOf(data).length)(turn),
  override: ({ before, after }) => {
    const released = ({ data }: CaseSnapshot) => (data as HasSuspension).released?.on;
    return released(after) !== undefined && released(after) !== released(before);
  },
};

/** Each kind of line that some step of the walks has shown, so that a test may say which were met. */
export const shown = new Set<LineKind>();

/** The register tells of the last decision of a walk what the case itself shows of it (O20.3). */
export const expectSupervised = <Data>(walk: CaseWalk<Data>): void => {
  const decision = walk.decisions.at(-1);
  if (!decision) return;
  const first = decision.events[0]?.sequence ?? 1;
  let before: CaseSnapshot = walk.events
    .filter(({ sequence }) => sequence > walk.start.version && sequence < first)
    .reduce<CaseSnapshot>(apply, walk.start);
  for (const event of decision.events) {
    const after = apply(before, event);
    const told = new Set(linesOf(event).map(({ kind }) => kind));
    for (const [kind, holds] of Object.entries(shows) as [LineKind, (turn: Turn) => boolean][])
      if (holds({ event, before, after })) {
        expect(told, `${event.command} shows ${kind}`).toContain(kind);
        shown.add(kind);
      }
    before = after;
  }
};
