import type { CaseEvent, CaseSnapshot } from '#shared/domain/case.ts';
import { defined } from '#shared/domain/defined.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import {
  lead,
  openedRevocation,
  type RevocationWalk,
  rectificationSteps,
  revocationSteps,
  stepOf,
} from './revocation-walk.ts';
import { straightRoad } from './road.ts';
import type { Given, Walk } from './walk.ts';
import { walkTo } from './walk-to.ts';

/** A case that has just sent a letter. */
export type LetterScene = {
  readonly subject: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly log: readonly CaseEvent[];
  /** What is done once the letter's term is over, or because it was received. */
  readonly after?: Given;
};

const sceneOf = ({ subject, entry, events, issued }: Walk | RevocationWalk, after?: Given): LetterScene => ({
  ...{ subject: issued.marked<unknown>(subject), entry, log: events, ...defined({ after }) },
});

const exitWith = (until: string, given?: Given): Walk => {
  const walk = walkTo(until);
  if (given) walk.give(given);
  return walk;
};

const asking: Given = {
  ...{ by: 'agencyClerk', on: '2026-01-12', name: 'requestSupplement' },
  input: { summary: '不齐全', items: ['补交决议（示例）'] },
};
const inquiring: Given = {
  ...{ by: 'agencyClerk', on: '2026-01-20', name: 'openInquiry' },
  input: { questions: ['示例问题'], chairAgrees: true },
};
const next = (name: string) => revocationSteps[revocationSteps.findIndex((step) => step.name === name) + 1]?.name;
const publish: Given = { by: 'officeHead', on: '2026-07-01', name: 'publish' };
const publishOn = straightRoad.find(({ name }) => name === 'publish')?.on ?? '2026-07-01';
const system = (name: string): Given => ({ by: 'system', on: '2026-07-01', name });

const publiciseOn = stepOf('publicise').on;

/** The entry once the organization's other certificate has ended by another case. */
const withoutOther = (entry: DirectoryEntry): DirectoryEntry => ({
  ...entry,
  version: entry.version + 1,
  certificates: entry.certificates.map((held) =>
    held.certificateId === 'X-1002' ? { ...held, status: 'exitedVoluntary' as const } : held,
  ),
});

/** An exit that would end more than its approval said, once that is told. */
export const grownExit = (): Walk => {
  const walk = walkTo('publish');
  walk.entry = withoutOther(walk.entry);
  walk.give({ by: 'officeHead', on: publishOn, name: 'tellEffect' });
  return walk;
};

/** A revocation that would end more than its opinion said, once that is told. */
const grownRevocation = (): RevocationWalk => {
  const walk = lead(openedRevocation(), 'publicise');
  walk.entry = withoutOther(walk.entry);
  walk.give({ by: 'officeHead', on: publiciseOn, name: 'tellEffect' });
  return walk;
};

/** A scene for every letter whose receipt starts something or carries a step; the test misses none. */
export const letterScenes: Readonly<Partial<Record<DocumentKind, () => LetterScene>>> = {
  supplementNotice: () =>
    sceneOf(exitWith('accept', asking), { by: 'agencyClerk', on: '2026-07-01', name: 'supplementExpired' }),
  inquiryLetter: () => sceneOf(exitWith('adoptOpinion', inquiring), system('closeInquiry')),
  exitApprovalReply: () => sceneOf(exitWith('recordService'), publish),
  effectNotice: () => sceneOf(grownExit()),
  investigationNotice: () => sceneOf(lead(openedRevocation(), next('directInvestigation'))),
  opinionNotification: () => sceneOf(lead(openedRevocation(), 'recordReceipt'), system('appealPeriodExpired')),
  supplementaryNotification: () => sceneOf(grownRevocation(), { ...system('appealPeriodExpired'), on: '2026-09-01' }),
  rectificationOrder: () =>
    sceneOf(lead(openedRevocation(), 'recordOrderReceipt', rectificationSteps), {
      ...system('rectificationOverdue'),
      on: '2027-01-15',
    }),
};
