import type { Line } from './return-state.js';
import type { Reception } from './return-words.events.js';

const HERE: readonly Reception[] = ['RECEIVED', 'DAMAGED', 'WRONG_ITEM'];

/** The goods, or others in their place, are here. */
export const isHere = ({ reception }: Pick<Line, 'reception'>): boolean => HERE.includes(reception);
