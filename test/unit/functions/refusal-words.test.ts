import { describe, expect, it } from 'vitest';
import { wording } from '#functions/lib/wording.ts';
import { correctable, correctionSchema } from '#functions/portal/documents/correctable.ts';
import { type ScreeningOutcome, screeningOutcomes } from '#shared/domain/clue.ts';
import { day } from '#shared/domain/day.ts';
import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { type DraftStatus, draftStatuses } from '#shared/domain/draft.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { fieldIssues, type Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { type Lang, langs, words } from '#shared/domain/words.ts';
import { activeContents } from '#shared/files/pdf/active-content.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { ExitForm } from '#shared/procedures/voluntary-exit/form.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { fieldsOf } from '#templates/forms/field.ts';
import { formHtml } from '#templates/forms/form-html.ts';
import { saidBy } from '#test/support/crawl.ts';
import { identifiersIn } from '#test/support/identifiers-in.ts';

const uscc = '91110000MA0000001L';
const caseId = CaseId.parse(`${uscc}-1`);
const unfit = words('请填写此项', 'Fill this in');
const expertId = 'expert-1';
const certificateId = 'X-2021-0001';

const screened = Object.keys(screeningOutcomes) as ScreeningOutcome[];
const statuses = Object.keys(draftStatuses) as DraftStatus[];

type Samples = { readonly [Code in RefusalCode]: readonly Omit<Extract<Refusal, { code: Code }>, 'code'>[] };

