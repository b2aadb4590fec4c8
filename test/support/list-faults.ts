import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addDays, day } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import type { ListLine } from '#shared/domain/review-list.ts';
import type { Facts } from '#shared/procedure/decision-facts.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { morning } from './walk.ts';

/** A case just before a step that cannot be taken back, with everything that its list is made from. */
export type Listed = {
  readonly procedure: Procedure<unknown>;
  readonly subject: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly settings: OfficeSettings;
  /** The experts as the pool has them; absent where none is asked for. */
  readonly pool?: NonNullable<Facts['pool']>;
  readonly step: string;
  readonly input: object;
  readonly on: string;
};

type Loose = Readonly<Record<string, unknown>>;
type Fault = readonly [what: string, (listed: Listed) => Listed];

const within = (change: (data: Loose) => object) => (listed: Listed) => {
  const data = { ...(listed.subject.data as object), ...change(listed.subject.data as Loose) };
  return { ...listed, subject: { ...listed.subject, data } };
};

const papersWith = (part: object) => (listed: Listed) => {
  const papers = Object.entries(listed.subject.papers).map(([id, paper]) => [id, { ...paper, ...part }]);
  return { ...listed, subject: { ...listed.subject, papers: Object.fromEntries(papers) } };
};

/** The pool as it has everybody whom the case asks for: all of them suspended since a day, or never. */
export const poolOf = ({ procedure, subject }: Pick<Listed, 'procedure' | 'subject'>, since?: string) => {
  const by = { reason: '示例', by: '示例', at: morning('2020-01-01') };
  const changes = since ? [{ status: 'suspended' as const, on: day(since), ...by }] : [];
  return new Map(procedure.expertsAsked(subject.data).map((id) => [id, { changes, version: changes.length + 1 }]));
};

const suspendedSince = (since: string) => (listed: Listed) => ({ ...listed, pool: poolOf(listed, since) });

const runs = (listed: Listed): Listed => {
  const [act] = Object.values(listed.procedure.acts ?? {});
  const lastDay = addDays(day(listed.on), 3);
  const clock = {
    name: act?.term ?? '',
    from: day(listed.on),
    lastDay,
    runsOn: addDays(lastDay, 1),
    provisional: false,
  };
  const counted = { ...clock, term: { workingDays: 3 }, calendarVersion: '示例' };
  return { ...listed, subject: { ...listed.subject, deadlines: [...listed.subject.deadlines, counted] } };
};

const act = { actNo: 1, command: 'recordReply', doneOn: '2026-01-05', recordedOn: '2026-01-06', recordedBy: '示例' };
const mend = ({ subject }: Listed) => ({ documentId: Object.keys(subject.papers)[0], actNo: 1, on: '2026-01-06' });

const revocationOpen = (listed: Listed): Listed => {
  const { uscc, certificates } = listed.entry;
  const row = {
    caseId: `${uscc}-99`,
    procedure: 'revocation',
    scope: 'certificate',
    openedAt: '2026-01-06T01:00:00.000Z',
  };
  const certificateIds = certificates.map(({ certificateId }) => certificateId);
  const openCases = [...listed.entry.openCases, { ...row, certificateIds } as DirectoryEntry['openCases'][number]];
  return { ...listed, entry: { ...listed.entry, openCases } };
};

const everyMember = (part: object) =>
  within(({ panel }) => {
    const { members, ...rest } = panel as { members: object[] };
    return { panel: { ...rest, members: members.map((member) => ({ ...member, ...part })) } };
  });

const ofRevocation = (step: string): boolean => ['publicise', 'announce', 'issueMeasures'].includes(step);

type Seats = { readonly members: readonly { readonly name: string; readonly expertId: string }[] };

const investigatorSits = ({ panel, investigation }: Loose): object => {
  const { members } = panel as Seats;
  const team = [{ name: members[0]?.name, organization: '示例', declaredNoInterest: true }];
  return { investigation: { ...(investigation as object), team } };
};

const satAgain = ({ panel }: Loose): object => ({
  formerPanels: [panel],
  reconsideration: { opinion: { presentIds: (panel as Seats).members.map(({ expertId }) => expertId) } },
});

const everyDepartment = (change: (department: Loose) => object) =>
  within(({ consultation }) => {
    const { departments, ...rest } = consultation as { departments: Loose[] };
    return { consultation: { ...rest, departments: departments.map(change) } };
  });

const everyStation = (part: object, which: (station: string) => boolean) =>
  within(({ stations }) => ({
    stations: (stations as { station: string }[]).map((one) => (which(one.station) ? { ...one, ...part } : one)),
  }));

