const layer = (name, { from, to }, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

const pure = '^(shared/(domain|procedure|procedures|seal)|templates)/';
const reading =
  '^templates/fonts/(build|build-web-font|ensure-fonts|read-fonts|build-fonts|configured-faces|fandol-faces|noto-faces|cut-face|resolve-faces|wanted-characters|face-source|font-recipe|font-references|latin-faces)\\.ts$';

/** The directions of imports, as `shared/architecture.md` draws them. */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-missing',
      severity: 'error',
      comment: 'what other renderers need is installed below test/bench/peers by those who measure them',
      from: { pathNot: '^test/bench/renderers/(pdfmake|react-pdf|typst)\\.ts$' },
      to: { couldNotResolve: true },
    },
    layer(
      'domain-first',
      { from: '^shared/domain/', to: '^(shared/(?!domain/)[^/]+|functions|templates|infra|test)/' },
      'domain rests on nothing',
    ),
    layer(
      'engine',
      { from: '^shared/procedure/', to: '^(shared/(?!domain/|procedure/)[^/]+|functions|templates|infra|test)/' },
      'the engine knows the domain only',
    ),
    layer(
      'definitions',
      {
        from: '^shared/procedures/',
        to: '^(shared/(?!domain/|procedure/|procedures/)[^/]+|functions|templates|infra|test)/',
      },
      'definitions know domain and engine',
    ),
    layer(
      'store',
      { from: '^shared/store/', to: '^(shared/(?!domain/|store/)[^/]+|functions|templates|infra|test)/' },
      'the store knows the domain only',
    ),
    layer(
      'files',
      { from: '^shared/files/', to: '^(shared/(?!domain/|files/)[^/]+|functions|templates|infra|test)/' },
      'files know the domain only',
    ),
    layer(
      'seal',
      { from: '^shared/seal/', to: '^(shared/(?!domain/|seal/)[^/]+|functions|templates|infra|test)/' },
      'seals know the domain only',
    ),
    layer(
      'templates',
      { from: '^templates/', to: '^(shared/(?!domain/|files/make-folder)[^/]+|functions|infra|test)/' },
      'templates know the domain only; what cuts fonts makes folders',
    ),
    layer('functions', { from: '^functions/', to: '^(infra|test)/' }, 'nothing imports infra or test'),
    {
      name: 'infra',
      severity: 'error',
      comment:
        'infra knows table shape, names and registry, never handlers; the fonts lie in a bundle as files, and are asked whether they are the standard’s',
      from: { path: '^infra/(?!local/)' },
      to: {
        path: '^(functions|templates|test)/',
        pathNot: '^templates/fonts/(ensure-fonts|build-web-font|read-fonts)\\.ts$',
      },
    },
    {
      name: 'one-trigger',
      severity: 'error',
      comment: 'functions share casework and lib only; the pages are a second door to the use cases of the API',
      from: { path: '^functions/([^/]+)/', pathNot: '^functions/(lib|casework|portal)/' },
      to: { path: '^functions/', pathNot: '^functions/(lib|casework|$1)/' },
    },
    {
      name: 'portal',
      severity: 'error',
      comment: 'the pages ask the endpoints of the API, and take nothing from other functions',
      from: { path: '^functions/portal/' },
      to: { path: '^functions/', pathNot: '^functions/(lib|casework|portal|api)/' },
    },
    layer(
      'lib',
      { from: '^functions/lib/', to: '^functions/(?!lib/)' },
      'lib is what every function has: it knows none',
    ),
    layer(
      'casework',
      { from: '^functions/casework/', to: '^functions/(?!lib/|casework/)' },
      'casework knows no door: the functions that ask it come and go',
    ),
    layer(
      'letters',
      {
        from: '^functions/casework/letters/',
        to: '^(shared/(?!domain/|procedure/|procedures/)|functions/(?!casework/letters/))',
      },
      'case data to document data, pure: neither store nor world',
    ),
    layer('pages', { from: '^templates/pages/', to: '^templates/documents/' }, 'pages show documents, and set none'),
    layer(
      'typesetter',
      { from: '^templates/typeset/', to: '^templates/(documents|pages|forms)/' },
      'the typesetter knows blocks, and no document',
    ),
    layer(
      'parts',
      { from: '^shared/procedures/parts/', to: '^shared/procedures/(?!parts/)' },
      'what both procedures have knows neither',
    ),
    layer(
      'no-other-procedure',
      { from: '^shared/procedures/voluntary-exit', to: '^shared/procedures/(revocation|registry|listing)' },
      'one procedure never asks the other',
    ),
    layer(
      'nor-the-other-way',
      { from: '^shared/procedures/revocation', to: '^shared/procedures/(voluntary-exit|registry|listing)' },
      'one procedure never asks the other',
    ),
    layer(
      'local-no-handlers',
      { from: '^infra/local/', to: '^functions/(api|portal|preview|issuance|schedule|outbox|bounces)/' },
      'the embedded system runs bundles, and calls no handler',
    ),
    {
      name: 'pure-tests',
      severity: 'error',
      comment: 'tests of the project unit start no engine of tables, no system and no browser',
      from: { path: '^test/(unit|rules)/|^test/golden/documents\\.test' },
      to: {
        path: '^test/support/(table|system)\\.|^infra/local/(start-system|gallery/open-browser)\\.',
        reachable: true,
      },
    },
    {
      name: 'pure-no-aws',
      severity: 'error',
      comment: 'domain, engine, definitions and templates touch no cloud',
      from: { path: pure },
      to: { path: 'node_modules/@aws-(sdk|lambda-powertools|cdk)' },
    },
    {
      name: 'pure-no-system',
      severity: 'error',
      comment: 'pure code reads no file, network or environment; hashing is arithmetic',
      from: { path: pure, pathNot: reading },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer|zlib|stream)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
