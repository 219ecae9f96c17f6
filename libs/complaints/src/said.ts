import type { Personal } from '#event-sourcing';

/** The text of a personal field, for a row. */
export const said = (text: Personal | null): string | null => text && text.personal;
