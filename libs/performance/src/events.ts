import type { EventVersions } from '#event-sourcing';

import type { ScorecardClosingPlanned } from './closing/closing-plan.events.js';
import type { ScorecardEvent } from './closing/scorecard.events.js';
import type { ServiceEvaluationRecorded } from './evaluation/evaluation.events.js';

export type * from './closing/closing-plan.events.js';
export type * from './closing/scorecard.events.js';
export type * from './evaluation/evaluation.events.js';
export * from './evaluation/evaluation-words.events.js';
export * from './performance-words.events.js';

const ownEventVersions: EventVersions<ScorecardEvent | ScorecardClosingPlanned | ServiceEvaluationRecorded> = {
  ScorecardClosed: 1,
  ScorecardClosingPlanned: 1,
  ServiceEvaluationRecorded: 1,
};

export const performanceEventVersions: EventVersions = ownEventVersions;
