import { cpus, totalmem } from 'node:os';
import { graphqlBench } from './graphql.bench.js';
import { growthBench } from './growth.bench.js';
import { tableOf } from './measure.js';
import { type Asked, parseOptions } from './options.js';
import { projectionsBench } from './projections.bench.js';
import { queriesBench } from './queries.bench.js';
import { storeBench } from './store.bench.js';
import { watchBench } from './watch.bench.js';
import { yearBench } from './year.bench.js';

const BENCHES = {
  store: storeBench,
  projections: projectionsBench,
  graphql: graphqlBench,
  growth: growthBench,
  queries: queriesBench,
  year: yearBench,
  watch: watchBench,
};

const HELP = `npm run bench -- [store | projections | graphql | growth | queries | year | watch] … runs these benches, or all.

  store        appends of 1 and of 100 events, and commands on streams of 20 events (9 minutes)
  projections  the complaint view from an empty table, and reading a whole log (10 minutes)
  graphql      registerComplaint over HTTP (3 minutes)
  growth       appends and a rebuild with few and with many stored events (45 minutes, 40 GB of disk)

  queries      what queries take over HTTP on a simulated past (a million events: 15 minutes)
  watch        early warning: catching up on a history, then beside a thousand complaints a second (10 minutes)
  year         a simulated year: each projection from nothing, read models beside plain SQL over the events, a whole
               worker from nothing, and queries (an hour)

  --seconds N  how long one turn of a load lasts (8)
  --rounds N   how often each side has its turn; figures are medians (3)
  --events N   length of the log in projections (200000); most events in growth (10000000);
               about how many in queries (1000000) and year (1800000);
               the history in watch (100000)
  --help       this text
`;

const refuse = (why: string): never => {
  process.stderr.write(`${why}\n\n${HELP}`);
  process.exit(2);
};

const asked = (): Asked => {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    return refuse(String(error));
  }
};

const { benches, options, help } = asked();
const unknown = benches.find((name) => !(name in BENCHES));
if (unknown) refuse(`There is no bench "${unknown}".`);
if (help) {
  process.stdout.write(HELP);
  process.exit(0);
}

process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (benches.length && !benches.includes(name)) continue;
  process.stderr.write(`${name}\n`);
  const measures = await bench(options);
  process.stdout.write(`${tableOf(measures)}\n${measures.map((measure) => `${JSON.stringify(measure)}\n`).join('')}`);
}
