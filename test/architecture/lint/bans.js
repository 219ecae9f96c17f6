const ban = (selector, message) => ({ selector, message });

/** In all code. */
export const everywhere = [
  ban('ExportDefaultDeclaration', 'Export by name: a default export has another name wherever it is used.'),
  ban('TSEnumDeclaration', 'Write a list `as const` and derive the type: values read alike in event, row and API.'),
];

/** In all files but a lib's doors. */
export const barrels = [
  ban(
    ':matches(ExportAllDeclaration, ExportNamedDeclaration[source])',
    "Only a lib's doors (index.ts, events.ts, testing.ts) re-export.",
  ),
];

const spreadData = ban(
  'Property[key.name="data"] > ObjectExpression > SpreadElement',
  'Write event fields one by one: a spread stores for ever whatever the client sent.',
);

/** In deciders. */
export const deciders = [spreadData];

/** In pure files: the same arguments give the same result, today and on replay. */
export const impure = [
  ban(
    'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    'Pure files have no clock: "now" is `command.at` or the time in an event.',
  ),
  ban(
    'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|local|utc)$/][arguments.length=0]',
    'Pure files have no clock, luxon or other.',
  ),
  ban(':function[async=true], AwaitExpression', 'Pure files wait for nothing: gather in the handler.'),
  ban('ImportExpression', 'Pure files load nothing at run time.'),
];

export const impureProperties = [
  { object: 'Date', property: 'now', message: 'Pure files have no clock (Date.now).' },
  { object: 'performance', property: 'now', message: 'Pure files have no clock (performance.now).' },
  { object: 'Math', property: 'random', message: 'Pure files have no chance (Math.random).' },
  { object: 'crypto', property: 'randomUUID', message: 'Pure files have no chance: derive ids with newId.' },
  { object: 'crypto', property: 'getRandomValues', message: 'Pure files have no chance (getRandomValues).' },
];

export const impureGlobals = [
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'console',
  'globalThis',
].map((name) => ({ name, message: `Pure files know nothing of the outside (${name}).` }));

export const impureImports = {
  paths: [
    {
      name: 'uuid',
      importNames: ['v1', 'v4', 'v6', 'v7'],
      message: 'Pure files have no chance: derive ids with newId.',
    },
  ],
};

const TESTS = 'object.name=/^(it|test|describe)$/';

/** In specs. */
export const specs = [
  ban(`MemberExpression[${TESTS}][property.name="only"]`, 'Run one spec with -t, not with .only.'),
  ban(`MemberExpression[${TESTS}][property.name=/^(skip|failing)$/]`, 'A spec that does not run proves nothing.'),
  ban(`MemberExpression[${TESTS}][property.name="todo"]`, 'Write the spec or leave it out.'),
  ban(
    'CallExpression[callee.name=/^([fx](it|describe)|xtest)$/]',
    'Every spec runs: no fit, fdescribe, xit, xdescribe, xtest.',
  ),
  ban(
    'CallExpression[callee.object.name="jest"][callee.property.name=/^(fn|mock|doMock|unstable_mockModule|spyOn)$/]',
    'No mocks: use the in-memory store and real values.',
  ),
];
