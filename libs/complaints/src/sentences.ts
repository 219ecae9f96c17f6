import type { ComplaintEvent } from './complaint.events.js';

export type EventByType = { readonly [E in ComplaintEvent as E['type']]: E };

export type Sentences<Type extends keyof EventByType = keyof EventByType> = {
  readonly [Each in Type]: (event: EventByType[Each]) => string;
};

/** `PARTS_AWAITED` → `parts awaited`. */
export const plain = (word: string): string => word.toLowerCase().replaceAll('_', ' ');
