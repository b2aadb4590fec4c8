import { addDays, addYears, type Day } from '../../domain/day.ts';
import { type Cascade, cascadeOf, type DirectoryEntry, type ExitScope } from '../../domain/directory.ts';
import type { CertificateId } from '../../domain/ids.ts';
import { type IntakeWindow, windowFor, windowOn } from '../../domain/intake-window.ts';
import { law } from '../../domain/law.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import { earliestFilingDay } from './intake-guards.ts';
import { coveredBy } from './open.ts';

/** One certificate against Article 4: the day its year is full, and the first day on which papers may be handed in. */
export type YearOfCertificate = {
  readonly certificateId: CertificateId;
  readonly name: string;
  readonly approvedOn: Day;
  readonly yearEndsOn: Day;
  readonly earliestOn: Day;
  readonly elapsed: boolean;
};

/** When papers about a subject may be handed in, as of a day, and what the exit would end beyond it. */
export type Eligibility = {
  readonly on: Day;
  readonly scope: ExitScope;
  readonly certificates: readonly YearOfCertificate[];
  /** The first day that lies a full year after every approval (the latest decides). */
  readonly earliestOn: Day;
  /** Whether that day itself falls into no window, so that the next one must be waited for (R4.5). */
  readonly waits: boolean;
  readonly window: IntakeWindow;
  /** The days within the window on which papers count, the postmark's by post. */
  readonly from: Day;
  readonly until: Day;
  readonly cascade: Cascade;
};

type Asked = {
  /** The certificates meant; none means the qualification with all of them. */
  readonly certificateIds: readonly CertificateId[];
  readonly on: Day;
};

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/**
 * Whether and when an organization may apply for exit (Arts. 4, 6(1)), from the public directory alone. Refuses an
 * organization or a certificate that has left the directory, and a certificate that the entry does not hold.
 */
export const checkEligibility = (entry: DirectoryEntry, { certificateIds, on }: Asked): Result<Eligibility> => {
  if (entry.status !== 'active') return refuse({ code: 'organization.exited', uscc: entry.uscc });
  const scope: ExitScope = certificateIds.length > 0 ? 'certificate' : 'qualification';
  const subject = { scope, certificateIds: [...certificateIds] };
  const covered = coveredBy(entry, subject);
  if (!covered.ok) return covered;
  const earliestOn = earliestFilingDay({ certificates: covered.value });
  const window = windowFor(later(on, earliestOn));
  const certificates = covered.value.map(({ certificateId, name, approvedOn }) => {
    const yearEndsOn = addYears(approvedOn, law.yearBeforeExit.value);
    const first = addDays(yearEndsOn, 1);
    return { certificateId, name, approvedOn, yearEndsOn, earliestOn: first, elapsed: first <= on };
  });
  return accept({
    ...{ on, scope, certificates, earliestOn, window, cascade: cascadeOf(entry, subject) },
    waits: windowOn(earliestOn) === undefined,
    from: later(later(on, earliestOn), window.opensOn),
    until: window.closesOn,
  });
};
