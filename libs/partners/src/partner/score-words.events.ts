// Stored for ever: never rename or remove a value; a list may gain one.

/** What follows from a partner's score of a month. */
export const SCORE_CONSEQUENCES = ['NONE', 'WATCH', 'WATCH_LIFTED', 'SUSPENSION'] as const;
export type ScoreConsequence = (typeof SCORE_CONSEQUENCES)[number];
