import { z } from 'zod';
import { type Actor, hasRole } from '#shared/domain/actor.ts';
import { judgeApproval } from '#shared/domain/approval.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { type DirectoryEntry, text } from '#shared/domain/directory.ts';
import { fault } from '#shared/domain/fault.ts';
import { CertificateId } from '#shared/domain/ids.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { readerRoles } from '#shared/domain/roles.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { words } from '#shared/domain/words.ts';
import type { Table } from '#shared/store/connect.ts';
import {
  directoryRange,
  listBans,
  listEntries,
  locateCertificate,
  readEntry,
  readEntryForRequest,
} from '#shared/store/directory.ts';
import { listEntriesAsOf, readEntryAsOf, versionRange } from '#shared/store/directory-versions.ts';
import { listName } from '#shared/store/names.ts';
import type { World } from '../../lib/world.ts';
import { endpoint } from '../endpoint.ts';
import { listReply, slice, sliceOf } from '../paging.ts';
import { replayed } from '../replays.ts';
import { viewEntry } from '../views.ts';
import { editors, NewCertificate, refuseApproval } from './register-certificate.ts';
import { writeEntry } from './write-entry.ts';

const byUscc = z.strictObject({ uscc: Uscc });

const NewOrganization = z
  .strictObject({
    uscc: Uscc,
    name: text(120),
    address: text(200),
    contact: z.strictObject({ name: text(40), phone: text(40) }),
    certificates: z.array(NewCertificate).min(1).max(90),
  })
  .refine(
    ({ certificates }) => new Set(certificates.map(({ certificateId }) => certificateId)).size === certificates.length,
    {
      path: ['certificates'],
      ...fault('证书编码重复', 'a certificate is named twice'),
    },
  );

const asOf = {
  asOf: named('该日终了时（北京时间24时）的目录', 'The directory at the end of that day', Day.optional()),
};

/** What the directory shows of a day that is not over yet is what it shows now; of a later day nothing is known. */
const known = (query: { asOf?: Day | undefined }, { now }: Pick<World, 'now'>): Result<Day | undefined> =>
  query.asOf && query.asOf > dayAt(now())
    ? refuse({
        code: 'input.invalid',
        issues: [{ path: 'asOf', message: words('不能晚于今日', 'must not lie after today') }],
      })
    : accept(query.asOf);

/** GET /organizations: the directory, page by page; with `asOf` as it was at the end of an earlier day in Shanghai. */
export const listOrganizations = endpoint(
  { summary: '目录', schemas: { params: nothing, query: slice.extend(asOf) }, allows: 'everybody' },
  async ({ query, actor }, { table, now }) => {
    const on = known(query, { now });
    if (!on.ok) return on;
    if (on.value) return listAsOf({ query, on: on.value, actor }, table);
    const wanted = sliceOf(query, directoryRange);
    if (!wanted.ok) return wanted;
    const page = await listEntries(table, wanted.value);
    return listReply({ ...page, items: page.items.map((entry) => viewEntry(entry, actor)) });
  },
);

type AsOf = { readonly query: z.output<typeof slice>; readonly on: Day; readonly actor: Actor };

const listAsOf = async ({ query, on, actor }: AsOf, table: Table) => {
  const wanted = sliceOf(query, versionRange(on));
  if (!wanted.ok) return wanted;
  const page = await listEntriesAsOf(table, on, wanted.value);
  return listReply({ ...page, items: page.items.map((entry) => viewEntry(entry, actor)) });
};

/** The entry now or at the end of a day. */
const entryOn = (table: Table, uscc: Uscc, on: Day | undefined): Promise<DirectoryEntry | undefined> =>
  on ? readEntryAsOf(table, uscc, on) : readEntry(table, uscc);

/** GET /organizations/{uscc}; with `asOf` as the directory showed it at the end of that day. */
export const getOrganization = endpoint(
  { summary: '培训评价组织', schemas: { params: byUscc, query: z.strictObject(asOf) }, allows: 'everybody' },
  async ({ params: { uscc }, query, actor }, { table, now }) => {
    const on = known(query, { now });
    if (!on.ok) return on;
    const entry = await entryOn(table, uscc, on.value);
    return entry
      ? accept({
          status: 200,
          body: viewEntry(entry, actor),
          ...(hasRole(actor, readerRoles) ? { version: entry.version } : {}),
        })
      : refuse({ code: 'organization.missing', uscc });
  },
);

/** One person enters an organization here; a ban that runs asks for two (O12.2). */
const byTwo = words(
  '该组织正处于禁入期，禁入前批准的证书由两人核对后登记：请以接管登记表提出，由另一负责人核准；有其他证书的，先登记组织，再逐项登记本证书',
  'The organization is barred: what was approved before is entered by two people. Put it into a takeover workbook, which another person approves, or add it singly once the organization is entered with its other certificates',
);

/** POST /organizations: enters an organization with its certificates into the directory. */
export const registerOrganization = endpoint(
  { summary: '登记培训评价组织', schemas: { params: nothing, query: nothing, body: NewOrganization }, allows: editors },
  async ({ body, replay, actor }, world) => {
    const { entry: held, replay: earlier } = await readEntryForRequest(world.table, body.uscc, replay);
    if (earlier) return replayed(earlier, replay);
    if (held) return refuse({ code: 'organization.exists', uscc: body.uscc });
    const bans = await listBans(world.table, body.uscc);
    const today = dayAt(world.now());
    for (const [place, { approvedOn }] of body.certificates.entries()) {
      const verdict = judgeApproval({ approvedOn }, { entry: undefined, bans, today });
      const path = `certificates.${place}.approvedOn`;
      if (verdict.may === 'nobody') return refuseApproval(verdict, path);
      if (verdict.may === 'two') return refuse({ code: 'input.invalid', issues: [{ path, message: byTwo }] });
    }
    const certificates = body.certificates.map((certificate) => ({ ...certificate, status: 'active' as const }));
    const entry: DirectoryEntry = { ...body, certificates, status: 'active', openCases: [], caseCount: 0, version: 1 };
    if (!(await listName(world.table, body.uscc, body.name))) return refuse({ code: 'store.contended' });
    return writeEntry(world, {
      actor,
      entry,
      added: body.certificates.map(({ certificateId }) => certificateId),
      replay,
    });
  },
);

/** GET /certificates/{certificateId}; with `asOf` as the directory showed it at the end of that day. */
export const getCertificate = endpoint(
  {
    summary: '职业技能等级证书',
    schemas: { params: z.strictObject({ certificateId: CertificateId }), query: z.strictObject(asOf) },
    allows: 'everybody',
  },
  async ({ params: { certificateId }, query }, { table, now }) => {
    const on = known(query, { now });
    if (!on.ok) return on;
    const uscc = await locateCertificate(table, certificateId);
    const entry = uscc && (await entryOn(table, uscc, on.value));
    const held = entry
      ? entry.certificates.find((certificate) => certificate.certificateId === certificateId)
      : undefined;
    if (!entry || !held) return refuse({ code: 'certificate.unknown', certificateId });
    return accept({ status: 200, body: { ...held, organization: { uscc: entry.uscc, name: entry.name } } });
  },
);
