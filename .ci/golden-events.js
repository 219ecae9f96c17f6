// Stored events are read for ever, so their samples are only ever added: none may differ from the merge base with the
// main branch, or from the first parent where there is no other base. Without history there is nothing to compare.
import { execFileSync } from 'node:child_process';

const FOLDER = 'test/golden-events';

const git = (...args) => {
  try {
    return execFileSync('git', ['-c', 'safe.directory=*', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
};

const commit = (name) => git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);

const origin = () => {
  const head = commit('HEAD');
  const main = ['@{upstream}', 'origin/HEAD', 'origin/main'].find(commit);
  const fork = head && main && git('merge-base', 'HEAD', main);
  return fork && fork !== head ? fork : (commit('HEAD^1') ?? head);
};

const from = origin();
const changed = from ? git('diff', '--name-status', '--no-renames', '--diff-filter=a', from, '--', FOLDER) : '';
if (changed === undefined) throw new Error(`git could not compare ${FOLDER} with ${from}.`);
if (changed) {
  console.error(
    `Changed or removed since ${from.slice(0, 8)} (add a new file with the next version instead):\n${changed}`,
  );
  process.exitCode = 1;
} else {
  console.log(from ? `Only additions since ${from.slice(0, 8)}.` : 'No history to compare with.');
}
