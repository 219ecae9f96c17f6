import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { chanceOf } from './chance.js';
import { openStore } from './open-store.js';
import { runWriters } from './writers.js';

/** What a process of writers is told to do; it writes what it was answered to a file of JSON lines. */
export type Order = Readonly<{
  url: string;
  ledger: string;
  seed: number;
  writers: number;
  streams: number;
  ms: number;
}>;

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const ledger = createWriteStream(order.ledger);
const { store, close } = openStore(order.url, { connections: 4 });
const end = performance.now() + order.ms;
await runWriters({
  ...order,
  store,
  chance: chanceOf(order.seed),
  isOver: () => performance.now() > end,
  tell: (entry) => ledger.write(`${JSON.stringify(entry)}\n`),
});
await close();
ledger.end();
await finished(ledger);
process.exit(0);
