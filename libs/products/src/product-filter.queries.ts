import type { Scope } from '#auth';
import { ANY, both, type Condition, escaped, NOTHING } from '#projections';
import type { PolicyTier } from './product.events.js';
import type { ProductView } from './product.view.js';

/** What is absent or null does not matter. */
export type ProductFilter = Readonly<{
  text?: string | null;
  lines?: readonly string[] | null;
  productClasses?: readonly string[] | null;
  tiers?: readonly PolicyTier[] | null;
  underReview?: boolean | null;
}>;

/** A catalogue is the same in every region. Partners get what they need with their jobs. */
export const visible = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
    case 'REGION':
      return ANY;
    case 'PARTNER':
    case 'NONE':
      return NOTHING;
  }
};

export const matches = ({ text, lines, productClasses, tiers, underReview }: ProductFilter): Condition =>
  [
    oneOf<ProductView>('line', lines),
    oneOf<ProductView>(
      'productClass',
      productClasses?.map((each) => each.trim().toUpperCase()),
    ),
    oneOf<ProductView>('tier', tiers),
    present('reviewDueAt', underReview),
    containing('searchText', text),
  ].reduce(both);

export const oneOf = <R>(field: keyof R & string, values: readonly string[] | null | undefined): Condition =>
  values ? { sql: `row.${field} = ANY(:${field}s)`, parameters: { [`${field}s`]: values } } : ANY;

/** Rows whose lower-case text contains this one, in any case. */
const containing = (field: string, text: string | null | undefined): Condition => {
  const wanted = text?.trim().toLowerCase() ?? '';
  if (wanted === '') return ANY;
  return {
    sql: `row.${field} LIKE :${field}`,
    parameters: { [field]: `%${escaped(wanted)}%` },
  };
};

const present = (field: keyof ProductView & string, wanted: boolean | null | undefined): Condition =>
  typeof wanted === 'boolean' ? { sql: `row.${field} IS ${wanted ? 'NOT ' : ''}NULL`, parameters: {} } : ANY;
