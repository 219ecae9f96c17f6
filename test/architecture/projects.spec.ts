import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

type Project = { type: string; root: string; sourceRoot: string; entryFile: string };

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const nest: { root: string; projects: Record<string, Project> } = read('nest-cli.json');
const { scripts, bin, imports } = read('package.json');
const projects = Object.values(nest.projects);

/** Folders with TypeScript in their src; the console is built by Vite. */
const folders = (parent: string) =>
  readdirSync(parent)
    .map((name) => `${parent}/${name}`)
    .filter((path) => existsSync(`${path}/src`) && readdirSync(`${path}/src`).some((file) => file.endsWith('.ts')))
    .filter((path) => path !== 'apps/console')
    .sort();

let dist: string;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'aftercare-dist-'));
  const build: string = scripts.build.replace(' -d dist ', ` -d '${dist}' `);
  const PATH = `${join(process.cwd(), 'node_modules/.bin')}:${process.env['PATH']}`;
  execFileSync('sh', ['-c', build], { env: { ...process.env, PATH } });
}, 60_000);

afterAll(() => rmSync(dist, { recursive: true, force: true }));

const built = (path: string) => existsSync(join(dist, path.replace(/^(\.\/)?dist\//, '')));

describe('nest-cli.json', () => {
  it('lists the apps and libs that exist (else run `node .ci/projects.js`)', () =>
    expect(projects.map(({ root }) => root).sort()).toEqual([...folders('apps'), ...folders('libs')]));

  it('is what .ci/projects.js writes', () =>
    expect(execFileSync(process.execPath, ['.ci/projects.js', '--print'], { encoding: 'utf8' })).toBe(
      readFileSync('nest-cli.json', 'utf8'),
    ));

  it('names entry files that the build writes', () =>
    expect(
      projects.map(({ sourceRoot, entryFile }) => `${sourceRoot}/${entryFile}.js`).filter((path) => !built(path)),
    ).toEqual([]));
});

describe('the build', () => {
  it('writes what package.json imports as #lib', () => {
    const libs = projects.filter(({ type }) => type === 'library').map(({ root }) => root.replace('libs/', ''));
    const doors = libs.map((name) => imports['#*'].default.replace('*', name));
    expect(doors.filter((path: string) => !built(path))).toEqual([]);
  });

  it('writes what package.json starts', () => {
    const started = scripts.start.match(/dist\/\S+/)[0];
    expect([started, bin.aftercare].filter((path) => !built(path))).toEqual([]);
  });

  it('leaves specs out', () =>
    expect(readdirSync(dist, { recursive: true }).filter((path) => /\.spec\.js$/.test(String(path)))).toEqual([]));
});
