import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';

const count = z.int().positive();

export const partsPolicySection = policySection('parts', ({ due }) =>
  z.strictObject({
    mostPiecesPerLot: count,
    mostEventsPerLot: count,
    mostPiecesPerReceipt: count,
    mostPiecesPerReservation: count,
    mostFits: count,
    defectiveDue: due,
    textLimits: z.strictObject({ name: count, note: count }),
  }),
);

export type PartsPolicy = SectionValue<typeof partsPolicySection>;
