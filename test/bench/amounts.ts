/** 200000 as 200,000. */
export const counted = (count: number): string => count.toLocaleString('en');

/** `1 event`, `1,000 events`. */
export const amountOf = (count: number, noun: string): string => `${counted(count)} ${noun}${count === 1 ? '' : 's'}`;
