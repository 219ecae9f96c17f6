// Stored for ever: a list may gain a value, none is renamed.

export const LOT_SOURCES = ['OPENING', 'PURCHASE', 'TRANSFER', 'RETURNED', 'CONTINUED'] as const;
export const RELEASE_CAUSES = ['NO_LONGER_NEEDED', 'ORDER_CANCELLED', 'WRONG_PART'] as const;
export const CORRECTION_REASONS = ['COUNTED', 'DAMAGED', 'LOST', 'FOUND', 'RECORDED_WRONGLY'] as const;

export type LotSource = (typeof LOT_SOURCES)[number];
export type ReleaseCause = (typeof RELEASE_CAUSES)[number];
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];
