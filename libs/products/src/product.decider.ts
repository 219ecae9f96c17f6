import type { Decider } from '#event-sourcing';
import type { ProductCommand } from './product.commands.js';
import { type ProductEvent, productIdOf } from './product.events.js';
import type { ProductKnown } from './product-known.js';
import { decideRegistration, decideRevision } from './product-registration.decider.js';
import { existing } from './product-rejection.js';
import { evolve, type Product } from './product-state.js';
import { decideServiceAsked } from './service.decider.js';
import { decideAssignment, decideReview } from './tier.decider.js';

export const productDecider: Decider<ProductCommand, ProductEvent, Product | null, ProductKnown> = {
  stream: ({ type, data }) => `product-${type === 'RegisterProduct' ? productIdOf(data.sku) : data.productId}`,
  initialState: null,
  evolve,
  decide: (command, product, known) => {
    switch (command.type) {
      case 'RegisterProduct':
        return decideRegistration(command, product, known);
      case 'ReviseProduct':
        return decideRevision(command, existing(product), known);
      case 'AssignPolicyTier':
        return decideAssignment(command, existing(product), known);
      case 'RecordServiceAsked':
        return decideServiceAsked(command, existing(product), known);
      case 'ReviewPolicyTier':
        return decideReview(command, existing(product), known);
    }
  },
};
