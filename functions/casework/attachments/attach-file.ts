import { type Actor, hasRole } from '#shared/domain/actor.ts';
import { type Attachment, type AttachmentSubject, cleanName, type VirusScan } from '#shared/domain/attachment.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { dayAt } from '#shared/domain/day.ts';
import { limits } from '#shared/domain/limits.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { type Role, staffRoles } from '#shared/domain/roles.ts';
import { putScan } from '#shared/files/bucket.ts';
import { attachedFileOf, type Scan } from '#shared/files/scan.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { listAttachments, markInfected, nextAttachmentId, saveAttachment } from '#shared/store/attachments.ts';
import type { KeptReply } from '#shared/store/replay-step.ts';
import { countStep, readTally, type Tally } from '#shared/store/tallies.ts';
import { untilAnswered } from '#shared/store/until-settled.ts';
import type { World } from '../../lib/world.ts';
import { maySeeCase } from '../access.ts';
import { examineFile } from './examine-file.ts';

export const attachers: readonly Role[] = ['organization', ...staffRoles];

type Upload = {
  readonly snapshot: CaseSnapshot | undefined;
  readonly actor: Actor;
  readonly name: string;
  readonly about: AttachmentSubject;
  readonly note?: string | undefined;
  readonly bytes: Uint8Array;
  /** The record of the answer, to be written with the attachment. */
  readonly keeps?: (attachment: Attachment) => KeptReply;
};

/** Whether somebody may put files to a case that they may see: an organization no more once it is closed. */
const isOpenTo = (actor: Actor, snapshot: CaseSnapshot): boolean =>
  hasRole(actor, staffRoles) || !procedureOf(snapshot).states[snapshot.state]?.final;

/** Whether a case of theirs takes files of somebody. */
export const mayAttach = (actor: Actor, snapshot: CaseSnapshot): boolean =>
  hasRole(actor, attachers) && maySeeCase(actor, snapshot) && isOpenTo(actor, snapshot);

/**
 * Puts a file to a case: looked at by its content, searched for viruses where the stage has a scanner, and only then kept.
 * Refuses whoever is not staff or the case's own organization, an organization once the case is closed, more than an
 * organization may send, what `examineFile` refuses, what is infected, which is marked so and kept nowhere, and anything
 * more that day of whoever sent too much that was.
 */
export const attachFile = async (world: World, upload: Upload): Promise<Result<Attachment>> => {
  const { snapshot, actor } = upload;
  if (!hasRole(actor, attachers)) return refuse({ code: 'access.forbidden', needs: attachers });
  if (!snapshot || !maySeeCase(actor, snapshot)) return refuse({ code: 'case.missing' });
  if (!isOpenTo(actor, snapshot)) return refuse({ code: 'attachment.closed' });
  const room = await hasRoom(world, { snapshot, actor });
  if (!room.ok) return room;
  const examined = await examineFile(world.table, attachedFileOf, upload.bytes);
  if (!examined.ok) return examined;
  const { file, bytes } = examined.value;
  const at = world.now();
  const infections: Tally = { what: 'INFECTED', whose: actor.id, day: dayAt(at) };
  const infected = await readTally(world.table, infections);
  if (infected >= limits.infectedFilesADay) return refuse({ code: 'attachment.paused', infected });
  const virusScan: VirusScan = (await world.scanner?.scan(file, bytes)) ?? { verdict: 'unscanned' };
  const { caseId } = snapshot;
  const about = { caseId, at, actor: { id: actor.id, name: actor.name } };
  if (virusScan.verdict === 'infected') {
    const cause = [virusScan.engine, virusScan.finding].filter(Boolean).join('：');
    const fact = { ...about, action: 'attachment.refused', sha256: file.sha256, cause } as const;
    const told = await markInfected(world.table, fact, countStep(infections, limits.infectedFilesADay, 'paused'));
    if (!told) return refuse({ code: 'attachment.paused', infected: limits.infectedFilesADay });
    return refuse({ code: 'attachment.infected', ...(virusScan.finding ? { finding: virusScan.finding } : {}) });
  }
  await putScan(world.bucket, file, bytes);
  return keep(world, { ...upload, snapshot }, { file, virusScan });
};

/** An organization puts only so many files to a case; staff enters as many as come on paper. */
const hasRoom = async (
  { table, now }: World,
  { snapshot: { caseId }, actor }: { readonly snapshot: CaseSnapshot; readonly actor: Actor },
): Promise<Result<true>> => {
  if (hasRole(actor, staffRoles)) return accept(true);
  const own = (await listAttachments(table, caseId)).filter(({ by }) => by.role === 'organization');
  const today = own.filter(({ at }) => dayAt(at) === dayAt(now()));
  return own.length < limits.attachmentsACase && today.length < limits.attachmentsADay
    ? accept(true)
    : refuse({ code: 'attachment.tooMany', most: limits.attachmentsACase, mostADay: limits.attachmentsADay });
};

type Kept = { readonly file: Scan; readonly virusScan: VirusScan };

const keep = async (
  { table, now }: World,
  { snapshot, actor, name, about, note, keeps }: Upload & { readonly snapshot: CaseSnapshot },
  { file: { extension, ...file }, virusScan }: Kept,
): Promise<Result<Attachment>> => {
  const { caseId } = snapshot;
  const role = attachers.toReversed().find((held) => actor.roles.includes(held)) ?? 'organization';
  return untilAnswered(async () => {
    const attachmentId = await nextAttachmentId(table, caseId);
    const at = now();
    const attachment: Attachment = {
      ...{ caseId, attachmentId, name: cleanName(name, extension), about, ...(note ? { note } : {}), ...file },
      ...{ virusScan, by: { id: actor.id, name: actor.name, role }, at },
    };
    const person = { id: actor.id, name: actor.name };
    const fact = { caseId, attachmentId, action: 'attachment.received', at, actor: person } as const;
    const written = await saveAttachment(table, {
      ...{ attachment, fact: { ...fact, cause: 'attachFile', sha256: file.sha256 } },
      ...(keeps ? { replay: keeps(attachment) } : {}),
    });
    if (written.outcome === 'written') return accept(attachment);
    const answered = written.outcome === 'refused' && written.failed.includes('replay');
    return answered ? refuse({ code: 'store.contended' }) : 'again';
  });
};
