import { cpus, totalmem } from 'node:os';
import { graphqlBench } from './graphql.bench.js';
import { tableOf } from './measure.js';

const BENCHES = { graphql: graphqlBench };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length || wanted.includes('--help')) {
  process.stderr.write(`npm run bench -- [${Object.keys(BENCHES).join(' | ')}] … runs these benches, or all.\n`);
  process.exit(2);
}

process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const measures = await bench();
  process.stdout.write(`${tableOf(measures)}\n${measures.map((measure) => `${JSON.stringify(measure)}\n`).join('')}`);
}
