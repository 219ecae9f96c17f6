import type { LineStatus } from '../repair-words.events.js';
import type { Line } from './line-state.js';

const ENDS: readonly LineStatus[] = ['REPAIRED', 'CHECKED', 'RETURNED', 'DECLINED', 'IRREPARABLE', 'CANCELLED'];
const REPAIRED: readonly LineStatus[] = ['REPAIRED', 'CHECKED', 'RETURNED'];

/** Nothing more is to be done about it before the work counts as completed. */
export const isLineEnded = ({ status }: Line): boolean => ENDS.includes(status);

export const isLineRepaired = ({ status }: Line): boolean => REPAIRED.includes(status);
