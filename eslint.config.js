import tseslint from 'typescript-eslint';
import { PURE, TECHNICAL } from './test/architecture/libs.cjs';
import { bannedWords } from './test/architecture/lint/banned-words.js';
import {
  barrels,
  deciders,
  everywhere,
  impure,
  impureGlobals,
  impureImports,
  impureProperties,
  specs,
} from './test/architecture/lint/bans.js';
import { expects } from './test/architecture/lint/expects.js';
import { injectedClasses } from './test/architecture/lint/injected-classes.js';

const CODE = ['**/*.ts', '**/*.tsx'];
const SCRIPTS = ['**/*.js', '**/*.cjs'];
const SPECS = ['**/*.{spec,e2e-spec}.{ts,tsx}'];
const TEST_CODE = [...SPECS, '**/*.fixtures.ts', '**/*.contract.ts', '**/testing.ts', 'test/**'];
const DOORS = ['libs/*/src/index.ts', 'libs/*/src/events.ts', 'libs/*/src/testing.ts'];
const DECLARATIONS = ['**/*.events.ts', '**/*.commands.ts', '**/*.inputs.ts', '**/*.view.ts'];
const NO_CONTEXTS = [...PURE, ...TECHNICAL].map((name) => `libs/${name}/**`);
const PLAIN_NOUNS = 'libs/*/src/**/!(*.*).ts';

const bans = (...lists) => ['error', ...lists.flat()];

const size = {
  'max-lines': ['error', 200],
  'max-lines-per-function': ['error', 40],
  complexity: ['error', { max: 8, variant: 'modified' }],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
};

const care = {
  eqeqeq: 'error',
  'prefer-const': 'error',
  'no-var': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
  'aftercare/banned-words': 'error',
  'no-restricted-syntax': bans(everywhere, barrels),
};

const unused = { args: 'after-used', argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

const types = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/no-unused-vars': ['error', unused],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/consistent-type-exports': 'error',
  'aftercare/injected-classes': 'error',
};

const aftercare = {
  rules: { 'banned-words': bannedWords, 'injected-classes': injectedClasses, expects },
};

const purity = {
  'no-restricted-syntax': bans(everywhere, barrels, impure),
  'no-restricted-properties': bans(impureProperties),
  'no-restricted-globals': bans(impureGlobals),
  'no-restricted-imports': ['error', impureImports],
};

export default [
  { ignores: ['**/dist/', 'coverage/', '.aftercare/', 'test/architecture/violations/', 'test/data/'] },
  {
    files: [...CODE, ...SCRIPTS],
    plugins: { aftercare },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: { ...size, ...care },
  },
  { files: SCRIPTS, rules: { 'no-unused-vars': ['error', unused] } },
  {
    files: CODE,
    languageOptions: { parser: tseslint.parser, parserOptions: { project: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: types,
  },
  { files: DECLARATIONS, rules: { 'max-lines': ['error', 400] } },
  { files: DOORS, rules: { 'no-restricted-syntax': bans(everywhere) } },
  {
    files: ['libs/**/*.{events,commands,policy,policy-section,projection}.ts', PLAIN_NOUNS],
    ignores: [...NO_CONTEXTS, ...DOORS],
    rules: purity,
  },
  { files: PURE.map((name) => `libs/${name}/src/**/*.ts`), ignores: [...TEST_CODE, ...DOORS], rules: purity },
  {
    files: ['libs/**/*.decider.ts'],
    rules: { ...purity, 'no-restricted-syntax': bans(everywhere, barrels, impure, deciders) },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: [...NO_CONTEXTS, ...TEST_CODE],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  { files: CODE, ignores: TEST_CODE, rules: { '@typescript-eslint/no-non-null-assertion': 'error' } },
  {
    files: SPECS,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': bans(everywhere, barrels, specs),
      'aftercare/expects': 'error',
    },
  },
  {
    files: ['**/*.fixtures.ts', 'libs/*/src/migrations/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.config.{js,ts}', 'test/setup/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
];
