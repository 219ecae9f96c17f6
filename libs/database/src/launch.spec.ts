import { describe, expect, it } from '@jest/globals';
import { OperatorError } from '#settings';
import { explain } from './launch.js';

describe('what PostgreSQL says when it does not start', () => {
  const cluster = { log: '/data/postgres/postgres.log' };

  it.each([
    ['FATAL:  lock file "postmaster.pid" already exists', 'LOCKED'],
    [
      'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets',
      'PORT',
    ],
  ])('may be a reason to try again: %j', (output, outcome) => {
    expect(explain(cluster, output)).toBe(outcome);
  });

  it.each([
    ['PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device', 'the disk is full'],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'there is too little memory'],
    ['LOG:  starting\nFATAL:  data directory has wrong ownership\n', 'data directory has wrong ownership'],
    ['', 'it gave no reason'],
  ])('is put into a sentence: %j', (output, reason) => {
    expect(() => explain(cluster, output)).toThrow(
      new OperatorError(
        `PostgreSQL did not start (${reason}): put this right and start again; /data/postgres/postgres.log has the details.`,
      ),
    );
  });
});
