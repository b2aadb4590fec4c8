/** What needs no more than a unit test, but about a second or longer of its own: every move, role or fact there is. */
const longUnits = [
  'test/rules/import-rules.test.ts',
  'test/unit/dynamo/start-dynamo.test.ts',
  'test/unit/functions/{facts,smtp-mailer}.test.ts',
  'test/unit/{portal/csv,seal/timestamp,shared/files/make-folder}.test.ts',
  'test/unit/procedure/{entrances,matrix,receipts}.test.ts',
  'test/unit/templates/typeset/{gallery-stretch,imprint,masthead}.test.ts',
] as const;

/** Where a test file runs: `unit` in `npm run test:unit` and `npm test`, the others in `npm test` alone. */
export const testPlaces = {
  /** Needs Node and the fonts, no engine of tables, no started system and no browser, and sets few documents. */
  unit: { include: ['test/{unit,rules}/**/*.test.ts'], exclude: longUnits },
  /** Needs Node and the fonts alone as well, but longer than a loop may: random walks, and files from outside. */
  long: { include: ['test/{walks,files}/**/*.test.ts', ...longUnits], exclude: [] },
  /** Needs tables, a started system, a browser, commands in processes of their own, or long for many documents. */
  system: {
    include: ['test/{commands,documents,infra,journeys,opinions,portal,store}/**/*.test.ts', 'test/golden/*.test.ts'],
    exclude: [],
  },
} as const satisfies Record<string, { readonly include: readonly string[]; readonly exclude: readonly string[] }>;

/**
 * The parts of `npm run prove` that are test files in their whole dose, each with the minutes it may take. What runs
 * `alone` there, and in `.ci/run`, is too long for a loop; of the others `npm test` has a small dose.
 */
export const provedTests = {
  walks: {
    minutes: 20,
    files: [
      'test/walks/*.test.ts',
      'test/unit/procedure/{foresee,next-steps,party-requests,recompute-deadlines}.test.ts',
    ],
  },
  acts: { minutes: 15, files: ['test/unit/procedure/corrected-acts.test.ts'] },
  values: {
    minutes: 15,
    files: [
      'test/unit/domain/{code,cut-text,decisions-in-force,entry-change,expert-draw,network,settings-differences,term}.test.ts',
      'test/unit/templates/{documents/{comparison,numbers},forms/forms}.test.ts',
      'test/files/{attached-files,image-from-outside,pdf-from-outside,read-word,read-workbook}.test.ts',
      'test/documents/read-back.test.ts',
      'test/unit/portal/csv.test.ts',
    ],
  },
  seals: {
    minutes: 15,
    files: [
      'test/documents/seal.test.ts',
      'test/unit/seal/timestamp.test.ts',
      'test/opinions/openssl-timestamp.test.ts',
    ],
  },
  guards: { alone: true, minutes: 10, files: ['test/journeys/guards.test.ts', 'test/store/door-matrix.test.ts'] },
  journeys: {
    alone: true,
    minutes: 15,
    files: [
      'test/journeys/{attachments,clues,correction,corrections,desk,draft-by-word,holding,passages}.test.ts',
      'test/journeys/{portal-office,refusals,serving,settings,sign-off,verification,voluntary-exit}.test.ts',
      'test/{infra/{bundle-functions,environments,local-kill,local-system},commands/{help,render,scaffolds}}.test.ts',
      'test/store/bench-courses.test.ts',
    ],
  },
  pages: { alone: true, minutes: 10, files: ['test/journeys/{every-page,samples}.test.ts'] },
  docket: {
    alone: true,
    minutes: 15,
    files: [
      'test/portal/{docket-pages,examples,offered}.test.ts',
      'test/store/{quiet-until-served,standing-aside}.test.ts',
    ],
  },
  holding: { minutes: 5, files: ['test/store/holding.test.ts'] },
  lists: { alone: true, minutes: 15, files: ['test/store/{list-kills,paper-lists,takeover-kills}.test.ts'] },
  waiting: {
    alone: true,
    minutes: 10,
    files: ['test/store/{directory-versions,opinion-holding,queues,quiet-holding,settings}.test.ts'],
  },
  doors: {
    alone: true,
    minutes: 10,
    files: ['test/{commands/verify,portal/{attachments,guard}}.test.ts'],
  },
  audit: { minutes: 10, files: ['test/store/falsifications.test.ts'] },
  forms: { minutes: 5, files: ['test/portal/kept-forms.test.ts'] },
  timers: { alone: true, minutes: 10, files: ['test/store/{redrive,sweep-timers,void-unmade}.test.ts'] },
  faults: { minutes: 10, files: ['test/store/{issuance-faults,takeover}.test.ts'] },
  objections: { alone: true, minutes: 10, files: ['test/store/{objections,objection-bounds}.test.ts'] },
  fuzz: { minutes: 20, files: ['test/portal/fuzz.test.ts'] },
  numbers: { minutes: 10, files: ['test/store/{numbers,paper-numbers,signed-at-once}.test.ts'] },
  typesetting: {
    minutes: 15,
    files: [
      'test/unit/templates/typeset/{break-lines,columns,edges,signature}.test.ts',
      'test/documents/{bad-input,archive,limits,measured-documents,texts-at-door}.test.ts',
    ],
  },
  papers: {
    alone: true,
    minutes: 10,
    files: ['test/documents/{coverage,glyph-truth,pressed-seals,stream-document,substitutes,text-layer}.test.ts'],
  },
} as const satisfies Record<string, ProvedTests>;

type ProvedTests = { readonly alone?: true; readonly minutes: number; readonly files: readonly string[] };

/** What `npm test` leaves to the parts that run alone. */
export const provedAlone: readonly string[] = Object.values<ProvedTests>(provedTests).flatMap(({ alone, files }) =>
  alone ? files : [],
);
