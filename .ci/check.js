// Runs every `check:*` script of package.json, two at a time, and shows the output of all that failed at the end.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const AT_ONCE = 2;
const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
const steps = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const env = {
  ...process.env,
  PATH: [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
};
const width = Math.max(...steps.map((name) => name.length));

const run = (name) =>
  new Promise((done) => {
    const started = performance.now();
    const child = spawn(scripts[name], { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(width)} ${seconds} s`);
      done({ name, ok: code === 0, output: Buffer.concat(output).toString() });
    });
  });

const waiting = [...steps];
const results = [];
const worker = async () => {
  for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await run(name));
};
await Promise.all(Array.from({ length: AT_ONCE }, worker));

const failed = results.filter(({ ok }) => !ok);
for (const { name, output } of failed) console.log(`\n── ${name}: ${scripts[name]}\n${output.trimEnd()}`);
console.log(`\n${steps.length - failed.length} of ${steps.length} checks passed`);
process.exitCode = failed.length > 0 ? 1 : 0;
