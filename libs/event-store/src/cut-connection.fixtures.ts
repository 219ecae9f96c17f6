import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Where the connection breaks: before the database hears of an append, or after its commit and before its answer. */
export type Cut = 'BEFORE_COMMIT' | 'AFTER_COMMIT';

/** How PostgreSQL says that a call is over and committed. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** A way to PostgreSQL that can be cut once in the middle of an append. */
export const cuttableWay = async (url: string) => {
  const { port, hostname } = new URL(url);
  const sockets = new Set<Socket>();
  let next: Cut | null = null;
  let cuts = 0;
  const cut = (...ends: Socket[]) => {
    cuts += 1;
    for (const end of ends) end.destroy();
  };
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    let silenced = false;
    for (const end of [client, database]) sockets.add(end.on('error', () => undefined));
    client
      .on('close', () => database.destroy())
      .on('data', (chunk) => {
        const mode = chunk.includes('append\0') ? next : null;
        if (mode) next = null;
        if (mode === 'BEFORE_COMMIT') return cut(client, database);
        silenced ||= mode === 'AFTER_COMMIT';
        database.write(chunk);
      });
    database
      .on('close', () => client.destroy())
      .on('data', (chunk) => {
        if (!silenced) client.write(chunk);
        else if (chunk.subarray(-READY.length).equals(READY)) cut(client, database);
      });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const way = new URL(url);
  way.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: way.href,
    cutNext: (mode: Cut) => {
      next = mode;
    },
    cuts: () => cuts,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};
