type Scores = Readonly<{ csat: number | null; nps: number | null }>;

/** Whether one of the scores is as low as the policy pack says that somebody has to follow up; both bounds included. */
export const isLow = ({ csat, nps }: Scores, low: Readonly<{ csat: number; nps: number }>): boolean =>
  (csat !== null && csat <= low.csat) || (nps !== null && nps <= low.nps);
