import { z } from 'zod';
import { type Actor, hasRole } from '#shared/domain/actor.ts';
import { type ApprovalVerdict, judgeApproval } from '#shared/domain/approval.ts';
import { Day, dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { type AwaitingCertificate, type DirectoryEntry, text } from '#shared/domain/directory.ts';
import { canonicalJson } from '#shared/domain/hash.ts';
import { CertificateId } from '#shared/domain/ids.ts';
import { named } from '#shared/domain/label.ts';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { words } from '#shared/domain/words.ts';
import { listBans, locateCertificate, readEntryForRequest } from '#shared/store/directory.ts';
import type { World } from '../../lib/world.ts';
import { endpoint } from '../endpoint.ts';
import { replayed } from '../replays.ts';
import { writeEntry } from './write-entry.ts';

export const editors: readonly Role[] = ['officeClerk', 'officeHead'];

/** A certificate as it is entered with its organization. */
export const NewCertificate = z.strictObject({ certificateId: CertificateId, name: text(80), approvedOn: Day });

const Added = NewCertificate.extend({
  appliedOn: named('招募申请日期（已知的填写）', 'Day of the recruitment application, where known', Day.optional()),
  proof: named('批准凭据（禁入期或者资质案件办理期间填写）', 'Proof of the approval', text(300).optional()),
});
type Added = z.output<typeof Added>;

const impossible = {
  future: words('批准日期不能晚于今日', 'an approval does not lie in the future'),
  order: words('招募申请日期不晚于批准日期', 'it was applied for no later than approved'),
};

/** Why an approval keeps a certificate out of the directory; `path` is that of its day. */
export const refuseApproval = (
  verdict: Extract<ApprovalVerdict, { readonly may: 'nobody' }>,
  path: string,
): Result<never> =>
  verdict.why === 'barred'
    ? refuse({ code: 'certificate.barred', until: verdict.until })
    : refuse({ code: 'input.invalid', issues: [{ path, message: impossible[verdict.why] }] });

/** Those who stand behind what is entered: the person, and for whom they act. */
const peopleIn = ({ id, delegated = [] }: Actor): readonly string[] => [id, ...delegated.map(({ by }) => by.id)];

type Adding = { readonly entry: DirectoryEntry; readonly body: Added; readonly actor: Actor; readonly today: Day };

/** The entry with a certificate that two people enter: it waits for the second, or the second has entered the same. */
const enteredByTwo = ({ entry, body, actor, today }: Adding): Result<DirectoryEntry> => {
  const { proof, ...certificate } = body;
  if (!proof) return refuse({ code: 'certificate.needsProof' });
  const { awaiting = [] } = entry;
  const others = awaiting.filter(({ certificateId }) => certificateId !== body.certificateId);
  const first = awaiting.find(({ certificateId }) => certificateId === body.certificateId);
  if (!first || peopleIn(actor).includes(first.by)) {
    const waits: AwaitingCertificate = { ...certificate, proof, by: actor.id, enteredOn: today };
    return accept({ ...entry, awaiting: [...others, waits] });
  }
  const { proof: _first, by: _by, enteredOn: _on, ...entered } = first;
  if (canonicalJson(entered) !== canonicalJson(defined(certificate)))
    return refuse({ code: 'certificate.differs', certificateId: body.certificateId });
  return accept(withCertificate({ ...entry, awaiting: others }, body));
};

const withCertificate = ({ awaiting = [], ...entry }: DirectoryEntry, added: Added): DirectoryEntry => {
  const { certificateId, name, approvedOn } = added;
  const left = awaiting.filter((waits) => waits.certificateId !== certificateId);
  return {
    ...entry,
    ...(left.length > 0 ? { awaiting: left } : {}),
    certificates: [...entry.certificates, { certificateId, name, approvedOn, status: 'active' }],
  };
};

/** The entry with the certificate, or with the certificate waiting for a second person; refused by its approval (O12.2). */
const added = (verdict: ApprovalVerdict, adding: Adding): Result<DirectoryEntry> => {
  if (verdict.may === 'nobody') return refuseApproval(verdict, verdict.why === 'order' ? 'appliedOn' : 'approvedOn');
  if (verdict.may === 'two') return enteredByTwo(adding);
  if (verdict.may === 'head' && !hasRole(adding.actor, ['officeHead']))
    return refuse({ code: 'certificate.needsHead', caseId: verdict.caseId });
  return accept(withCertificate(adding.entry, adding.body));
};

const isTaken = async ({ table }: Pick<World, 'table'>, id: CertificateId): Promise<boolean> =>
  (await locateCertificate(table, id)) !== undefined;

/**
 * POST /organizations/{uscc}/certificates: adds a certificate to an organization in the directory. What was approved before a
 * ban or a case that runs is entered by two people, each with the proof: the first is answered 202. Where a case on the
 * qualification runs, that ends more than was told, which its next step finds (O3.3).
 */
export const registerCertificate = endpoint(
  {
    summary: '登记证书',
    schemas: { params: z.strictObject({ uscc: Uscc }), query: nothing, body: Added },
    allows: editors,
  },
  async ({ params: { uscc }, body, replay, actor }, world) => {
    const { entry, replay: earlier } = await readEntryForRequest(world.table, uscc, replay);
    if (earlier) return replayed(earlier, replay);
    if (!entry) return refuse({ code: 'organization.missing', uscc });
    if (entry.status !== 'active') return refuse({ code: 'organization.exited', uscc });
    if (await isTaken(world, body.certificateId))
      return refuse({ code: 'certificate.exists', certificateId: body.certificateId });
    const today = dayAt(world.now());
    const verdict = judgeApproval(body, { entry, bans: await listBans(world.table, uscc), today });
    const changed = added(verdict, { entry, body, actor, today });
    if (!changed.ok) return changed;
    const next = { ...changed.value, version: entry.version + 1 };
    const entered = next.certificates.length > entry.certificates.length;
    return writeEntry(world, {
      ...{ actor, entry: next, added: entered ? [body.certificateId] : [], seen: entry.version, replay },
      status: entered ? 201 : 202,
    });
  },
);
