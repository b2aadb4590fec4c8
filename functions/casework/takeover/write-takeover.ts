import type { Instant } from '#shared/domain/day.ts';
import type { Expert } from '#shared/domain/expert.ts';
import { addedTo, bansOf, newEntry } from '#shared/domain/takeover/build-entry.ts';
import { type Group, groupsOf, type Known, rowDigest } from '#shared/domain/takeover/known.ts';
import type { RowOf, TakeoverRows } from '#shared/domain/takeover/sheets.ts';
import type { Takeover } from '#shared/domain/takeover/takeover.ts';
import type { Uscc } from '#shared/domain/uscc.ts';
import { workbookLimits } from '#shared/domain/workbook-limits.ts';
import { getFile } from '#shared/files/bucket.ts';
import { readEntries, readEntry } from '#shared/store/directory.ts';
import { readPool } from '#shared/store/experts.ts';
import { listName } from '#shared/store/names.ts';
import { laidBans, takeOverEntry, takeOverExpert } from '#shared/store/take-over-entries.ts';
import { completeTakeover } from '#shared/store/takeovers.ts';
import { untilSettled } from '#shared/store/until-settled.ts';
import type { World } from '../../lib/world.ts';
import { readTakeoverFile } from './read-takeover-file.ts';

type Writing = Pick<World, 'table' | 'bucket' | 'now'>;

/** An approved takeover as every part of its run works it out: by the day and the setting of the approval. */
type Course = {
  readonly takeover: Takeover;
  readonly known: Pick<Known, 'today' | 'banAppliesTo'>;
  readonly at: Instant;
};

/** Organizations that are written side by side. */
const sideBySide = 8;

const courseOf = (takeover: Takeover): Course => {
  const { approvedOn, banAppliesTo, closedAt } = takeover;
  if (!approvedOn || !banAppliesTo || !closedAt) throw new TypeError(`takeover ${takeover.takeoverId} is not approved`);
  return { takeover, known: { today: approvedOn, banAppliesTo }, at: closedAt };
};

const runOf = ({ takeover, known }: Course) => ({ run: takeover.takeoverId, on: known.today });

/** Writes what a workbook says of one organization, once: what is there already is left as it is. */
const writeGroup = async (
  { table }: Writing,
  uscc: Uscc,
  { group, course }: { readonly group: Group; readonly course: Course },
) => {
  const { known, at } = course;
  const run = runOf(course);
  for (const name of [group.organization, ...group.formerNames].flatMap((row) => row?.name ?? []))
    if (!(await listName(table, uscc, name))) return 'again' as const;
  const held = await readEntry(table, uscc);
  const entry = held ? addedTo(held, group, run) : newEntry(group, { known, run });
  const all = bansOf(uscc, held ? { ...group, exits: [] } : group, { known, run });
  const laid = await laidBans(table, all);
  const bans = all.filter((ban) => !laid.has(ban));
  if (!entry && bans.length === 0) return 'held' as const;
  const before = new Set(held?.certificates.map(({ certificateId }) => certificateId));
  const added = (entry?.certificates ?? []).flatMap(({ certificateId }) =>
    before.has(certificateId) ? [] : [certificateId],
  );
  const written = await takeOverEntry(table, { ...(entry ? { entry } : {}), added, bans, at });
  return written.outcome === 'written' ? ('written' as const) : ('again' as const);
};

const writeAllGroups = async (world: Writing, course: Course, groups: readonly (readonly [Uscc, Group])[]) => {
  for (let start = 0; start < groups.length; start += sideBySide) {
    const outcomes = await Promise.all(
      groups
        .slice(start, start + sideBySide)
        .map(([uscc, group]) => untilSettled(() => writeGroup(world, uscc, { group, course }))),
    );
    if (outcomes.includes('contended')) throw new Error(`takeover ${course.takeover.takeoverId} is contended`);
  }
};

const expertOf = (row: RowOf<'experts'>, course: Course): Expert => {
  const { expertId, name, organization, recommendedBy, fields, status } = row;
  const { takeover, known, at } = course;
  const change = { status, reason: '导入时的状态', on: known.today, by: takeover.closedBy?.id ?? '', at };
  return {
    ...{ expertId, name, organization, recommendedBy, fields, status, version: 1 },
    changes: status === 'active' ? [] : [change],
    takenOver: { ...runOf(course), row: row.row, digest: rowDigest('experts', row) },
  };
};

const writeExperts = async ({ table }: Writing, course: Course, rows: readonly RowOf<'experts'>[]) => {
  const held = await readPool(
    table,
    rows.map(({ expertId }) => expertId),
  );
  for (const row of rows.filter(({ expertId }) => !held.has(expertId)))
    await untilSettled(async () =>
      (await takeOverExpert(table, expertOf(row, course))).outcome === 'contended' ? 'again' : 'written',
    );
};

/** The groups that have not been written yet: those whose entry does not name this run, and bodies with bans alone. */
const leftOf = async ({ table }: Writing, course: Course, rows: TakeoverRows) => {
  const groups = [...groupsOf(rows)];
  const entries = await readEntries(
    table,
    groups.map(([uscc]) => uscc),
  );
  return groups.filter(
    ([uscc]) => !entries.get(uscc)?.takenOver?.runs.some(({ run }) => run === course.takeover.takeoverId),
  );
};

/**
 * Goes on with an approved takeover from wherever it stopped, and says whether it is complete. Each organization is one
 * transaction that is written once; what was approved is read from the file again, so that a run killed anywhere loses
 * and doubles nothing. `most` bounds the organizations of one go; the schedule goes on with the rest.
 */
export const writeTakeover = async (
  world: Writing,
  takeover: Takeover,
  most: number = workbookLimits.takenOverAtOnce,
): Promise<boolean> => {
  const course = courseOf(takeover);
  const read = await readTakeoverFile(await getFile(world.bucket, takeover.key));
  if (!read.ok) throw new Error(`the workbook of takeover ${takeover.takeoverId} cannot be read again`);
  const { rows } = read.value;
  const left = await leftOf(world, course, rows);
  await writeAllGroups(world, course, left.slice(0, most));
  if (left.length > most) return false;
  await writeExperts(world, course, rows.experts);
  const at = world.now();
  const { outcome } = await completeTakeover(world.table, {
    takeover: { ...takeover, status: 'complete', completedAt: at, version: takeover.version + 1 },
    fact: {
      ...{ action: 'takeover.completed', takeoverId: takeover.takeoverId, sha256: takeover.sha256, at },
      ...{ actor: takeover.closedBy ?? takeover.uploadedBy, cause: takeover.fileName },
    },
  });
  return outcome === 'written';
};
