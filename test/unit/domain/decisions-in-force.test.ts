import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barredOn } from '#shared/domain/ban.ts';
import { addDays, type Day, day } from '#shared/domain/day.ts';
import { type DirectoryStanding, standingOf } from '#shared/domain/decisions-in-force.ts';
import { activeCertificates, DirectoryEntry, exitFromDirectory } from '#shared/domain/directory.ts';
import { isNothing } from '#shared/domain/exit-decision.ts';
import { CaseId, type CertificateId } from '#shared/domain/ids.ts';
import { type Change, changeDecision } from '#shared/domain/set-aside.ts';
import { drawn } from '#test/support/dose.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';

const first = day('2026-01-05');
const codes = ['X-1001', 'X-1002', 'X-1003', 'X-1004'];
const caseNo = (no: number) => CaseId.parse(`${exampleUscc}-${no}`);

const anExit = fc.record({
  what: fc.constant('exit' as const),
  whole: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  named: fc.subarray(codes, { minLength: 1 }),
  way: fc.constantFrom('voluntaryExit' as const, 'revocation' as const),
  banAppliesTo: fc.constantFrom('anyExit' as const, 'qualificationOnly' as const),
  after: fc.nat(700),
});
const aChange = fc.record({
  what: fc.constantFrom('setAside' as const, 'narrowed' as const, 'stayed' as const, 'resumed' as const),
  which: fc.nat(5),
  keeps: fc.subarray(codes),
  after: fc.nat(700),
});
const world = fc.record({
  held: fc.subarray(codes, { minLength: 1 }),
  steps: fc.array(fc.oneof(anExit, aChange), { minLength: 1, maxLength: 14 }),
});
type Drawn<Made> = Made extends fc.Arbitrary<infer Value> ? Value : never;
type Step = Drawn<typeof anExit> | Drawn<typeof aChange>;

/** The organization's entry after every step, each on a later day or the same. */
type Told = { readonly on: Day; readonly entry: DirectoryEntry };

const exits = (told: Told, step: Drawn<typeof anExit>, on: Day): DirectoryEntry => {
  const { entry } = told;
  const active = activeCertificates(entry).map(({ certificateId }) => certificateId);
  const certificateIds = active.filter((id) => step.named.includes(id));
  if (entry.status !== 'active' || (!step.whole && certificateIds.length === 0)) return entry;
  const scope = step.whole ? ('qualification' as const) : ('certificate' as const);
  const { way, banAppliesTo } = step;
  const caseId = caseNo((entry.decisions ?? []).length + 1);
  const named = step.whole ? [] : certificateIds;
  return exitFromDirectory(entry, { caseId, way, scope, certificateIds: named, effectiveOn: on, banAppliesTo }).entry;
};

const becomesOf = (entry: DirectoryEntry, { what, which, keeps }: Drawn<typeof aChange>) => {
  const decisions = entry.decisions ?? [];
  const decision = decisions[which % Math.max(decisions.length, 1)];
  const stayed = decision?.stays?.some(({ until }) => until === undefined) === true;
  if (!decision || (what === 'stayed' && stayed) || (what === 'resumed' && !stayed)) return undefined;
  const left = decision.revisions?.at(-1) ?? decision;
  const certificateIds = what === 'narrowed' ? left.certificateIds.filter((id) => keeps.includes(id)) : [];
  const becomes: Change['becomes'] =
    what === 'stayed' || what === 'resumed' ? what : { left: { scope: 'certificate', certificateIds } };
  return { caseId: decision.caseId, becomes };
};

const walk = ({ held, steps }: { held: readonly string[]; steps: readonly Step[] }): readonly Told[] => {
  const told: Told[] = [{ on: first, entry: entryWith(...held) }];
  for (const step of steps) {
    const last = told.at(-1);
    if (!last) throw new TypeError('a walk begins with an entry');
    const on = addDays(last.on, step.after);
    const change = step.what === 'exit' ? undefined : becomesOf(last.entry, step);
    const left = step.what === 'exit' ? exits(last, step, on) : last.entry;
    told.push({ on, entry: change ? changeDecision(left, { ...change, on }) : left });
  }
  return told;
};

const statusOf = ({ status, certificates }: DirectoryEntry) => ({
  status,
  certificates: Object.fromEntries(certificates.map((held) => [held.certificateId, held.status])),
});
const statusBy = (entry: DirectoryEntry, { qualification, certificates }: DirectoryStanding) => ({
  status: qualification?.status ?? 'active',
  certificates: Object.fromEntries(
    entry.certificates.map(({ certificateId }) => [certificateId, certificates.get(certificateId)?.status ?? 'active']),
  ),
});
const now = ({ on }: Told) => ({ on, knownOn: on });
const standingNow = (told: Told) => standingOf(told.entry, told.entry.decisions ?? [], now(told));

