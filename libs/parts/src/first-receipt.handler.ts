import type { Receipt } from '#event-store';

/** The first receipt of an append, behind which everything of it is seen. */
export const firstOf = ([first, ...others]: readonly Receipt[]): Receipt => {
  if (!first) throw new Error('An append led to no receipt.');
  return others.reduce((receipt, { position }) => ({ ...receipt, position: later(receipt.position, position) }), first);
};

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
