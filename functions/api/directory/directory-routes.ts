import { z } from 'zod';
import type { Actor } from '#shared/domain/actor.ts';
import { decisionNotes, standingBans } from '#shared/domain/ban-standing.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { type Moment, standingOf } from '#shared/domain/decisions-in-force.ts';
import { defined } from '#shared/domain/defined.ts';
import { type DirectoryEntry, searched } from '#shared/domain/directory.ts';
import { changesBetween } from '#shared/domain/directory-changes.ts';
import { nameOn } from '#shared/domain/entry-change.ts';
import { CertificateId } from '#shared/domain/ids.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { shelfOf } from '#shared/domain/publication.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { words } from '#shared/domain/words.ts';
import { checkEligibility } from '#shared/procedures/voluntary-exit/eligibility.ts';
import type { Table } from '#shared/store/connect.ts';
import { directoryRange, listBans, listEntries, readEntry } from '#shared/store/directory.ts';
import { listEntriesAsOf, listVersions, readEntryAsOf, versionRange } from '#shared/store/directory-versions.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { findByName, isSearchable, nameRange } from '#shared/store/names.ts';
import type { World } from '../../lib/world.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { viewEntry } from '../views.ts';
import { linkedBans, linksOn } from './linked-bans.ts';

const byUscc = z.strictObject({ uscc: Uscc });
const onDay = { on: named('该日终了时的目录', 'The directory at the end of that day', Day.optional()) };
const Filters = slice.extend({ ...onDay, name: searched(120).optional() });

const anybody: Actor = { id: '', name: '', roles: [] };

/** What everybody may read of an entry. */
const publicEntry = (entry: DirectoryEntry) => {
  return viewEntry(entry, anybody);
};

/** Of a day that is not over the directory shows what it shows now; of a later one nothing is known. */
const known = (on: Day | undefined, { now }: Pick<World, 'now'>): Result<Day | undefined> => {
  const today = dayAt(now());
  if (on === undefined || on < today) return accept(on);
  return on === today
    ? accept(undefined)
    : refuse({
        code: 'input.invalid',
        issues: [{ path: 'on', message: words('不能晚于今日', 'must not lie after today') }],
      });
};

const entryOn = (table: Table, uscc: Uscc, on: Day | undefined): Promise<DirectoryEntry | undefined> =>
  on ? readEntryAsOf(table, uscc, on) : readEntry(table, uscc);

type Asked = { readonly query: z.output<typeof Filters>; readonly on: Day | undefined };

const byName = async (name: string, { query, on }: Asked, { table }: Pick<World, 'table'>) => {
  const code = Uscc.safeParse(name);
  const listed = (entries: readonly (DirectoryEntry | undefined)[]) =>
    entries.flatMap((entry) => (entry ? [publicEntry(entry)] : []));
  if (code.success) return listReply({ items: listed([await entryOn(table, code.data, on)]) });
  if (!isSearchable(name))
    return refuse({
      code: 'input.invalid' as const,
      issues: [{ path: 'name', message: words('请至少输入两个字符', 'at least two characters') }],
    });
  const wanted = sliceOf(query, nameRange(name));
  if (!wanted.ok) return wanted;
  const page = await findByName(table, name, wanted.value);
  return listReply({
    ...page,
    items: listed(on ? await Promise.all(page.items.map(({ uscc }) => entryOn(table, uscc, on))) : page.items),
  });
};

/** GET /directory: the directory (目录) now or at the end of an earlier day, by part of a name or a code if asked. */
export const publicDirectory = endpoint(
  { summary: '公开目录', schemas: { params: nothing, query: Filters }, allows: 'everybody' },
  async ({ query }, { table, now }) => {
    const on = known(query.on, { now });
    if (!on.ok) return on;
    if (query.name) return byName(query.name, { query, on: on.value }, { table });
    const wanted = sliceOf(query, on.value ? versionRange(on.value) : directoryRange);
    if (!wanted.ok) return wanted;
    const page = on.value
      ? await listEntriesAsOf(table, on.value, wanted.value)
      : await listEntries(table, wanted.value);
    return listReply({ ...page, items: page.items.map(publicEntry) });
  },
);

