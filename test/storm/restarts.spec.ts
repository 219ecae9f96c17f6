import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Audit, faultsOfLog, storedEvents } from './support/audit.js';
import { chanceOf } from './support/chance.js';
import { startCluster } from './support/cluster.js';
import { form, seedOf } from './support/form.js';
import { openStore } from './support/open-store.js';
import { slowReader } from './support/reader.js';
import { type Entry, runWriters } from './support/writers.js';

const RESTARTS = form(2, 20);

describe('PostgreSQL that is restarted and crashes under load', () => {
  it(
    `has lost, doubled and halved nothing afterwards, and appends go on (${RESTARTS} times)`,
    async () => {
      const chance = chanceOf(seedOf('restarts'));
      const cluster = await startCluster();
      const { store, pool, close } = openStore(cluster.serviceUrl);
      const reader = slowReader(store, 5);
      const entries: Entry[] = [];
      let over = false;
      const tell = (entry: Entry) => void entries.push(entry);
      const writing = runWriters({ store, chance, writers: 32, streams: 50, isOver: () => over, tell });
      const acknowledged = () => entries.filter(({ outcome }) => outcome === 'ACKNOWLEDGED').length;
      for (let restart = 0; restart < RESTARTS; restart += 1) {
        const before = acknowledged();
        while (acknowledged() < before + 50) await pause(10);
        await pause(chance.below(300));
        await (restart % 2 ? cluster.restart() : cluster.crash());
      }
      const resumed = acknowledged();
      while (acknowledged() < resumed + 50) await pause(10);
      over = true;
      await writing;

      expect(await faultsOfLog(pool)).toEqual([]);
      const audit = new Audit(await storedEvents(pool));
      for (const entry of entries) audit.check(entry);
      audit.checkNothingElse();
      expect(audit.faults.slice(0, 20)).toEqual([]);
      const head = await store.head();
      const seen = await reader.seen(head);
      expect([seen.faults, seen.last]).toEqual([[], head]);
      process.stderr.write(
        `restarts: ${RESTARTS}, ${JSON.stringify({ ...audit.counts, outagesOfReader: seen.outages })}\n`,
      );
      await close();
      await cluster.stop();
    },
    60_000 + RESTARTS * 30_000,
  );
});
