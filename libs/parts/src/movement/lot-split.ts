import { newId } from '#values';

export type NewLot = Readonly<{ lotId: string; quantity: number; serials: readonly string[] }>;

/** A delivery as lots of at most so many pieces: many short streams instead of one that everybody waits for. */
export const lotsOf = (
  commandId: string,
  { quantity, serials }: Readonly<{ quantity: number; serials: readonly string[] }>,
  mostPerLot: number,
): NewLot[] => {
  const count = Number.isSafeInteger(quantity) && quantity > 0 ? Math.ceil(quantity / mostPerLot) : 0;
  return Array.from({ length: count }, (_, n) => ({
    lotId: newId(commandId, `lot-${n + 1}`),
    quantity: Math.min(mostPerLot, quantity - n * mostPerLot),
    serials: serials.slice(n * mostPerLot, (n + 1) * mostPerLot),
  }));
};
