import type { Command } from '#event-sourcing';

/** `month`: such as 2026-03, in the pack's zone. */
export type CloseScorecard = Command<'CloseScorecard', { partnerId: string; month: string }>;
/** By a policy: when a partner begins to work, and when a month was closed. */
export type PlanScorecardClosing = Command<'PlanScorecardClosing', { partnerId: string; closed: string | null }>;
