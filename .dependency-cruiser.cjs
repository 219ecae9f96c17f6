const { APART, CONTEXTS, PURE, PURE_PACKAGES, TECHNICAL } = require('./test/architecture/libs.cjs');
const {
  SPECS,
  TEST_CODE,
  DOORS,
  EVENTS_DOOR,
  CONSOLE,
  lib,
  door,
  npm,
  CONTEXT,
  CONTEXT_INDEX,
  UNLISTED,
  rolesOf,
  PURE_FILE,
  MAY_ASK_OTHERS,
  OWN_PURE,
  OWN_ROWS,
  OWN_SECTION,
  GROUND,
} = require('./test/architecture/patterns.cjs');

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const everywhere = [
  rule('no-cycles', 'What imports each other belongs into one file, or a third one.', {}, { circular: true }),
  rule('resolvable', 'An import that leads nowhere would escape every other rule.', {}, { couldNotResolve: true }),
  rule('libs-never-import-apps', 'Apps compose libs.', { path: '^libs/' }, { path: '^apps/' }),
  rule(
    'declared-packages',
    'A package that package.json does not name may vanish with the next install.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'kurrent-in-event-store',
    'The rest knows the EventStore door only.',
    { pathNot: lib('event-store') },
    { path: '(?:^|/)@kurrent/' },
  ),
];

const consoleRules = [
  rule(
    'console-knows-the-schema-only',
    'It is one GraphQL client among others.',
    { path: CONSOLE },
    { path: '^(?:apps|libs|test)/', pathNot: CONSOLE },
  ),
  rule('console-is-imported-by-nobody', 'It is served as files.', { pathNot: CONSOLE }, { path: CONSOLE }),
];

const doorRules = [
  rule(
    'two-doors',
    'Other libs use index.ts, events.ts or (in specs) testing.ts.',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/', pathNot: ['^libs/$1/', DOORS] },
  ),
  rule(
    'two-doors-for-apps-and-tests',
    'Apps and tests use index.ts, events.ts or (in tests) testing.ts.',
    { path: '^(?:apps|test)/' },
    { path: '^libs/', pathNot: DOORS },
  ),
  rule(
    'libs-by-their-names',
    'Import another lib as #name: it works in sources, in specs and in dist.',
    { path: '^(libs/[^/]+|apps|test)/' },
    { path: '^libs/', pathNot: '^$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
];

const testRules = [
  rule(
    'no-test-code-in-production',
    'testing.ts and *.fixtures.ts are for specs, each other and test/.',
    { path: '^(?:apps|libs)/', pathNot: TEST_CODE },
    { path: ['^test/', ...TEST_CODE] },
  ),
  rule('specs-are-imported-by-nobody', 'What two specs need goes to *.fixtures.ts or testing.ts.', {}, { path: SPECS }),
  rule(
    'no-development-packages-in-production',
    'They are absent where Aftercare is installed.',
    { path: '^(?:apps|libs)/', pathNot: [CONSOLE, ...TEST_CODE] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule('benches-run-without-jest', 'Only specs expect.', { path: '^test/bench/' }, { path: '@jest/', reachable: true }),
];

const technicalRules = [
  rule(
    'technical-libs-know-no-context',
    'They serve all contexts alike.',
    { path: lib(...PURE, ...TECHNICAL) },
    { path: CONTEXT },
  ),
  rule(
    'pure-libs',
    `values and event-sourcing import each other, ${PURE_PACKAGES.join(', ')}.`,
    { path: lib(...PURE), pathNot: TEST_CODE },
    { pathNot: [lib(...PURE), npm(...PURE_PACKAGES)] },
  ),
  ...TECHNICAL.slice(0, -1).map((name, place) =>
    rule(
      `order-of-technical-libs: ${name}`,
      `Technical libs import leftwards in: ${TECHNICAL.join(', ')}.`,
      { path: lib(name), pathNot: SPECS },
      { path: lib(...TECHNICAL.slice(place + 1)) },
    ),
  ),
  ...Object.entries(APART).map(([name, others]) =>
    rule(
      `technical-libs-apart: ${name}`,
      `${others.join(', ')} and ${name} stand side by side.`,
      { path: lib(...others), pathNot: SPECS },
      { path: lib(name) },
    ),
  ),
];

const contextRules = [
  ...CONTEXTS.slice(0, -1).map((name, place) =>
    rule(
      `order-of-contexts: ${name}`,
      `Contexts ask leftwards in: ${CONTEXTS.join(', ')}.`,
      { path: lib(name), pathNot: TEST_CODE },
      { path: CONTEXT_INDEX, pathNot: door(...CONTEXTS.slice(0, place + 1)) },
    ),
  ),
  rule(
    'unlisted-contexts-import-events-only',
    'A view over several contexts reads their events; a context with a place is listed in test/architecture/libs.cjs.',
    { path: UNLISTED, pathNot: TEST_CODE },
    { path: CONTEXT_INDEX, pathNot: '^libs/$1/' },
  ),
  rule(
    'others-are-asked-in-handlers-and-resolvers',
    'Anything else knows the events of other contexts, never their queries.',
    { path: CONTEXT, pathNot: [MAY_ASK_OTHERS, ...TEST_CODE] },
    { path: CONTEXT_INDEX, pathNot: '^libs/$1/' },
  ),
];

const pureRules = [
  rule(
    'events-stand-alone',
    'Events outlive all other code: they import event-sourcing, values and each other.',
    { path: `${CONTEXT}(?:.+/|)(?:[^/]+\\.|)events\\.ts$` },
    { pathNot: ['^libs/$1/src/(?:.+/|)(?:[^/]+\\.|)events\\.ts$', ...GROUND] },
  ),
  rule(
    'rules-are-pure',
    'Commands, deciders, policies and plain nouns import each other, events, event-sourcing, values, a few pure packages.',
    { path: PURE_FILE, pathNot: '/src/(?:index|events|testing)\\.ts$' },
    { pathNot: [OWN_PURE, OWN_SECTION, EVENTS_DOOR, ...GROUND] },
  ),
  rule(
    'policy-sections-as-types',
    'The section is loaded by the pack and reaches rules through `known`; they know its type.',
    { path: PURE_FILE, pathNot: '/src/(?:index|events|testing)\\.ts$' },
    { path: OWN_SECTION, dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'policy-sections-are-declarations',
    'They import the words of their own context and what declares a section.',
    { path: rolesOf('policy-section') },
    { pathNot: [OWN_PURE, OWN_SECTION, door('policy-pack'), ...GROUND] },
  ),
  rule(
    'projections-fold-events',
    'A projection knows events and rows; it neither queries nor commands.',
    { path: rolesOf('projection') },
    { pathNot: [OWN_ROWS, EVENTS_DOOR, door('projections'), ...GROUND] },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...everywhere,
    ...consoleRules,
    ...doorRules,
    ...testRules,
    ...technicalRules,
    ...contextRules,
    ...pureRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^test/architecture/violations/', '^(?:apps/console/)?dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
    },
  },
};
