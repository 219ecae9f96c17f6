import { graphqlEnum } from '#graphql';
import { PRICE_KINDS } from './price-list.events.js';

export const PriceKindEnum = graphqlEnum('PriceKind', PRICE_KINDS, 'What a price list is for.', {
  GOODS: 'Products as they are sold.',
  REPAIR: 'Work, and what comes with it.',
  PARTS: 'Spare parts.',
});
