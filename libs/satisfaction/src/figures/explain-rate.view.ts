import { graphqlEnum } from '#graphql';

export const RATE_SOURCES = [
  'COMPLAINTS',
  'UNITS',
  'JOBS',
  'OMITTED_COMPLAINTS',
  'OMITTED_CONTACTS',
  'OMITTED_LOW_SCORES',
  'OMITTED_CHECKS',
  'ANSWERS',
  'DISSATISFIED',
] as const;
export type RateSource = (typeof RATE_SOURCES)[number];

export const RateSourceEnum = graphqlEnum('ControlledRateSource', RATE_SOURCES, 'What controlled rates are made of.', {
  COMPLAINTS: 'Complaints reported: the numerator of both complaint rates.',
  UNITS: 'Units in service: for each, or each range of serials, the last event that changed when it counts.',
  JOBS: 'Work orders closed.',
  OMITTED_COMPLAINTS: 'Complaints of which something was left out.',
  OMITTED_CONTACTS: 'Contacts of which nothing came.',
  OMITTED_LOW_SCORES: 'Low answers that nobody followed up.',
  OMITTED_CHECKS: 'Failed checks of work of which nothing came.',
  ANSWERS: 'Answers with a CSAT or NPS: what the dissatisfaction rate is divided by.',
  DISSATISFIED: 'The low ones of them.',
});