/** Every refusal with what the program puts into it: names of commands, states, members, roles and kinds. */
const samples: Samples = {
  'input.invalid': [
    { issues: [{ path: 'input.papers.0.pages', message: unfit }] },
    { issues: [{ path: 'query.nextCursor', message: unfit, called: words('页码', 'Page') }] },
    { issues: [{ path: '', message: unfit }] },
  ],
  'input.malformed': [{}],
  'input.tooLarge': [{ limitBytes: 1_048_576 }],
  'input.mediaType': [{}, { expected: 'application/pdf' }],
  'input.notAcceptable': [{ offers: 'application/json' }],
  'method.refused': [{ takes: ['GET', 'HEAD'] }],
  'route.missing': [{}],
  'input.tooComplex': [{ mostLevels: 32, mostMembers: 1000 }],
  'access.unidentified': [{}],
  'access.forbidden': [{ needs: ['agencyClerk', 'officeHead'] }],
  'command.forbidden': [{ command: 'requestSupplement', needs: ['agencyClerk'] }],
  'command.internal': [{ command: 'raiseObjection' }],
  'command.unknown': [{ command: 'fly', known: ['requestSupplement', 'formPanel'] }],
  'command.unavailable': [
    { command: 'formPanel', state: 'underReview', available: ['adoptOpinion'] },
    { command: 'formerCommand', state: 'formerState', available: [] },
  ],
  'guard.unmet': [{ unmet: [{ guard: 'firstRequest', basis: { practice: unfit }, message: unfit }] }],
  'window.closed': [{ on: day('2026-03-05'), nextWindow: '2026年7月' }],
  'case.missing': [{}],
  'case.duplicate': [{ caseId }],
  'case.stale': [{ seen: 1, current: 2 }],
  'version.missing': [{}],
  'clue.missing': [{}],
  'clue.screened': screened.map((outcome) => ({ clueId: '2026-1', outcome })),
  'clue.unanswerable': (['anonymous', 'unscreened', 'answered'] as const).map((why) => ({ clueId: '2026-1', why })),
  'organization.missing': [{ uscc }],
  'organization.exists': [{ uscc }],
  'organization.exited': [{ uscc }],
  'certificate.unknown': [{ certificateId }],
  'certificate.foreign': [{ certificateId }],
  'certificate.exists': [{ certificateId }],
  'certificate.exited': [{ certificateId }],
  'certificate.barred': [{ until: day('2029-03-05') }],
  'certificate.needsHead': [{ caseId }],
  'certificate.needsProof': [{}],
  'certificate.differs': [{ certificateId }],
  'document.missing': [{}],
  'document.pending': [{}],
  'document.voided': [{}],
  'document.superseded': [{ by: `${caseId}.D02.1` }],
  'expert.unknown': [{ expertId }],
  'expert.exists': [{ expertId }],
  'expert.inactive': ['left', 'suspended'].map((standing) => ({ expertId, standing })),
  'expert.differs': (['name', 'organization', 'recommendedBy'] as const).map((member) => ({
    ...{ expertId, member },
    inPool: '示例',
  })),
  'expert.tooFew': [{ wanted: 5, available: 3 }],
  'correction.missing': [{}],
  'task.missing': [{}],
  'calendar.exists': [{ year: 2026, noticeNumber: '示例发〔2025〕1号' }],
  'calendar.missing': [{ year: 2026 }],
  'signOff.required': [{ command: 'accept', documents: ['acceptanceNotice'], needs: ['agencyHead'] }],
  'signOff.ownDraft': [{ draftedBy: ['示例经办人'] }],
  'draft.missing': [{}],
  'word.unreadable': [{ why: unfit }],
  'word.unfit': [{ why: unfit }],
  'draft.stale': [{ seen: 1, current: 2 }],
  'draft.closed': statuses.map((status) => ({ status })),
  'draft.needless': [{ command: 'formPanel' }],
  'delegation.missing': [{}],
  'delegation.onward': [{ role: 'agencyHead' }],
  'wording.unsound': [{ flaws: [{ passage: 'acceptance', called: words('第1段', 'Passage 1'), message: unfit }] }],
  'wording.missing': [{ version: 1 }],
  'wording.ownProposal': [{ proposedBy: '示例负责人' }],
  'wording.published': [{ version: 1 }],
  'numbers.moved': [{ seen: 12, last: 14 }],
  'numbers.given': [{ last: 12 }],
  'numbers.foreign': [{ prefixes: ['示例办函'] }],
  'settings.missing': [{ version: 1 }],
  'settings.unchanged': [{ version: 1 }],
  'settings.outdated': [
    { basedOn: 1, inForce: 2 },
    { version: 3, basedOn: 1, inForce: 2 },
  ],
  'entryChange.missing': [{}],
  'entryChange.decided': [{}],
  'entryChange.ownProposal': [{ proposedBy: '示例经办人' }],
  'document.listed': [{ listId: 3 }],
  'list.missing': [{ listId: 3 }],
  'list.stale': [{ seen: 1, current: 2 }],
  'list.closed': [{ listId: 3, status: 'done' }],
  'list.empty': [{ fallen: [{ caseId, organizationName: '示例', why: unfit }] }],
  'list.shrunk': [
    { listId: 3, fallen: Array.from({ length: 12 }, () => ({ caseId, organizationName: '示例', why: unfit })) },
  ],
  'list.needless': [{ kind: 'opinionSubmission' }],
  'takeover.missing': [{ takeoverId: 3 }],
  'takeover.unreadable': [{ why: words('文件不是工作簿', 'It is no workbook') }],
  'takeover.nothingNew': [{}],
  'takeover.unsound': [{ faults: 2 }],
  'takeover.closed': [{ takeoverId: 3, status: 'complete' }],
  'takeover.ownUpload': [{ uploadedBy: '示例经办人' }],
  'takeover.running': [{}],
  'settings.ownProposal': [{ proposedBy: '示例负责人' }],
  'settings.published': [{ version: 1 }],
  'attachment.missing': [{}],
  'attachment.closed': [{}],
  'attachment.kind': [{ found: '未知类型' }],
  'attachment.active': [...activeContents, 'SomethingNewer'].map((found) => ({ found })),
  'attachment.unreadable': [{ why: words('图片已损坏', 'The picture is broken') }],
  'attachment.infected': [{}],
  'attachment.tooMany': [{ most: 100, mostADay: 10 }],
  'attachment.paused': [{ infected: 3 }],
  'objection.paced': [{ mostADay: 5, paper: words('请书面提出', 'Object on paper') }],
  'correction.notAnew': (['effect', 'used'] as const).map((not) => ({ not })),
  'reissue.notDue': [
    ...(['stands', 'issued', 'proof', 'period', 'released'] as const).map((why) => ({ not: { why } })),
    { not: { why: 'later', documentId: `${caseId}.2.D02` } },
    { not: { why: 'lapsed', day: day('2026-03-05') } },
  ],
  'void.ownSignature': [{}],
  'void.notOpen': (['effect', 'withdrawal', 'unissued'] as const).map((not) => ({ not })),
  'officer.aside': [{ officer: '示例人员' }],
  'consent.missing': [{}],
  'verification.missing': [{}],
  'verification.empty': [{}],
  'glyph.missing': [
    { characters: ['㊣'] },
    { characters: ['㊣'], issues: [{ path: 'materials.0.name', message: unfit }] },
  ],
  'idempotency.missing': [{}],
  'idempotency.mismatch': [{}],
  'store.contended': [{}],
  'store.busy': [{}],
  'store.tooMuch': [{ mostItems: 100, mostBytes: 4_000_000 }],
  'store.unreadable': [{ taskId: 'unreadable-0123456789abcdef' }],
};

