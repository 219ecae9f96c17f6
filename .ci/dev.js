// Builds at every change and restarts the server. Both run in process groups of their own, so that Ctrl-C reaches this
// process alone, which asks the server once to stop and waits until it has.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { build } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')).scripts;
const PATH = [resolve(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
const main = process.argv[2] ?? 'dist/apps/api/src/main.js';
const own = { cwd: root, env: { ...process.env, PATH }, detached: true };

const compiler = spawn(`exec ${build} --watch`, { ...own, shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
let server;
let stopping = false;

const stop = () => {
  if (stopping) return;
  stopping = true;
  compiler.kill();
  server?.kill('SIGTERM');
};

const serve = () => {
  server = spawn(process.execPath, ['--watch', '--watch-preserve-output', '--enable-source-maps', main], {
    ...own,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  server.on('exit', stop);
};

compiler.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  if (!server && !stopping && String(chunk).includes('Watching')) serve();
});
compiler.on('exit', (code) => {
  process.exitCode = stopping ? 0 : (code ?? 1);
  stop();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
