import type { Changes } from '../../versions/digest-of.ts';

/** A change begun and left: the files in which the compiler must then find an error, and what the check must say. */
export type Trial = {
  readonly name: string;
  readonly changes: Changes;
  readonly compiler?: readonly string[];
  readonly check?: readonly string[];
};

const instead =
  (before: string, after: string) =>
  (text: string): string =>
    text.replace(before, after);

const kinds = 'shared/domain/document-kinds.ts';
const newKind = (audience: string) =>
  instead(
    'export const documentKinds = {',
    `export const documentKinds = {\n  settlementNotice: { id: 'D58', title: '示例', issuer: 'agency', audience: '${audience}' },`,
  );

const loaders = 'templates/documents/template-loaders.ts';
const loaded = instead(
  '  materialReceipt: async',
  '  settlementNotice: async () => (await import("./warning-notice.ts")).warningNotice,\n  materialReceipt: async',
);

const measures = 'shared/procedures/revocation/measures-states.ts';
const exitAddressees = 'shared/procedures/voluntary-exit/addressees.ts';

export const trials: readonly Trial[] = [
  {
    name: 'the name of a third procedure: its definition, its letters, and what its cases hold',
    changes: {
      'shared/domain/case.ts': instead("['voluntaryExit', 'revocation']", "['voluntaryExit', 'revocation', 'merger']"),
    },
    compiler: ['functions/casework/letters/registry.ts', 'shared/domain/holding.ts', 'shared/procedures/registry.ts'],
  },
  {
    name: 'a new role: what it is to a case, and what it finds on the pages',
    changes: {
      'shared/domain/roles.ts': instead(
        'export const roles = {',
        "export const roles = {\n  supervisor: words('示例', 'example'),",
      ),
    },
    compiler: ['functions/portal/nav.ts', 'shared/domain/roles.ts'],
  },
  {
    name: 'a new kind of document: its template',
    changes: { [kinds]: newKind('addressee') },
    compiler: [loaders],
  },
  {
    name: 'a new kind of document that everybody reads: its shelf',
    changes: { [kinds]: newKind('public') },
    compiler: [loaders, 'shared/domain/publication.ts'],
  },
  {
    name: 'a new kind of document, issued: who composes it, and to whom it goes',
    changes: {
      [kinds]: newKind('addressee'),
      [loaders]: loaded,
      [measures]: instead(
        "issues: ['rectificationOrder', 'proofOfService', ...letters]",
        "issues: ['settlementNotice', 'rectificationOrder', 'proofOfService', ...letters]",
      ),
    },
    check: ['settlementNotice is issued and has no composer', 'settlementNotice is issued and has no addressee'],
  },
  {
    name: 'a letter that names another one, without saying which',
    changes: { [exitAddressees]: instead('  reminderLetter: ({ data }) => data.consultation?.letterId,\n', '') },
    check: ['reminderLetter is issued and has no reference to the document that it names'],
  },
  {
    name: 'a letter whose composer is gone',
    changes: { 'functions/casework/letters/registry.ts': instead('  inquiryLetter: draftInquiryLetter,\n', '') },
    check: ['inquiryLetter is issued and has no composer'],
  },
  {
    name: 'a new state without a label',
    changes: { [measures]: instead('  measuresInForce: {', '  measuresAppealed: { on: {} },\n  measuresInForce: {') },
    compiler: [measures],
  },
  {
    name: 'a new state that nothing leads to and nothing leads out of',
    changes: {
      [measures]: instead(
        '  measuresInForce: {',
        "  measuresAppealed: { label: words('示例', 'Example'), on: {} },\n  measuresInForce: {",
      ),
    },
    check: ['measuresAppealed cannot be reached', 'measuresAppealed can never end'],
  },
  {
    name: 'a guard misspelt, and with it one that nothing asks any more',
    changes: {
      [measures]: instead("'rectificationOrdered', 'orderServiceFits'", "'rectificationOrdered', 'orderServiceFit'"),
    },
    check: ['guard orderServiceFit is used and not defined', 'guard orderServiceFits is defined and never used'],
  },
  {
    name: 'a member that the organization reads, misspelt',
    changes: {
      'shared/procedures/revocation.ts': instead(
        "'splitFrom', 'notice', 'measures'",
        "'splitFrom', 'notices', 'measures'",
      ),
    },
    compiler: ['shared/procedures/revocation.ts'],
  },
  {
    name: 'a refusal that nobody words',
    changes: {
      'shared/domain/refusal.ts': instead(
        "  | { readonly code: 'consent.missing'",
        "  | { readonly code: 'receipt.unheard' }\n  | { readonly code: 'consent.missing'",
      ),
    },
    compiler: ['functions/lib/problem.ts'],
  },
];
