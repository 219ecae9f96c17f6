import 'reflect-metadata';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { gathered, type Registration, registrationFrom } from './complaint-commands.js';
import { onGround } from './ground.js';
import { handleByPeer, openPeer } from './peer-store.js';
import { serveUntilEnd } from './servers.js';
import { makeViewTable, VIEW } from './view-table.js';

type Response = { status: (code: number) => Response; json: (body: unknown) => void };
type Handler = (request: { body: unknown }, response: Response, next: (error: unknown) => void) => void;
type App = RequestListener & { use: (handler: Handler) => void; post: (path: string, handler: Handler) => void };

/** Express 4 comes without types. */
const express = createRequire(import.meta.url)('express') as { (): App; json: () => Handler };

/** A PostgreSQL of its own, the peer's store with the complaint view inline, and Express; ends with its standard input. */
await onGround(async (ground) => {
  const place = await ground.place('peer');
  await makeViewTable(place);
  const { store, pool } = await openPeer(place, { inline: true });
  const known = gathered();
  const app = express();
  app.use(express.json());
  app.post('/complaints', (request, response, next) => {
    const command = registrationFrom(request.body as Registration);
    handleByPeer(store, command, known)
      .then((version) => response.status(201).json({ id: command.data.complaintId, version: String(version) }))
      .catch(next);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await serveUntilEnd({ url: `http://127.0.0.1:${port}/complaints` }, async () => {
    const { rows } = await pool.query<{ complaints: unknown }>(`SELECT count(*) AS complaints FROM ${VIEW}`);
    return Number(rows[0]?.complaints);
  });
  server.closeAllConnections();
  server.close();
  await pool.end();
});
