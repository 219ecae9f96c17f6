import { z } from 'zod';
import { type Loaded, loadBy } from '../import/mapping/load-mapping.js';
import { some } from '../import/mapping/terms.js';

const asGiven = z
  .string()
  .refine((text) => text.trim() !== '', 'must not be empty')
  .max(500, 'must not have more than 500 characters');

const product = z.strictObject({
  sku: asGiven,
  models: some(asGiven),
  lines: some(asGiven).optional(),
  specifications: some(asGiven).optional(),
});

/** Which products of the catalogue complaints mean: IDENTIFICATION.md beside the mappings of the import explains every entry. */
const schema = z.strictObject(
  {
    name: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'must be a short name without spaces such as ranges-2026'),
    /** The first one that fits counts. */
    products: some(product),
    /** Whether a whole serial number names the unit, too. */
    units: z.boolean().default(false),
  },
  'this is no mapping of products: the entries name and products are expected',
);

export type IdentificationMapping = Readonly<z.infer<typeof schema>>;
export type ProductRule = IdentificationMapping['products'][number];
export type LoadedIdentification = Loaded<IdentificationMapping>;

/** @throws OperatorError naming line and entry of every mistake */
export const loadIdentification = (path: string): Promise<LoadedIdentification> => loadBy(schema, [], path);

/** The mapping as events name it: what its author calls it, and a hash of its content. */
export const labelOf = ({ mapping, hash }: LoadedIdentification): string => `${mapping.name}+${hash.slice(0, 8)}`;
