import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Alarm, between, type ChartPoint, chartPoints, type SeriesName, type WatchRules } from '#crisis';
import { OperatorError } from '#settings';
import { whyUnreadable } from '../import/file/source-file.js';
import { dateOf } from './days.js';
import { concerns, type Recall } from './recalls.js';
import type { Replayed } from './replay.js';

const STEP_DAYS = 30;
const [WIDTH, HEIGHT, EDGE] = [960, 320, 48];

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
    if (threshold === undefined || state.reports.length < rules.leastReports) continue;
    const started = pool.started[name.kind];
    const averageShare = (day: number) =>
      1 / Math.max(rules.leastSeries, started ? between(started, 0, day - rules.settleDays) : 0);
    const watched = { own: state.counts, all: pool.reports, averageShare };
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

type Marks = Readonly<{ alerts: readonly Alarm[]; recalls: readonly Recall[] }>;

/** Reports of the window as an area, what was expected and the limit as lines, alerts and recalls as marks. */
export const svgOf = (title: string, points: readonly ChartPoint[], { alerts, recalls }: Marks): string => {
  const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 1];
  const most = Math.max(1, ...points.map(({ reports, limit }) => Math.max(reports, limit)));
  const x = (day: number) => EDGE + ((day - first) / Math.max(1, last - first)) * (WIDTH - 2 * EDGE);
  const y = (count: number) => HEIGHT - EDGE - (count / most) * (HEIGHT - 2 * EDGE);
  const path = (of: (point: ChartPoint) => number) =>
    points.map((point, n) => `${n ? 'L' : 'M'}${x(point.day).toFixed(1)} ${y(of(point)).toFixed(1)}`).join('');
  const mark = (day: number, colour: string, text: string) =>
    `<g stroke="${colour}" fill="${colour}"><line x1="${x(day).toFixed(1)}" x2="${x(day).toFixed(1)}" y1="${EDGE}" y2="${HEIGHT - EDGE}"/><title>${escaped(text)}</title></g>`;
  const label = (at: number, up: number, text: string) => `<text x="${at}" y="${up}">${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    label(EDGE, 20, `${title}: reports in ${points[0]?.window ?? 0} days, expected (dashed), limit (red)`),
    `<path d="${path(({ reports }) => reports)}" fill="none" stroke="#246" stroke-width="2"/>`,
    `<path d="${path(({ expected }) => expected)}" fill="none" stroke="#888" stroke-dasharray="4 3"/>`,
    `<path d="${path(({ limit }) => limit)}" fill="none" stroke="#c33"/>`,
    ...recalls
      .filter(({ day }) => day >= first && day <= last)
      .map(({ day, number }) => mark(day, '#393', `recall ${number}, ${dateOf(day)}`)),
    ...alerts.map(({ day, score }) => mark(day, '#e80', `alert ${dateOf(day)}, score ${score.toFixed(2)}`)),
    label(EDGE, HEIGHT - 16, dateOf(first)),
    label(WIDTH - EDGE - 64, HEIGHT - 16, dateOf(last)),
    label(8, EDGE, String(most)),
    label(8, HEIGHT - EDGE, '0'),
    '</svg>\n',
  ].join('\n');
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
