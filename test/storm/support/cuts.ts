import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Chance } from './chance.js';

/** Ends connections of the service, a few at a time and again and again, as a network or an operator might. */
export const cutConnections = async (ownerUrl: string, chance: Chance) => {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  let [cuts, over] = [0, false];
  const cutting = (async () => {
    while (!over) {
      await pause(20 + chance.below(200));
      const { rowCount } = await owner.query(CUT, [1 + chance.below(4)]);
      cuts += rowCount ?? 0;
    }
  })();
  return async (): Promise<number> => {
    over = true;
    await cutting;
    await owner.end();
    return cuts;
  };
};

const CUT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND usename = 'aftercare' AND pid <> pg_backend_pid() ORDER BY random() LIMIT $1`;
