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
  const path = fileURLToPath(new URL('bench-server.js', import.meta.url));
  const server = spawn(process.execPath, [path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  try {
    return measures(await alternate(JSON.parse(line) as Target));
  } finally {
    server.stdin.end();
    await once(server, 'exit');
  }
};

type Target = Readonly<{ url: string; token: string }>;
type Load = Readonly<{ rate: number; p99: number }>;
type Rounds = readonly Readonly<{ noop: Load; register: Load }>[];

/** Both in turn, after a warm-up, so that neither has the better moment. */
const alternate = async (target: Target): Promise<Rounds> => {
  await load(target, NOOP, 3);
  await load(target, REGISTER, 5);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ noop: await load(target, NOOP, SECONDS), register: await load(target, REGISTER, SECONDS) });
  return rounds;
};

const measures = (rounds: Rounds): Measure[] => {
  const ours = median(rounds.map(({ register }) => register.rate));
  const limit = median(rounds.map(({ noop }) => noop.rate));
  const p99 = median(rounds.map(({ register }) => register.p99));
  const name = 'graphql registerComplaint, 64 connections';
  return [
    { name, unit: 'mutations/s', ours, peer: null, limit, ratio: null, ofLimit: ours / limit },
    { name: `${name}, p99`, unit: 'ms', ours: p99, peer: null, limit: null, ratio: null, ofLimit: null },
  ];
};

/** @throws an error where any answer was not a success: a rate of refusals is no rate */
const load = async ({ url, token }: Target, query: string, duration: number): Promise<Load> => {
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
