import { graphqlEnum } from '#graphql';
import { ALERT_STATUSES, EXPOSURE_BASES, SIGNAL_SOURCES } from './alert/alert-words.events.js';
import { ALERT_CAUSES, DETECTORS, SERIES_KINDS } from './crisis-words.events.js';

export const SeriesKindEnum = graphqlEnum('WatchSeriesKind', SERIES_KINDS, 'What a series counts reports by.', {
  PRODUCT_COMPONENT: 'A component of a product, in all batches and regions.',
  PRODUCT_SYMPTOM: 'A symptom of a product.',
  PRODUCT_COMPONENT_BATCH: 'A component of one batch or model year of a product.',
  PRODUCT_COMPONENT_REGION: 'A component of a product in one region.',
});
export const DetectorEnum = graphqlEnum('WatchDetector', DETECTORS, 'What finds that a series has risen.', {
  TAILS: 'Exact tails of a negative binomial count, over several windows.',
  CUSUM: 'A Poisson CUSUM.',
  EWMA: 'A Poisson EWMA.',
  U_CHART: 'A u-chart with Laney’s correction.',
  P_CHART: 'A p-chart with Laney’s correction.',
  EITHER: 'Whichever of CUSUM and EWMA is further beyond its limit.',
});
export const AlertCauseEnum = graphqlEnum('CrisisAlertCause', ALERT_CAUSES, 'Why an alert was raised.', {
  RISE: 'More reports than expected.',
  GRAVE_REPORT: 'A report of injury or fire, be it a single one.',
});
export const AlertStatusEnum = graphqlEnum('CrisisAlertStatus', ALERT_STATUSES, 'Where an alert stands.', {
  RAISED: 'Nobody has taken it up yet.',
  ACKNOWLEDGED: 'Somebody owns it and looks into it.',
  CONFIRMED: 'Something is wrong.',
  FALSE_ALARM: 'Nothing is wrong.',
  CONTAINED: 'Nobody else comes to harm.',
});
export const ExposureBasisEnum = graphqlEnum('WatchExposureBasis', EXPOSURE_BASES, 'What an expectation rests on.', {
  UNITS_IN_SERVICE: 'Reports per unit in service.',
  SHARE_OF_REPORTS: 'The share that the series had of all reports before.',
});
export const SignalSourceEnum = graphqlEnum('WatchSignalSource', SIGNAL_SOURCES, 'What a report came from.', {
  WORK_ORDER: 'A repair that was asked for.',
  RETURN: 'Goods that were returned because of their quality.',
  SURVEY: 'A low score.',
  QUALITY_CHECK: 'Work that did not pass its check.',
  VISIT: 'A technician who did not come.',
});
