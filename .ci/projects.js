// Writes nest-cli.json: every app with a src/main.ts and every lib with a src/index.ts. `--print` shows it only.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const projects = (folder, type, entryFile) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => existsSync(`${root}${folder}/${name}/src/${entryFile}.ts`))
    .sort()
    .map((name) => [name, { type, root: `${folder}/${name}`, entryFile, sourceRoot: `${folder}/${name}/src` }]);

const configuration = {
  $schema: 'https://json.schemastore.org/nest-cli',
  monorepo: true,
  root: 'apps/api',
  sourceRoot: 'apps/api/src',
  compilerOptions: { builder: 'tsc', tsConfigPath: 'tsconfig.build.json' },
  projects: Object.fromEntries([...projects('apps', 'application', 'main'), ...projects('libs', 'library', 'index')]),
};

const text = `${JSON.stringify(configuration, null, 2)}\n`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(`${root}nest-cli.json`, text);
