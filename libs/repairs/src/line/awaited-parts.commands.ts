import type { Command } from '#event-sourcing';

/** Stock of a part came to an outlet: the lines that wait for it ask again, those first that wait longest. */
export type ReserveAwaitedParts = Command<'ReserveAwaitedParts', { partId: string; outletId: string }>;
