import { z } from 'zod';
import { Day } from '#shared/domain/day.ts';
import { type DirectoryEntry, text } from '#shared/domain/directory.ts';
import { CertificateId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import {
  directoryRange,
  listEntries,
  locateCertificate,
  readEntry,
  readEntryForRequest,
  register,
} from '#shared/store/directory.ts';
import type { World } from '../lib/world.ts';
import { endpoint, type Replay, type Reply } from './endpoint.ts';
import { listReply, slice, sliceOf } from './paging.ts';
import { keepReply, replayed } from './replays.ts';
import { viewEntry } from './views.ts';

const nothing = z.strictObject({});
const byUscc = z.strictObject({ uscc: Uscc });
const editors: readonly Role[] = ['officeClerk', 'officeHead'];

const NewCertificate = z.strictObject({ certificateId: CertificateId, name: text(80), approvedOn: Day });

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
      message: '证书编码重复 / a certificate is named twice',
    },
  );

/** GET /organizations: the directory, page by page. */
export const listOrganizations = endpoint(
  { summary: '目录', schemas: { params: nothing, query: slice } },
  async ({ query }, { table }) => {
    const wanted = sliceOf(query, directoryRange);
    if (!wanted.ok) return wanted;
    const page = await listEntries(table, wanted.value);
    return listReply({ ...page, items: page.items.map(viewEntry) });
  },
);

/** GET /organizations/{uscc} */
export const getOrganization = endpoint(
  { summary: '培训评价组织', schemas: { params: byUscc, query: nothing } },
  async ({ params: { uscc } }, { table }) => {
    const entry = await readEntry(table, uscc);
    return entry
      ? accept({ status: 200, body: viewEntry(entry), version: entry.version })
      : refuse({ code: 'organization.missing', uscc });
  },
);

/** POST /organizations: enters an organization with its certificates into the directory. */
export const registerOrganization = endpoint(
  { summary: '登记培训评价组织', schemas: { params: nothing, query: nothing, body: NewOrganization }, allows: editors },
  async ({ body, replay }, world) => {
    const { entry: held, replay: earlier } = await readEntryForRequest(world.table, body.uscc, replay);
    if (earlier) return replayed(earlier, replay);
    if (held) return refuse({ code: 'organization.exists', uscc: body.uscc });
    const certificates = body.certificates.map((certificate) => ({ ...certificate, status: 'active' as const }));
    const entry: DirectoryEntry = { ...body, certificates, status: 'active', openCases: [], caseCount: 0, version: 1 };
    return write(world, { entry, added: body.certificates.map(({ certificateId }) => certificateId), replay });
  },
);

/** POST /organizations/{uscc}/certificates: adds a certificate to an organization in the directory. */
export const registerCertificate = endpoint(
  { summary: '登记证书', schemas: { params: byUscc, query: nothing, body: NewCertificate }, allows: editors },
  async ({ params: { uscc }, body, replay }, world) => {
    const { entry, replay: earlier } = await readEntryForRequest(world.table, uscc, replay);
    if (earlier) return replayed(earlier, replay);
    if (!entry) return refuse({ code: 'organization.missing', uscc });
    if (entry.status !== 'active') return refuse({ code: 'organization.exited', uscc });
    const certificates = [...entry.certificates, { ...body, status: 'active' as const }];
    const next = { ...entry, certificates, version: entry.version + 1 };
    return write(world, { entry: next, added: [body.certificateId], seen: entry.version, replay });
  },
);

/** GET /certificates/{certificateId} */
export const getCertificate = endpoint(
  {
    summary: '职业技能等级证书',
    schemas: { params: z.strictObject({ certificateId: CertificateId }), query: nothing },
  },
  async ({ params: { certificateId } }, { table }) => {
    const uscc = await locateCertificate(table, certificateId);
    const entry = uscc && (await readEntry(table, uscc));
    const held = entry
      ? entry.certificates.find((certificate) => certificate.certificateId === certificateId)
      : undefined;
    if (!entry || !held) return refuse({ code: 'certificate.unknown', certificateId });
    return accept({ status: 200, body: { ...held, organization: { uscc: entry.uscc, name: entry.name } } });
  },
);

type Entering = {
  readonly entry: DirectoryEntry;
  readonly added: readonly CertificateId[];
  readonly seen?: number;
  readonly replay: Replay;
};

const write = async ({ table, now }: World, { entry, added, seen, replay }: Entering): Promise<Result<Reply>> => {
  const at = now();
  const reply = {
    status: 201,
    body: viewEntry(entry),
    version: entry.version,
    location: `/api/v1/organizations/${entry.uscc}`,
  };
  const written = await register(table, {
    entry,
    added,
    at,
    replay: keepReply(replay, reply, at),
    ...(seen === undefined ? {} : { seen }),
  });
  if (written.outcome === 'written') return accept(reply);
  if (written.outcome === 'contended') return refuse({ code: 'store.contended' });
  const { failed } = written;
  if (failed.includes('organization')) return refuse({ code: 'organization.exists', uscc: entry.uscc });
  const taken = failed.find((name) => name.startsWith('certificate '));
  return taken
    ? refuse({ code: 'certificate.exists', certificateId: taken.slice(12) })
    : refuse({ code: 'store.contended' });
};
