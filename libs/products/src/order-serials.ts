import { refusal } from './order-rejection.js';
import type { Order } from './order-state.js';
import { isSerial, serialOf } from './serial.events.js';

/** Tells units of different products apart that have the same serial. */
const unitKey = (productId: string, serial: string): string => `${productId}/${serial}`;

/** The serials of some pieces as everybody writes them: well formed, each once, no more than pieces. */
export const serialsOf = (
  { no, quantity, serials }: Readonly<{ no: number; quantity: number; serials: readonly string[] }>,
  order: Order | null,
): string[] => {
  const written = serials.map(serialOf);
  const malformed = written.find((serial) => !isSerial(serial));
  if (malformed !== undefined) throw refusal('ORDER_SERIAL_MALFORMED', order, { no, serial: malformed });
  const repeated = written.find((serial, place) => written.indexOf(serial) !== place);
  if (repeated !== undefined) throw refusal('ORDER_SERIAL_REPEATED', order, { no, serial: repeated });
  if (written.length > quantity)
    throw refusal('ORDER_TOO_MANY_SERIALS', order, { no, serials: written.length, quantity });
  return written;
};

/** Refuses a unit that is named on two lines. */
export const assertEachOnce = (
  lines: readonly Readonly<{ no: number; productId: string; serials: readonly string[] }>[],
  order: Order | null,
): void => {
  const seen = new Set<string>();
  for (const { no, productId, serials } of lines)
    for (const serial of serials) {
      const unit = unitKey(productId, serial);
      if (seen.has(unit)) throw refusal('ORDER_SERIAL_REPEATED', order, { no, serial });
      seen.add(unit);
    }
};
