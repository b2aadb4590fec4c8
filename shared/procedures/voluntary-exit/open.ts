import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { article } from '../../domain/basis.ts';
import type { Instant } from '../../domain/day.ts';
import { activeCertificates, type DirectoryEntry, type SkillLevelCertificate } from '../../domain/directory.ts';
import type { CaseId } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { Role } from '../../domain/roles.ts';
import type { Decision } from '../../procedure/decision.ts';
import type { Procedure } from '../../procedure/definition.ts';
import { openCase } from '../../procedure/open.ts';
import { CoveredCertificate } from '../parts/covered-certificate.ts';
import type { VoluntaryExitData } from './data.ts';
import { ExitForm } from './form.ts';

/** What an application for exit holds when it is opened. */
export const opening = z.looseObject({
  form: ExitForm,
  certificates: named('证书', 'Certificates', z.array(CoveredCertificate)),
});

type Application = {
  readonly entry: DirectoryEntry;
  readonly form: ExitForm;
  readonly actor: Actor;
  readonly role: Role;
  readonly at: Instant;
  /** The version of the office's settings in force, which the case keeps. */
  readonly settingsVersion?: number;
};

/**
 * Opens a voluntary exit from its form. Refuses an organization or a certificate that has left the directory,
 * a certificate that the entry does not hold, and a second application about the same subject.
 */
export const openVoluntaryExit = (
  procedure: Procedure<VoluntaryExitData>,
  { entry, form, ...by }: Application,
): Result<Decision<VoluntaryExitData>> => {
  if (entry.status !== 'active') return refuse({ code: 'organization.exited', uscc: entry.uscc });
  const covered = coveredBy(entry, form);
  if (!covered.ok) return covered;
  const duplicate = sameSubject(entry, form);
  if (duplicate) return refuse({ code: 'case.duplicate', caseId: duplicate });
  const certificates = covered.value.map(({ certificateId, name, approvedOn }) => ({
    certificateId,
    name,
    approvedOn,
  }));
  return accept(openCase(procedure, { entry, data: { form, certificates }, ...by, basis: article('3', '4') }));
};

/** The certificates that an application covers; refuses one that is not the entry's or has left the directory. */
export const coveredBy = (
  entry: DirectoryEntry,
  { scope, certificateIds }: Pick<ExitForm, 'scope' | 'certificateIds'>,
): Result<readonly SkillLevelCertificate[]> => {
  if (scope === 'qualification') {
    const all = activeCertificates(entry);
    return all.length > 0 ? accept(all) : refuse({ code: 'organization.exited', uscc: entry.uscc });
  }
  const covered: SkillLevelCertificate[] = [];
  for (const certificateId of certificateIds) {
    const held = entry.certificates.find((certificate) => certificate.certificateId === certificateId);
    if (!held) return refuse({ code: 'certificate.unknown', certificateId });
    if (held.status !== 'active') return refuse({ code: 'certificate.exited', certificateId });
    covered.push(held);
  }
  return accept(covered);
};

const sameSubject = (entry: DirectoryEntry, { scope, certificateIds }: ExitForm): CaseId | undefined =>
  entry.openCases.find(
    (open) =>
      open.procedure === 'voluntaryExit' &&
      (open.scope === 'qualification' ||
        (scope === 'certificate' && open.certificateIds.some((id) => certificateIds.includes(id)))),
  )?.caseId;
