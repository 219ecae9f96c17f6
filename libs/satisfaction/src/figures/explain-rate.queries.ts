import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { listComplaintOmissions, listComplaints, type OmissionKind } from '#complaints';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { exposureSources } from '#products';
import { listJobs } from '#repairs';
import { listContactOmissions } from '#requests';
import type { ControlledAsked } from './controlled-facts.queries.js';
import { type Filters, filtersOf } from './controlled-filter.queries.js';
import { explainSatisfaction, mappedPage, toldPage } from './explain.queries.js';
import { explainChecks } from './explain-check.queries.js';
import type { RateSource } from './explain-rate.view.js';
import { startOf } from './figure-axis.js';
import type { FigureEvent } from './figure-event.view.js';
import type { FigureLog } from './figure-log.handler.js';
import { lowRows, NOT_TAKEN_UP } from './omission-part.queries.js';

type PageArgs = Pick<ConnectionArgs, 'first' | 'after'>;

/** `kind` is of complaints that something was left out of. */
export type RateExplained = Pick<ControlledAsked, 'zone' | 'from' | 'until' | 'filter' | 'windows' | 'now'> &
  Readonly<{ source: RateSource; kind: OmissionKind; args: PageArgs }>;

type Reading = Readonly<{ scope: Scope; dataSource: DataSource; log: FigureLog }>;
type Asked = RateExplained & Readonly<{ filters: Filters; time: Readonly<{ from: Date; to: Date }> }>;

/** The events that a controlled rate is counted from, the oldest first: one for each thing counted. */
export const explainRate = async (
  scope: Scope,
  dataSource: DataSource,
  log: FigureLog,
  asked: RateExplained,
): Promise<Page<FigureEvent>> => {
  const time = { from: startOf(asked.from, asked.zone), to: startOf(asked.until, asked.zone) };
  const filters = await filtersOf(scope, dataSource, asked.filter, time);
  return SOURCES[asked.source]({ scope, dataSource, log }, { ...asked, filters, time });
};

type Explain = (reading: Reading, asked: Asked) => Promise<Page<FigureEvent>>;

const complaints: Explain = async ({ scope, dataSource, log }, { filters, args, now }) => {
  if (!filters.complaints) return NOTHING;
  const list = { filter: filters.complaints, order: 'REPORTED_ASC', args, now } as const;
  return eventsOf(log, await listComplaints(scope, dataSource, list), ['complaint', 'ComplaintRegistered']);
};

const omittedComplaints: Explain = async ({ scope, dataSource, log }, { filters, windows, kind, args, now }) => {
  if (!filters.complaints) return NOTHING;
  const asked = { asOf: now, windows, filter: filters.complaints, args };
  const page = await listComplaintOmissions(scope, dataSource, kind, asked);
  return eventsOf(log, page, ['complaint', 'ComplaintRegistered']);
};

const omittedContacts: Explain = async ({ scope, dataSource, log }, { filters, windows, args, now }) => {
  if (!filters.contacts) return NOTHING;
  const asked = { asOf: now, windowDays: windows.recorded, filter: filters.contacts, args };
  return eventsOf(log, await listContactOmissions(scope, dataSource, asked), ['contact', 'ContactReceived']);
};

const jobs: Explain = async ({ scope, dataSource, log }, { filters, args }) =>
  eventsOf(log, await listJobs(scope, dataSource, { filter: filters.jobs, args }), ['workorder', 'WorkOrderClosed']);

const units: Explain = async ({ scope, dataSource, log }, { filters, time, args }) => {
  if (!filters.units) return NOTHING;
  const page = await exposureSources(scope, dataSource, { filter: filters.units, ...time, args });
  return mappedPage(page, await log.at(page.nodes));
};

const omittedLowScores: Explain = async ({ scope, dataSource }, { filters, windows, args, now }) => {
  const window = { asOf: now, windowDays: windows.recorded };
  const rows = lowRows(scope, dataSource, filters.answers, window).andWhere(NOT_TAKEN_UP);
  return toldPage(await keysetPage(rows, { order: [{ column: 'submittedAt', direction: 'ASC' }], args }));
};

const omittedChecks: Explain = async ({ scope, dataSource }, { filters, windows, time, args, now }) =>
  filters.checks
    ? explainChecks(scope, dataSource, {
        ...time,
        asOf: now,
        windowDays: windows.recorded,
        filter: filters.checks,
        args,
      })
    : NOTHING;

const answers =
  (part: 'JUDGED' | 'DISSATISFIED'): Explain =>
  ({ scope, dataSource }, { filters, args }) =>
    explainSatisfaction(scope, dataSource, { part, filter: filters.answers, args });

const SOURCES: Readonly<Record<RateSource, Explain>> = {
  COMPLAINTS: complaints,
  UNITS: units,
  JOBS: jobs,
  OMITTED_COMPLAINTS: omittedComplaints,
  OMITTED_CONTACTS: omittedContacts,
  OMITTED_LOW_SCORES: omittedLowScores,
  OMITTED_CHECKS: omittedChecks,
  ANSWERS: answers('JUDGED'),
  DISSATISFIED: answers('DISSATISFIED'),
};

const eventsOf = async (
  log: FigureLog,
  page: Page<Readonly<{ id: string }>>,
  [category, type]: readonly [string, string],
): Promise<Page<FigureEvent>> =>
  mappedPage(
    page,
    await log.lastOf(
      page.nodes.map(({ id }) => `${category}-${id}`),
      type,
    ),
  );

const NOTHING: Page<FigureEvent> = {
  edges: [],
  nodes: [],
  place: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: Promise.resolve(0),
};
