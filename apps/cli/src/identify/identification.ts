import type { IdentifyComplaintProduct } from '#complaints';
import { Rejection } from '#event-sourcing';
import { IdempotencyKeyReused, StoreConflict } from '#event-store';
import { newId } from '#values';
import type { Send } from '../import/import-kind.js';
import type { Tie } from './tie.js';

/** What all identifications of one mapping have in common. */
export type IdentificationContext = Readonly<{
  /** Name and hash of the mapping. */
  label: string;
  hash: string;
  by: string;
  at: string;
}>;

/** What became of a complaint: the code of the rule where one refuses it. */
export type Outcome = 'PRODUCT' | 'UNIT' | 'NO_RULE' | 'THERE_ALREADY' | Readonly<{ refused: string }>;

/**
 * Ties a complaint, as it was when it was read. The mapping and the complaint give the command its id, so that the same
 * mapping ties a complaint once. Without `send`, only says what would become of it.
 *
 * @throws what is no rule's refusal: an outage, a bug
 */
export const identify = async (tie: Tie, send: Send | null, context: IdentificationContext): Promise<Outcome> => {
  const { productId, unit } = tie;
  if (productId === null) return 'NO_RULE';
  const tied = unit ? 'UNIT' : 'PRODUCT';
  if (!send) return tied;
  try {
    const { deduplicated } = await send(identification({ ...tie, productId }, context));
    return deduplicated ? 'THERE_ALREADY' : tied;
  } catch (error) {
    return unchanged(error);
  }
};

const identification = (
  { complaint, productId, unit }: Tie & { productId: string },
  { label, hash, by, at }: IdentificationContext,
): IdentifyComplaintProduct => ({
  id: newId(`${complaint.id}/${hash}`, 'identification'),
  type: 'IdentifyComplaintProduct',
  data: {
    complaintId: complaint.id,
    productId,
    unitId: unit?.id ?? null,
    serial: unit?.serial ?? null,
    basis: 'MAPPING',
    mapping: label,
  },
  by,
  roles: ['system'],
  at,
  origin: 'IMPORT',
  correlationId: newId(hash, 'mapping'),
  expectedVersion: BigInt(complaint.version),
});

/** Where somebody was faster, the complaint stays as they left it: the next run looks at it again. */
const unchanged = (error: unknown): Outcome => {
  if (error instanceof IdempotencyKeyReused) return 'THERE_ALREADY';
  if (error instanceof Rejection) return { refused: error.code };
  if (error instanceof StoreConflict) return { refused: 'CONFLICT' };
  throw error;
};
