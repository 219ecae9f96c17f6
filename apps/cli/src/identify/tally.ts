import type { Outcome } from './identification.js';
import { type ModelCounts, modelCounts } from './model-counts.js';
import type { UntiedComplaint } from './untied-complaints.js';

const REFUSALS_KEPT = 20;

/** A complaint that a rule keeps as it is. */
export type Refused = Readonly<{ number: string; code: string }>;

/** What a run has done so far. */
export type Tally = {
  lookedAt: number;
  tied: number;
  tiedToUnit: number;
  thereAlready: number;
  fittingNoRule: number;
  refused: number;
  /** The first of those that are refused. */
  refusals: Refused[];
  /** What those name that no rule fits. */
  models: ModelCounts;
};

export const emptyTally = (): Tally => ({
  lookedAt: 0,
  tied: 0,
  tiedToUnit: 0,
  thereAlready: 0,
  fittingNoRule: 0,
  refused: 0,
  refusals: [],
  models: modelCounts(),
});

export const count = (tally: Tally, { number, model }: UntiedComplaint, outcome: Outcome): void => {
  tally.lookedAt += 1;
  if (typeof outcome === 'object') {
    tally.refused += 1;
    if (tally.refusals.length < REFUSALS_KEPT) tally.refusals.push({ number, code: outcome.refused });
    return;
  }
  switch (outcome) {
    case 'THERE_ALREADY':
      tally.thereAlready += 1;
      return;
    case 'NO_RULE':
      tally.fittingNoRule += 1;
      tally.models.add(model);
      return;
    case 'UNIT':
      tally.tiedToUnit += 1;
      tally.tied += 1;
      return;
    case 'PRODUCT':
      tally.tied += 1;
  }
};
