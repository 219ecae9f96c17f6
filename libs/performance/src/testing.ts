export { figuresOf } from './scorecard/figures.queries.js';
export { oracle } from './scorecard/oracle.fixtures.js';
export { figureRules } from './scorecard/scorecard.queries.js';
export { monthPeriod, monthsAfter } from './scorecard/scoring-period.js';
