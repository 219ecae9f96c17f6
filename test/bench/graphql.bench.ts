import autocannon from 'autocannon';
import type { Registration } from './complaint-commands.js';
import { type Measure, measured, median } from './measure.js';
import type { Options } from './options.js';
import { openServer, type Server, type Target } from './servers.js';
import { say } from './turns.js';

const CONNECTIONS = 64;
const WARM_UP = 5;

/** A moment ago: of an older one everything would be overdue at once, and its escalations would be measured too. */
const REPORTED_AT = new Date(Date.now() - 1_000).toISOString();

const REGISTRATION: Registration = {
  channel: 'HOTLINE',
  words: 'The door closes with a bang.',
  product: { line: 'Doors', model: 'D-100' },
  reportedAt: REPORTED_AT,
};
const NOOP = 'mutation { noop(input: {text: "The door closes with a bang."}) { id } }';
const REGISTER = `mutation { registerComplaint(input: {
  channel: HOTLINE, words: "The door closes with a bang.", product: {line: "Doors", model: "D-100"}, reportedAt: "${REPORTED_AT}"
}) { id version position } }`;

/**
 * Mutations a second over HTTP: registering complaints, with all projections running beside it, against doing nothing
 * behind the same door, and against the same command through Express and the peer.
 */
export const graphqlBench = async (options: Options): Promise<Measure[]> => {
  const servers = { ours: await openServer('bench-server.js'), peer: await openServer('peer-server.js') };
  try {
    return measures(await alternate(servers, options));
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.close()));
  }
};

type Servers = Readonly<Record<'ours' | 'peer', Server>>;
type Load = Readonly<{ rate: number; p50: number; p99: number; answered: number }>;

/** `sustained` counts the time until every projection has seen what was registered. */
type Registering = Load & Readonly<{ sustained: number }>;
type Round = Readonly<{ noop: Load; ours: Registering; peer: Registering }>;

/** All in turn, after a warm-up, so that none has the better moment; none begins before the others are at rest. */
const alternate = async ({ ours, peer }: Servers, { seconds, rounds }: Options): Promise<readonly Round[]> => {
  const turn = async (duration: number) => ({
    noop: await load(ours.target, { query: NOOP }, duration),
    ours: await register(ours, { query: REGISTER }, duration),
    peer: await register(peer, REGISTRATION, duration),
  });
  await turn(Math.min(seconds, WARM_UP));
  const turns = [];
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}`);
    turns.push(await turn(seconds));
  }
  return turns;
};

/** @throws an error where fewer complaints came into the view than were answered */
const register = async ({ target, rest }: Server, body: object, duration: number): Promise<Registering> => {
  const before = await rest();
  const start = performance.now();
  const loaded = await load(target, body, duration);
  const complaints = (await rest()) - before;
  if (complaints < loaded.answered)
    throw new Error(`${loaded.answered} registrations were answered, but the view has ${complaints} more complaints.`);
  return { ...loaded, sustained: (complaints / (performance.now() - start)) * 1_000 };
};

const measures = (rounds: readonly Round[]): Measure[] => {
  const of = (side: 'ours' | 'peer', figure: keyof Registering) => median(rounds.map((round) => round[side][figure]));
  const both = (figure: keyof Registering) => ({ ours: of('ours', figure), peer: of('peer', figure) });
  const name = `registerComplaint over HTTP, ${CONNECTIONS} connections`;
  return [
    measured(name, 'mutations/s', { ...both('rate'), limit: median(rounds.map(({ noop }) => noop.rate)) }),
    measured(`${name}, p50`, 'ms', both('p50')),
    measured(`${name}, p99`, 'ms', both('p99')),
    measured(`${name}, until all projections have seen it`, 'mutations/s', both('sustained')),
  ];
};

/** @throws an error where any answer was not a success: a rate of refusals is no rate */
const load = async ({ url, token }: Target, body: object, duration: number): Promise<Load> => {
  let failed = '';
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
    verifyBody: (answer) => {
      const succeeded = !String(answer).includes('"errors"');
      if (!succeeded) failed = String(answer);
      return succeeded;
    },
  });
  if (result.mismatches || result.non2xx || result.errors)
    throw new Error(`The server refused: ${failed || JSON.stringify(result.statusCodeStats)}`);
  const { latency, requests } = result;
  return { rate: requests.average, p50: latency.p50, p99: latency.p99, answered: result['2xx'] };
};