const refusals = Object.entries(samples).flatMap(([code, payloads]) =>
  payloads.map((payload: object) => ({ code, ...payload }) as Refusal),
);

const told = (lang: Lang, refusal: Refusal) => {
  const { title, detail } = wording(refusal)[lang];
  return [{ where: refusal.code, says: `${title}\n${detail}` }];
};

const written = { zh: /[\u4e00-\u9fff]/, en: /^[^\u4e00-\u9fff]*[A-Za-z]{2}/ } as const;

describe('a refusal', () => {
  it.each(refusals.map((refusal) => [refusal.code, refusal] as const))(
    '%s says in both languages what is wrong, in no name of the program',
    (_, refusal) => {
      for (const lang of langs) {
        expect(identifiersIn(lang, told(lang, refusal))).toEqual([]);
        expect(wording(refusal)[lang].title).toMatch(written[lang]);
        expect(wording(refusal)[lang].detail.length).toBeGreaterThan(3);
      }
    },
  );
});

const forms = [
  ['exit form', ExitForm] as const,
  ...procedures.flatMap(({ name, commands }) =>
    Object.entries(commands).map(([command, { input }]) => [`${name}.${command}`, input] as const),
  ),
];

describe('what is wrong with the input of a command', () => {
  it.each(forms)('%s is told by the labels of its fields', (name, schema) => {
    const inputs: readonly unknown[] = [{}, { neverAsked: true }, [], 'text'];
    for (const [at, input] of inputs.entries()) {
      const parsed = parseInput(schema, input);
      if (parsed.ok) continue;
      for (const lang of langs) expect(identifiersIn(lang, told(lang, parsed.refusal))).toEqual([]);
      const issues = at === 0 ? (fieldIssues(parsed.refusal) ?? []) : [];
      expect({ name, unnamed: issues.filter(({ path, called }) => path && !called) }).toEqual({ name, unnamed: [] });
    }
  });
});

describe('the form of a correction', () => {
  const open = (Object.keys(documentKinds) as DocumentKind[]).filter(
    (kind) => documentTemplates[kind].corrects.length > 0,
  );
  it.each(open)('%s is in words', (kind) => {
    const data = correctable(kind, documentTemplates[kind].sample as Record<string, unknown>);
    for (const lang of langs) {
      const fields = fieldsOf(correctionSchema(data));
      const errors = new Map(langs.map((one) => [`data.${one}`, '示例']));
      const html = String(formHtml({ fields, values: {}, errors, lang }));
      expect(identifiersIn(lang, [{ where: kind, says: saidBy(html) }])).toEqual([]);
    }
  });
});
