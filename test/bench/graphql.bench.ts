import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { type Measure, median } from './measure.js';

const CONNECTIONS = 64;
const ROUNDS = 3;
const SECONDS = 8;

const NOOP = 'mutation { noop(input: {text: "The door closes with a bang."}) { id } }';
const REGISTER = `mutation { registerComplaint(input: {
  channel: HOTLINE, words: "The door closes with a bang.", product: {line: "Doors", model: "D-100"}, reportedAt: "2026-11-20T09:00:00Z"
}) { id version position } }`;

/** Mutations a second over HTTP: registering complaints, with all projections running beside it, against doing nothing. */
export const graphqlBench = async (): Promise<Measure[]> => {
  const server = spawn(process.execPath, [fileURLToPath(new URL('bench-server.js', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  try {
    const run = (query: string, duration: number) => load(url, token, query, duration);
    await run(NOOP, 3);
    await run(REGISTER, 5);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ noop: await run(NOOP, SECONDS), register: await run(REGISTER, SECONDS) });
    const [noop, register] = [
      median(rounds.map((each) => each.noop.rate)),
      median(rounds.map((each) => each.register.rate)),
    ];
    const p99 = median(rounds.map((each) => each.register.p99));
    return [
      {
        name: 'graphql registerComplaint, 64 connections',
        unit: 'mutations/s',
        ours: register,
        peer: null,
        limit: noop,
        ratio: null,
        ofLimit: register / noop,
      },
      {
        name: 'graphql registerComplaint, 64 connections, p99',
        unit: 'ms',
        ours: p99,
        peer: null,
        limit: null,
        ratio: null,
        ofLimit: null,
      },
    ];
  } finally {
    server.stdin.end();
    await once(server, 'exit');
  }
};

/** @throws an error where any answer was not a success: a rate of refusals is no rate */
const load = async (url: string, token: string, query: string, duration: number) => {
  let failed = '';
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    verifyBody: (body) => {
      const succeeded = !String(body).includes('"errors"');
      if (!succeeded) failed = String(body);
      return succeeded;
    },
  });
  if (result.mismatches || result.non2xx || result.errors)
    throw new Error(`The server refused: ${failed || JSON.stringify(result.statusCodeStats)}`);
  return { rate: result.requests.average, p99: result.latency.p99 };
};
