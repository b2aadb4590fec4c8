import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { article } from '../../domain/basis.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { Clue } from '../../domain/clue.ts';
import { dayAt, type Instant } from '../../domain/day.ts';
import { activeCertificates, type DirectoryEntry, ExitScope } from '../../domain/directory.ts';
import { meets } from '../../domain/holding.ts';
import type { CertificateId } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';
import type { OfficeSettings } from '../../domain/office.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { Role } from '../../domain/roles.ts';
import { countTerm } from '../../domain/term.ts';
import type { Decision } from '../../procedure/decision.ts';
import type { Procedure } from '../../procedure/definition.ts';
import { openCase } from '../../procedure/open.ts';
import { CoveredCertificate } from '../parts/covered-certificate.ts';
import type { CaseClue, RevocationData } from './data.ts';
import { opinionHoldingFrom } from './opinion-holding.ts';

const { clueId, source, receivedOn, summary } = Clue.shape;

/** What a revocation holds when it is opened, of itself or by parting from another. */
export const opening = z.looseObject({
  scope: named('范围', 'Scope', ExitScope),
  certificates: named('证书', 'Certificates', z.array(CoveredCertificate)),
  clues: named('线索', 'Clues', z.array(z.strictObject({ clueId, source, receivedOn, summary }))),
});

type Opening = {
  readonly entry: DirectoryEntry;
  readonly clue: Clue;
  /** About the qualification, or about these certificates (Art. 2). */
  readonly scope: ExitScope;
  readonly certificateIds: readonly CertificateId[];
  readonly actor: Actor;
  readonly role: Role;
  readonly at: Instant;
  /** By what the days are counted for which it holds an application before anybody is told (O10). */
  readonly calendar: Calendar;
  readonly settings: OfficeSettings;
  /** The version of the office's settings in force, which the case keeps. */
  readonly settingsVersion?: number;
};

/** What a case takes over of a clue: all but who told it. */
export const clueInCase = ({ clueId, source, receivedOn, summary }: Clue): CaseClue => ({
  clueId,
  source,
  receivedOn,
  summary,
});

/**
 * Opens a revocation case on a clue (立案). Refuses an organization that has left the directory, a certificate that it
 * does not hold or that has ended, and a subject of which a revocation is open: there the clue is merged.
 */
export const openRevocation = (
  procedure: Procedure<RevocationData>,
  { entry, clue, scope, certificateIds, calendar, settings, ...by }: Opening,
): Result<Decision<RevocationData>> => {
  if (entry.status !== 'active') return refuse({ code: 'organization.exited', uscc: entry.uscc });
  const subject = { scope, certificateIds: [...certificateIds] };
  const open = entry.openCases.find(
    (held) => held.procedure === 'revocation' && !held.ended && meets(entry, held, subject),
  );
  if (open) return refuse({ code: 'case.duplicate', caseId: open.caseId });
  const wanted =
    scope === 'qualification' ? activeCertificates(entry).map((held) => held.certificateId) : certificateIds;
  for (const certificateId of wanted) {
    const held = entry.certificates.find((certificate) => certificate.certificateId === certificateId);
    if (!held) return refuse({ code: 'certificate.unknown', certificateId });
    if (held.status !== 'active') return refuse({ code: 'certificate.exited', certificateId });
  }
  const certificates = entry.certificates
    .filter(({ certificateId }) => wanted.includes(certificateId))
    .map(({ certificateId, name, approvedOn }) => ({ certificateId, name, approvedOn }));
  const { lastDay } = countTerm(dayAt(by.at), { workingDays: settings.terms.quietHolding }, { calendar });
  const data = { scope, certificates, clues: [clueInCase(clue)], quietHolding: { until: lastDay } };
  const opinionHolding = opinionHoldingFrom(dayAt(by.at), { calendar, settings });
  return accept(openCase(procedure, { entry, data: { ...data, opinionHolding }, ...by, basis: article('7(1)') }));
};
