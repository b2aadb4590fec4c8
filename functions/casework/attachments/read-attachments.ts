import { type Actor, hasRole, isStaff } from '#shared/domain/actor.ts';
import { type Attachment, attachmentSubjects, verdicts } from '#shared/domain/attachment.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { presign } from '#shared/files/bucket.ts';
import { pageOfAttachments, readAttachment, readInfected } from '#shared/store/attachments.ts';
import { appendAudit } from '#shared/store/audit.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Slice } from '#shared/store/query.ts';
import type { World } from '../../lib/world.ts';
import { maySeeCase } from '../access.ts';
import { mayAttach } from './attach-file.ts';

/** Seconds for which a download link works. */
const linkSeconds = 60;

/** Staff and auditors see everything put to a case; its organization what it put there itself; nobody else sees any. */
const maySee = (actor: Actor, { by }: Attachment): boolean =>
  isStaff(actor) || hasRole(actor, ['auditor']) || (hasRole(actor, ['organization']) && by.role === 'organization');

/** An attachment as people read it; bytes found infected later are so wherever they lie. */
export const viewAttachment = ({ key: _key, ...attachment }: Attachment, infected: ReadonlySet<string> = new Set()) => {
  const { virusScan: made, sha256 } = attachment;
  const virusScan = infected.has(sha256) ? { ...made, verdict: 'infected' as const } : made;
  return {
    ...attachment,
    aboutLabel: attachmentSubjects[attachment.about].zh,
    virusScan: { ...virusScan, label: verdicts[virusScan.verdict] },
  };
};

type Reading = { readonly actor: Actor; readonly caseId: CaseId };

type Listed = {
  readonly items: readonly ReturnType<typeof viewAttachment>[];
  readonly cursor?: string;
  /** Whether the reader may put another to the case. */
  readonly mayAttach: boolean;
};

/**
 * What of a part of a case's attachments somebody may see, which may be less than the part holds; refuses a case that is
 * not theirs.
 */
export const attachmentsFor = async (
  { table }: Pick<World, 'table'>,
  { actor, caseId, slice }: Reading & { readonly slice: Slice },
): Promise<Result<Listed>> => {
  const [{ snapshot }, page] = await Promise.all([readCase(table, caseId), pageOfAttachments(table, caseId, slice)]);
  if (!snapshot || !visible(snapshot, actor)) return refuse({ code: 'case.missing' });
  const seen = page.items.filter((attachment) => maySee(actor, attachment));
  const infected = await readInfected(
    table,
    seen.map(({ sha256 }) => sha256),
  );
  const items = seen.map((attachment) => viewAttachment(attachment, infected));
  return accept({ items, ...(page.cursor ? { cursor: page.cursor } : {}), mayAttach: mayAttach(actor, snapshot) });
};

const visible = (snapshot: CaseSnapshot | undefined, actor: Actor): boolean =>
  snapshot !== undefined && maySeeCase(actor, snapshot);

/**
 * A short-lived link that downloads an attachment under its cleaned name; the audit chain tells of each one given out.
 * Refuses what somebody may not see, and bytes that are infected to everybody.
 */
export const linkToAttachment = async (
  { table, bucket, now }: Pick<World, 'table' | 'bucket' | 'now'>,
  { actor, caseId, attachmentId }: Reading & { readonly attachmentId: number },
) => {
  const [{ snapshot }, attachment] = await Promise.all([
    readCase(table, caseId),
    readAttachment(table, caseId, attachmentId),
  ]);
  if (!visible(snapshot, actor)) return refuse({ code: 'case.missing' });
  if (!attachment || !maySee(actor, attachment)) return refuse({ code: 'attachment.missing' });
  const { key, name, sha256 } = attachment;
  const infected = await readInfected(table, [sha256]);
  if (infected.has(sha256)) return refuse({ code: 'attachment.infected' });
  const { id, name: person } = actor;
  const fact = { caseId, attachmentId, action: 'attachment.downloaded', cause: 'downloadAttachment', sha256 } as const;
  await appendAudit(table, { ...fact, at: now(), actor: { id, name: person } });
  const url = await presign(bucket, key, { filename: name, seconds: linkSeconds });
  return accept({ url, expiresInSeconds: linkSeconds, sha256, virusScan: viewAttachment(attachment).virusScan });
};
