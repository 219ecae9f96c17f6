import { table } from '../table.js';
import type { Compared } from './comparison.js';
import { type Judgement, TERMS } from './judgement.js';

/** A judgement as a line of a table; what is told of the period comes first. */
const cells = ({ recalls, found, ...told }: Judgement): readonly string[] => [
  `${found} of ${recalls.length}`,
  recalls.length ? `${Math.round((100 * found) / recalls.length)} %` : '-',
  told.medianLeadDays === null ? '-' : String(Math.round(told.medianLeadDays)),
  String(told.alerts),
  `${told.unmatched} (${told.unmatchedOpen})`,
  told.unmatchedPer1000.toFixed(2),
];

const HEAD = ['recalls found', '', 'median lead, days', 'alerts', 'unmatched (open)', 'per 1,000 series-months'];

export type Periods = readonly (readonly [title: string, judgement: Judgement])[];

export const judgementTable = (periods: Periods): string =>
  table(
    ['period', ...HEAD],
    periods.map(([title, judgement]) => [title, ...cells(judgement)]),
  );

export const recallTable = ({ recalls }: Judgement): string =>
  table(
    ['recall', 'published', 'complaints', 'first alert', 'lead, days', 'series'],
    recalls.map((recall) => [
      recall.number,
      recall.publishedOn,
      String(recall.complaints),
      recall.firstAlertOn ?? 'none',
      recall.leadDays === null ? '-' : String(recall.leadDays),
      `${recall.product ?? ''} / ${recall.component ?? ''}`,
    ]),
  );

export const comparisonTable = (all: readonly Compared[]): string =>
  table(
    [
      'detector',
      'series',
      'threshold',
      'found',
      'median lead',
      'unmatched/1,000',
      'before: found',
      'un/1,000',
      'after: found',
      'un/1,000',
    ],
    all.map(({ candidate, threshold, whole, before, after }) => [
      candidate.title,
      candidate.kind === 'PRODUCT_COMPONENT' ? 'product × component' : '… × batch',
      threshold.toFixed(2),
      `${whole.found}/${whole.recalls.length}`,
      whole.medianLeadDays === null ? '-' : String(Math.round(whole.medianLeadDays)),
      whole.unmatchedPer1000.toFixed(2),
      `${before.found}/${before.recalls.length}`,
      before.unmatchedPer1000.toFixed(2),
      `${after.found}/${after.recalls.length}`,
      after.unmatchedPer1000.toFixed(2),
    ]),
  );

export const TERMS_IN_WORDS =
  `A recall counts with at least ${TERMS.leastComplaints} complaints about its products, batches and components in the ` +
  `${TERMS.complaintMonths} months before it; it is found by an alert on them in the ${TERMS.leadMonths} months before it. ` +
  `An alert without such a recall in the ${TERMS.matchMonths} months behind it is unmatched; "open" are those whose time is ` +
  'not over at the end of the file. Series-months are those of product × component × batch.\n';
