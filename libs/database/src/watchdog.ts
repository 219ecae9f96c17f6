import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import type { ClusterFolder } from './cluster-folder.js';
import { as } from './identity.js';

/** The pipe ends when this program does, however it does; then PostgreSQL is stopped, if it still is the same one. */
const SCRIPT = 'read -r _; read -r pid <postmaster.pid; if [ "$pid" = "$1" ]; then kill -INT "$1"; fi';

/** Starts a process that outlives this program for as long as it takes to stop PostgreSQL. */
export const watch = ({ data, identity }: ClusterFolder, pid: number): ChildProcess => {
  const watchdog = spawn('/bin/sh', ['-c', SCRIPT, 'aftercare-watchdog', String(pid)], {
    cwd: data,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...as(identity),
  });
  watchdog.unref();
  (watchdog.stdin as Socket).unref();
  return watchdog;
};
