import { type Json, Rejection, type Rule } from '#event-sourcing';
import type { Product } from './product-state.js';

const RULES = {
  PRODUCT_NOT_FOUND: ['There is no such product.', 'Register it, or correct the article number.', 'RegisterProduct'],
  PRODUCT_ALREADY_REGISTERED: [
    'This article number belongs to a product with another content.',
    'Revise that product, or correct the number.',
    'ReviseProduct',
  ],
  PRODUCT_TEXT_MISSING: ['A text is empty.', 'Write it down, or leave it out.', null],
  PRODUCT_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  PRODUCT_TOO_MANY_ENTRIES: ['A product has no room for so many entries.', 'Leave some out.', null],
  PRODUCT_REGION_MALFORMED: [
    'A region is a country of ISO 3166-1, such as KR, or a part of one by ISO 3166-2, such as KR-11.',
    'Correct it, or name none where the product is meant for everywhere.',
    null,
  ],
  PRODUCT_COMPONENT_REPEATED: ['Each component has a code of its own.', 'Rename one of the two.', null],
  PRODUCT_COMPONENT_PARENT_UNKNOWN: [
    'A component is part of the product, or of a component of the same product.',
    'Add the one that is missing, or correct its code.',
    null,
  ],
  PRODUCT_COMPONENT_CYCLE: ['No component is part of itself.', 'Correct the parent of one of these.', null],
  PRODUCT_SERVICE_LIFE_IMPOSSIBLE: [
    'A service life is a whole number of months.',
    'Correct it, or leave it out.',
    null,
  ],
  PRODUCT_DAY_UNKNOWN: ['There is no such day.', 'Correct it, or leave it out.', null],
  PRODUCT_SERVICE_UNKNOWN: [
    'A tier offers services that the policy pack lists.',
    'Choose among those, or add the service to the pack.',
    null,
  ],
  PRODUCT_TIER_SERVICE_MISSING: [
    'Services are chosen freely with the tier APPROPRIATE only; the others offer what the policy pack lists, and maybe more.',
    'Add what is missing, or assign APPROPRIATE.',
    'AssignPolicyTier',
  ],
  PRODUCT_DATE_IMPOSSIBLE: ['A service is asked for before that is recorded.', 'Correct the date.', null],
  PRODUCT_NOT_UNDER_REVIEW: [
    'A tier is reviewed when a service was asked for in vain too often.',
    'Assign another tier where that is wanted.',
    'AssignPolicyTier',
  ],
} as const satisfies Readonly<Record<string, Rule>>;

export type ProductRejection = keyof typeof RULES;

/** The refusal by one rule: what it says, which product, what is missing and what comes next. */
export const refusal = (
  code: ProductRejection,
  product: Product | null,
  details: Readonly<{ [key: string]: Json }> = {},
): Rejection<ProductRejection> => {
  const [rule, toDo, next] = RULES[code];
  const state = product && (product.demands.length ? 'UNDER_REVIEW' : 'REGISTERED');
  return new Rejection(code, `${rule} ${toDo}`, { state, missing: null, next, ...details });
};

/** The product, where there is one. */
export const existing = (product: Product | null): Product => {
  if (!product) throw refusal('PRODUCT_NOT_FOUND', product);
  return product;
};
