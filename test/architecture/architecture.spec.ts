import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = process.cwd();
const BAD = join(ROOT, 'test/architecture/violations');
const BLAMELESS = /^libs\/orders\//;

type Finding = { file: string; rule: string; says: string };
type Cruise = {
  summary: {
    violations: { from: string; to: string; rule: { name: string } }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
};
type Linted = { filePath: string; messages: { ruleId: string | null; message: string }[] };

/** What a tool that ends with an error code on findings prints. */
const output = <T>(cwd: string, ...args: string[]): Promise<T> =>
  new Promise((resolve, reject) =>
    execFile(process.execPath, args, { cwd, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(new Error(stderr || stdout, { cause: error }));
      }
    }),
  );

const inRoot = (path: string) => join(ROOT, path);

const cruise = async (cwd: string, ...folders: string[]) => {
  const config = inRoot('.dependency-cruiser.cjs');
  const bin = inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { summary } = await output<Cruise>(cwd, bin, ...folders, '--config', config, '--output-type', 'json');
  const found = summary.violations.map(({ from, to, rule }): Finding => ({ file: from, rule: rule.name, says: to }));
  return { found, rules: summary.ruleSetUsed.forbidden.map(({ name }) => name) };
};

const lint = async (cwd: string) => {
  const bin = inRoot('node_modules/eslint/bin/eslint.js');
  const files = await output<Linted[]>(cwd, bin, '--config', inRoot('eslint.config.js'), '--format', 'json', '.');
  return files.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, message }): Finding => ({ file: relative(cwd, filePath), rule: `${ruleId}`, says: message }),
    ),
  );
};

let bad: { found: Finding[]; rules: string[] };
let linted: Finding[];
let lintRules: string[];

beforeAll(async () => {
  [linted, lintRules, bad] = await Promise.all([
    lint(BAD),
    output<string[]>(ROOT, 'test/architecture/lint/every-rule.js'),
    cruise(BAD, 'apps', 'libs', 'test'),
  ]);
}, 120_000);

/** That they hold in this repository, `npm run check` sees to. */
describe('the import rules', () => {
  it('are each broken by a bad file', () => {
    const fired = new Set(bad.found.map(({ rule }) => rule));
    expect(bad.rules.filter((rule) => !fired.has(rule))).toEqual([]);
  });

  it('leave a proper slice alone', () => expect(bad.found.filter(({ file }) => BLAMELESS.test(file))).toEqual([]));
});

describe('the lint rules', () => {
  it('are each broken by a bad file', () => {
    const fires = (rule: string, says: string) =>
      linted.some((finding) => finding.rule === rule && finding.says.includes(says));
    const silent = lintRules.filter((each) => {
      const [rule = '', says = ''] = each.split(/: (.*)/s);
      return !fires(rule, says);
    });
    expect(silent).toEqual([]);
  });

  it('keep chance out of every kind of pure file', () => {
    const files = linted.filter(({ says }) => says.includes('Math.random')).map(({ file }) => file);
    expect(files.sort()).toEqual([
      'libs/complaints/src/compensation.ts',
      'libs/complaints/src/complaint.commands.ts',
      'libs/complaints/src/complaint.decider.ts',
      'libs/complaints/src/complaint.events.ts',
      'libs/complaints/src/complaint.policy-section.ts',
      'libs/complaints/src/complaint.projection.ts',
      'libs/complaints/src/letter-on-loss.policy.ts',
      'libs/values/src/impure.ts',
    ]);
  });

  it('leave a proper slice alone', () => expect(linted.filter(({ file }) => BLAMELESS.test(file))).toEqual([]));
});
