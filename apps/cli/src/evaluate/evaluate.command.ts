import { Command, InvalidArgumentError } from 'commander';
import { loadPolicyPack } from '#policy-pack';
import { loadSettings } from '#settings';
import { contexts } from '../../../worker/src/contexts.js';
import { SHIPPED } from '../import/mapping/load-mapping.js';
import { progressOn } from '../import/progress.js';
import { dayOfDate } from './days.js';
import { evaluateAlerts } from './evaluate-alerts.js';

export const evaluateCommand = (): Command =>
  new Command('evaluate')
    .description('measures what the service would have seen in a history that is known')
    .addCommand(alertsCommand());

type Given = Readonly<{
  mapping: string;
  recalls: string;
  split: number;
  compare?: true;
  json?: string;
  svg?: string;
}>;

const alertsCommand = (): Command =>
  new Command('alerts')
    .description('replays complaints day by day by their filing dates, and compares the alerts with recalls')
    .argument('<file>', 'a CSV file of complaints, zipped (.gz) or not; - for standard input')
    .requiredOption('--mapping <name>', `${SHIPPED.join(', ')}, or the path of a YAML file with an entry recalls`)
    .requiredOption('--recalls <file>', 'a CSV file of recalls')
    .option('--split <day>', 'reports what is before and from this day on apart', day, dayOfDate('2012-01-01'))
    .option('--compare', 'also compares all detectors, each at the same budget of alerts before the split')
    .option('--json <file>', 'writes everything, with all alerts and what they were raised on')
    .option('--svg <folder>', 'writes a chart of every series that is tested')
    .addHelpText('after', NOTES)
    .action((file: string, given: Given) => run(file, given));

const NOTES = `
Nothing is written to the service, and no service has to run. Parameters are those of the policy pack, section crisis
(AFTERCARE_POLICY_PACK names another pack).
Example:
  aftercare evaluate alerts complaints.csv.gz --mapping nhtsa --recalls recalls.csv --svg charts`;

function day(text: string): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? dayOfDate(text) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new InvalidArgumentError('It must be a day such as 2012-01-01.');
}

const run = (file: string, { mapping, recalls, split, compare, json, svg }: Given): Promise<void> => {
  const sections = contexts.flatMap(({ policySections }) => policySections);
  const options = { file, mapping, recalls, split, compare: compare ?? false, json: json ?? null, svg: svg ?? null };
  return evaluateAlerts(options, {
    pack: loadPolicyPack(loadSettings(process.env).AFTERCARE_POLICY_PACK, sections),
    stdin: process.stdin,
    progress: (rows) => progressOn(process.stderr, () => performance.now(), { rows, whole: 'the file' }),
    say: (text) => void process.stdout.write(text),
  });
};