/** What changed when, version by version. */
const historyOf = async (table: Table, uscc: Uscc) =>
  (await listVersions(table, uscc)).map(({ entry, at }, index, versions) => ({
    at,
    on: dayAt(at),
    changes: changesBetween(versions[index - 1]?.entry, entry),
  }));

/** Every ban with the documents by which it was announced. */
const bansOf = async (table: Table, uscc: Uscc, entry: DirectoryEntry | undefined) =>
  Promise.all(
    standingBans(await listBans(table, uscc), entry).map(async ({ uscc: _asked, caseId, takenOver: _from, ...ban }) => {
      const documents = caseId ? await listDocuments(table, caseId) : [];
      const announced = documents.filter((one) => one.issuedAt && shelfOf(one.kind) === 'announcements');
      const announcements = announced.map(({ documentId, title }) => ({ documentId, title }));
      return { ...ban, announcements };
    }),
  );

/** How things stood on an earlier day by what is known today, where that is not what the directory showed then (O4.2). */
const heldOn = (shown: DirectoryEntry, latest: DirectoryEntry, moment: Moment) => {
  const standing = standingOf(latest, latest.decisions ?? [], moment);
  const status = standing.qualification?.status ?? 'active';
  const certificates = shown.certificates.map(({ certificateId }) => ({
    certificateId,
    status: standing.certificates.get(certificateId)?.status ?? ('active' as const),
  }));
  const name = nameOn(latest, moment.on);
  const same =
    name === shown.name &&
    status === shown.status &&
    certificates.every((held, at) => held.status === shown.certificates[at]?.status);
  return same ? undefined : { status, certificates, ...(name === shown.name ? {} : { name }) };
};

/**
 * GET /directory/{uscc}: one organization as the directory showed it on a day, and what held by what is known today, with
 * what changed when and its bans.
 */
export const publicDirectoryEntry = endpoint(
  { summary: '公开目录条目', schemas: { params: byUscc, query: z.strictObject(onDay) }, allows: 'everybody' },
  async ({ params: { uscc }, query }, { table, now }) => {
    const on = known(query.on, { now });
    if (!on.ok) return on;
    const entry = await entryOn(table, uscc, on.value);
    if (!entry) return refuse({ code: 'organization.missing', uscc });
    const today = dayAt(now());
    const latest = on.value ? await readEntry(table, uscc) : entry;
    const [history, bans, links, linked] = await Promise.all([
      historyOf(table, uscc),
      bansOf(table, uscc, latest),
      linksOn(table, uscc, on.value ?? today),
      linkedBans(table, uscc),
    ]);
    const held = latest && on.value ? heldOn(entry, latest, { on: on.value, knownOn: today }) : undefined;
    const shown = { ...publicEntry(entry), ...(latest ? { notes: decisionNotes(latest) } : {}) };
    const body = {
      on: query.on ?? today,
      entry: shown,
      ...defined({ held }),
      history,
      bans,
      links,
      linkedBans: linked,
    };
    return accept({ status: 200, body });
  },
);

const Certificates = z
  .string()
  .max(4000)
  .transform((list) => list.split(/[,，、]/).filter(Boolean))
  .pipe(z.array(CertificateId).max(90));

/** GET /eligibility/{uscc}: whether and when an application for exit may be handed in (Arts. 4, 6(1)). */
export const eligibility = endpoint(
  {
    summary: '退出申请条件预检',
    schemas: { params: byUscc, query: z.strictObject({ certificates: Certificates.optional(), on: Day.optional() }) },
    allows: 'everybody',
  },
  async ({ params: { uscc }, query: { certificates = [], on } }, { table, now }) => {
    const entry = await readEntry(table, uscc);
    if (!entry) return refuse({ code: 'organization.missing', uscc });
    const checked = checkEligibility(entry, { certificateIds: [...new Set(certificates)], on: on ?? dayAt(now()) });
    if (!checked.ok) return checked;
    return accept({ status: 200, body: { organization: { uscc, name: entry.name }, ...checked.value } });
  },
);