const everyItem = (part: object) =>
  within(({ opinion }) => {
    const { items, ...rest } = opinion as { items: object[] };
    return { opinion: { ...rest, items: items.map((item) => ({ ...item, ...part })) } };
  });

const matters = { paidNotExamined: { people: 3, amountFen: 1 }, examinedNotCertified: { people: 0 }, otherItems: [] };
const given = (part: object) => (listed: Listed) => ({ ...listed, input: { ...listed.input, ...part } });

/** Ways in which each line is not met, by what they change; each is to show at its line and to refuse the step. */
export const listFaults: Readonly<Record<ListLine, (step: string) => readonly Fault[]>> = {
  papers: (step) => [
    ['a paper is void', papersWith({ voidedOn: '2026-01-06' })],
    ['a paper is not issued', papersWith({ issuedOn: undefined })],
    ['there is no paper', (listed) => ({ ...listed, subject: { ...listed.subject, papers: {} } })],
    [
      'the papers were withdrawn',
      (listed) =>
        within(() => ({
          mends: Object.keys(listed.subject.papers).map((documentId) => ({ documentId, mended: { by: 'withdrawn' } })),
        }))(listed),
    ],
    ...(step === 'publish' ? [['the reply was not received', papersWith({ received: undefined })] as const] : []),
    ...(ofRevocation(step)
      ? [
          [
            'the opinion was not received',
            (listed: Listed) =>
              papersWith({ received: undefined })(
                within(({ notice }) => {
                  const { noObjectionOn: _stated, appeal: _appeal, ...rest } = notice as Record<string, unknown>;
                  return { notice: rest };
                })(listed),
              ),
          ] as const,
        ]
      : []),
  ],
  panels: (step) => [
    ['a member did not declare', everyMember({ declaredNoInterest: false })],
    ['nobody recommended a member', everyMember({ recommendedBy: ' ' })],
    ['a member was not active in the pool on the day of the meeting', suspendedSince('2020-01-01')],
    ['a member is not in the pool', (listed) => ({ ...listed, pool: new Map() })],
    ...(ofRevocation(step)
      ? [
          ['who investigated sat', within(investigatorSits)] as const,
          ['who sat before reconsidered', within(satAgain)] as const,
        ]
      : []),
  ],
  departments: () => [
    ['a department is silent', everyDepartment(({ reply: _said, ...department }) => department)],
    [
      'a named department was not asked',
      within(({ consultation }) => ({ consultation: { ...(consultation as object), departments: [] } })),
    ],
    [
      'a dissent is open',
      everyDepartment((department) => ({
        ...department,
        reply: { position: 'dissent', repliedOn: '2026-01-06' },
        dissentResolved: undefined,
      })),
    ],
  ],
  sets: (step) =>
    step === 'issueMeasures'
      ? [['the opinion told does not propose it', everyItem({ measures: '示例' })]]
      : [
          ['a certificate came in', everyStation({ certificateIds: [] }, (station) => station === 'asked')],
          [
            'a certificate dropped out without a reason',
            everyStation({ certificateIds: ['X-1001', 'X-1002'] }, (station) => station === 'asked'),
          ],
          [
            'what it is about has left the directory',
            (listed) => ({
              ...listed,
              entry: {
                ...listed.entry,
                certificates: listed.entry.certificates.map((held) => ({ ...held, status: 'revoked' as const })),
              },
            }),
          ],
        ],
  terms: () => [
    ['a term protects somebody', runs],
    ['an act awaits its answer', within(() => ({ acts: [{ ...act, state: 'x', verdict: 'late' }] }))],
    ['a paper says what is not so', (listed) => within(() => ({ mends: [mend(listed)] }))(listed)],
  ],
  revocations: () => [['a revocation is open', revocationOpen]],
  effect: () => [
    [
      'more would end than was told',
      everyStation({ cascade: 'none', ends: [] }, (station) => station === 'told' || station === 'granted'),
    ],
  ],
  settlement: (step) =>
    step === 'announce'
      ? [['no day lies ahead', given({ settlementDeadline: '2026-01-05' })]]
      : [
          [
            'matters are open',
            (listed) => {
              const { form } = listed.subject.data as { form: object };
              return within(() => ({ form: { ...form, liabilities: matters } }))(listed);
            },
          ],
        ],
  signature: () => [
    [
      'the entrustment has ended',
      (listed) => ({
        ...listed,
        settings: { ...listed.settings, entrustment: { ...listed.settings.entrustment, to: day('2020-01-01') } },
      }),
    ],
  ],
  reasons: () => [['a revocation has no reasons', everyItem({ whyRevoked: undefined })]],
};