describe('decisions in force, set aside, stayed and resumed in any order (O4.2)', () => {
  it('leave no certificate active without the qualification, and no qualification without a certificate', () => {
    fc.assert(
      fc.property(world, (drawnWorld) => {
        for (const { entry } of walk(drawnWorld)) {
          expect(DirectoryEntry.safeParse(entry).success).toBe(true);
          expect(entry.status === 'active').toBe(activeCertificates(entry).length > 0);
        }
      }),
      drawn(300, 20_000),
    );
  });

  it('make the entry that the exits made, where nothing was set aside', () => {
    fc.assert(
      fc.property(world, ({ held, steps }) => {
        for (const told of walk({ held, steps: steps.filter(({ what }) => what === 'exit') }))
          expect(statusBy(told.entry, standingNow(told))).toEqual(statusOf(told.entry));
      }),
      drawn(300, 20_000),
    );
  });

  it('give back, once all are set aside, everything that there was, and bar nobody', () => {
    fc.assert(
      fc.property(world, fc.array(fc.nat(100), { minLength: 20, maxLength: 20 }), (drawnWorld, order) => {
        const last = walk(drawnWorld).at(-1);
        if (!last) return;
        const shuffled = (last.entry.decisions ?? [])
          .map(({ caseId }, at) => ({ caseId, at: order[at] ?? 0 }))
          .toSorted((one, other) => one.at - other.at);
        const left = { scope: 'certificate' as const, certificateIds: [] };
        const entry = shuffled.reduce(
          (held, { caseId }) => changeDecision(held, { caseId, on: last.on, becomes: { left } }),
          last.entry,
        );
        expect(statusOf(entry)).toEqual(statusOf(entryWith(...drawnWorld.held)));
        expect(standingNow({ ...last, entry }).bans).toEqual([]);
      }),
      drawn(300, 20_000),
    );
  });

  it('end nothing more by what is set aside, and a qualification that fell with its certificates is back with the first', () => {
    fc.assert(
      fc.property(world, fc.nat(5), (drawnWorld, which) => {
        const last = walk(drawnWorld).at(-1);
        const decision = last?.entry.decisions?.[which];
        if (!last || !decision) return;
        const left = { scope: 'certificate' as const, certificateIds: [] };
        const { on } = last;
        const entry = changeDecision(last.entry, { caseId: decision.caseId, on, becomes: { left } });
        const ids = (held: DirectoryEntry): CertificateId[] =>
          activeCertificates(held).map(({ certificateId }) => certificateId);
        expect(ids(entry)).toEqual(expect.arrayContaining(ids(last.entry)));
        const qualificationTaken = (entry.decisions ?? []).some(
          (each) => each.caseId !== decision.caseId && (each.revisions?.at(-1) ?? each).scope === 'qualification',
        );
        if (!qualificationTaken && ids(entry).length > 0) expect(entry.status).toBe('active');
      }),
      drawn(300, 20_000),
    );
  });

  it('bar by those that remain, each from its own day, the latest end winning', () => {
    fc.assert(
      fc.property(world, fc.nat(3000), (drawnWorld, later) => {
        const told = walk(drawnWorld).at(-1);
        if (!told) return;
        const { bans } = standingNow(told);
        const inForce = (told.entry.decisions ?? []).filter(
          (each) => !isNothing(each.revisions?.at(-1) ?? each) && !each.stays?.some(({ until }) => until === undefined),
        );
        for (const ban of bans) expect(inForce.map(({ caseId }) => caseId)).toContain(ban.caseId);
        for (const { caseId, banAppliesTo } of inForce)
          if (banAppliesTo === 'anyExit') expect(bans.map((ban) => ban.caseId)).toContain(caseId);
        const on = addDays(told.on, later);
        const last = bans
          .map(({ lastBarredDay }) => lastBarredDay)
          .toSorted()
          .at(-1);
        expect(barredOn(bans, on).barred).toBe(last !== undefined && on <= last);
      }),
      drawn(300, 20_000),
    );
  });

  it('answer for every past day what was known then, and what held', () => {
    fc.assert(
      fc.property(world, (drawnWorld) => {
        const all = walk(drawnWorld);
        const last = all.at(-1);
        if (!last) return;
        for (const { on } of all) {
          const then = all.findLast((each) => each.on <= on);
          if (!then) continue;
          const known = standingOf(last.entry, last.entry.decisions ?? [], { on, knownOn: on });
          expect(statusBy(last.entry, known)).toEqual(statusOf(then.entry));
          const held = standingOf(last.entry, last.entry.decisions ?? [], { on, knownOn: last.on });
          for (const ban of held.bans) expect(ban.effectiveOn <= on).toBe(true);
          const gone = (last.entry.decisions ?? []).filter((each) => isNothing(each.revisions?.at(-1) ?? each));
          for (const { caseId } of gone)
            expect([...held.certificates.values()].map(({ by }) => by)).not.toContain(caseId);
        }
      }),
      drawn(300, 20_000),
    );
  });
});
