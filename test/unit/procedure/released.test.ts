import { expect, it } from 'vitest';
import { draftDocuments } from '#functions/casework/compose/draft-documents.ts';
import { day } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { revocationIdOf } from '#shared/domain/ids.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { documentText } from '#test/support/block-text.ts';
import { straightRoad } from '#test/support/road.ts';
import { type Given, morning, settings, type Walk } from '#test/support/walk.ts';
import { unmet, walkTo } from '#test/support/walk-to.ts';

/** A revocation is open on the same certificate; nobody was told of it, and its investigation was reported. */
const held = (entry: DirectoryEntry): DirectoryEntry => ({
  ...entry,
  openCases: [
    ...entry.openCases,
    {
      ...{ caseId: revocationIdOf(entry.uscc, 1), procedure: 'revocation', scope: 'certificate' },
      ...{ certificateIds: entry.certificates.slice(0, 1).map(({ certificateId }) => certificateId) },
      ...{ openedAt: morning('2026-01-06'), reported: { on: day('2026-01-08'), grounds: [3, 7] } },
    },
  ],
});

const override = (on: string, name: 'proposeRelease' | 'release', by: Given['by']): Given => ({
  ...{ by, on, name, input: { reason: '示例理由' } },
});

const stating = new Set<string>(['exitConsultationLetter', 'exitReport']);

/** Goes along the road, and gives back the words of the letters that state an override. */
const goOn = (walk: Walk, from: string): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const given of straightRoad.slice(straightRoad.findIndex(({ name }) => name === from))) {
    const decision = walk.give(given);
    const drafted = draftDocuments(decision as Decision, { entry: walk.entry, settings, at: morning(given.on) });
    if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
    for (const { kind, data } of drafted.value) {
      if (!stating.has(kind)) continue;
      const { compose, data: shape } = documentTemplates[kind];
      texts.set(kind, documentText(compose(shape.parse({ documentNumber: '示例函〔2026〕9号', ...data }))));
    }
  }
  return texts;
};

it.each(['recordPaperReceipt', 'accept', 'adoptOpinion', 'consult', 'approveExit', 'publish'])(
  'is decided on by two heads before %s, where the application does not rest with a letter (O3.4)',
  (name) => {
    const walk = walkTo(name);
    const given = straightRoad.find((one) => one.name === name) ?? expect.fail(name);
    walk.entry = held(walk.entry);
    const { state } = walk.subject;
    if (name !== 'recordPaperReceipt') expect(unmet(walk, given)).toContain('notHeld');
    expect(unmet(walk, override(given.on, 'release', 'officeHead'))).toEqual(['overrideSeconded']);
    walk.give(override(given.on, 'proposeRelease', 'officeHead'));
    expect(unmet(walk, override(given.on, 'release', 'officeHead'))).toEqual(['overrideSeconded']);
    walk.give(override(given.on, 'proposeRelease', 'agencyHead'));
    walk.give(override(given.on, 'release', 'officeHead'));
    expect(walk.subject.state).toBe(state);
    const texts = goOn(walk, name);
    expect(walk.subject.state).toBe('closed');
    const kinds = ['recordPaperReceipt', 'accept', 'adoptOpinion', 'consult'].includes(name)
      ? (['exitConsultationLetter', 'exitReport'] as const)
      : (['exitReport'] as const);
    for (const kind of kinds) {
      const text = texts.get(kind);
      for (const said of [
        `${walk.entry.uscc}-R1`,
        '2026年1月8日',
        '第五条第（三）项、第（七）项',
        '三年',
        '五年',
        '相差2年',
      ])
        expect(text).toContain(said);
    }
  },
);

it('says nothing of the kind where nothing was overridden, and is refused where nothing holds or was reported', () => {
  const walk = walkTo('accept');
  expect(unmet(walk, override('2026-01-20', 'proposeRelease', 'agencyHead'))).toEqual(['overrideReported']);
  for (const text of goOn(walk, 'accept').values()) expect(text).not.toContain('先行办理');
});
