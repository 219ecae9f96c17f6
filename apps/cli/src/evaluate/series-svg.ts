import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chartPoints, countsIn, type SeriesName, type WatchRules, watchedOf } from '#crisis';
import { OperatorError } from '#settings';
import { whyUnreadable } from '../import/file/source-file.js';
import { concerns, type Recall } from './recalls.js';
import type { Replayed } from './replay.js';
import { svgOf } from './series-chart.js';

const STEP_DAYS = 30;

/**
 * Writes a chart of every series that is tested and had enough reports for an alert; returns how many.
 *
 * @throws OperatorError where the folder can not be written
 */
export const writeCharts = async (
  folder: string,
  { pool, series, alarms, lastDay }: Replayed,
  recalls: readonly Recall[],
  rules: WatchRules,
): Promise<number> => {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`Charts can not be written to ${folder} (${whyUnreadable(error)}): give another folder.`);
  });
  let written = 0;
  for (const [id, { name, state }] of series) {
    const threshold = rules.thresholds[name.kind];
    if (threshold === undefined || countsIn(state.all) < rules.leastReports) continue;
    const watched = watchedOf({ pool, name, state, exposure: undefined }, rules);
    const span = { from: state.first, upTo: lastDay, stepDays: STEP_DAYS, threshold };
    const points = chartPoints(watched, rules, span);
    const own = alarms.filter(({ seriesId, cause }) => seriesId === id && cause === 'RISE');
    const marks = { alerts: own, recalls: recalls.filter((recall) => isAbout(recall, name)) };
    await writeFile(join(folder, `${fileName(name)}.svg`), svgOf(titleOf(name), points, marks));
    written += 1;
  }
  return written;
};

const isAbout = (recall: Recall, { product, component, batch }: SeriesName): boolean =>
  batch === null
    ? product !== null && component !== null && recall.products.has(product) && recall.components.has(component)
    : concerns(recall, { product, component, batches: [batch] });

const partsOf = ({ product, component, symptom, batch, region, ofId }: SeriesName): readonly string[] =>
  [product, component, symptom, batch, region, ofId].filter((part) => part !== null);

const titleOf = (name: SeriesName): string => partsOf(name).join(' / ');

const fileName = (name: SeriesName): string =>
  [name.kind, ...partsOf(name)]
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
