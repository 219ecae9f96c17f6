import type { RegisterProduct, ReviseProduct } from './product.commands.js';
import { type ProductEvent, type ProductFacts, productIdOf } from './product.events.js';
import { factsOf, writtenSku } from './product-facts.js';
import type { ProductKnown } from './product-known.js';
import { refusal } from './product-rejection.js';
import { type Product, sameFacts } from './product-state.js';
import { assignedByClass } from './tier.decider.js';

/** Repeating a registration changes nothing. The tier is that of the product's class until somebody decides otherwise. */
export const decideRegistration = (
  { data, at, occurredAt }: RegisterProduct,
  product: Product | null,
  known: ProductKnown,
): readonly ProductEvent[] => {
  const facts = factsOf(data, product, known);
  if (product && sameFacts(product.facts, facts)) return [];
  if (product) throw refusal('PRODUCT_ALREADY_REGISTERED', product, { productId: product.productId });
  const sku = writtenSku(data.sku, known);
  const productId = productIdOf(sku);
  return [
    {
      type: 'ProductRegistered',
      data: {
        productId,
        sku,
        name: facts.name,
        line: facts.line,
        model: facts.model,
        variant: facts.variant,
        productClass: facts.productClass,
        intendedRegions: facts.intendedRegions,
        components: facts.components,
        serviceLifeMonths: facts.serviceLifeMonths,
        partsSupplyUntil: facts.partsSupplyUntil,
        registeredAt: occurredAt ?? at,
      },
    },
    assignedByClass({ productId, productClass: facts.productClass }, known, occurredAt ?? at),
  ];
};

/** A product whose class changes gets the tier of the new class, unless its tier was decided on. */
export const decideRevision = (
  { data, at }: ReviseProduct,
  product: Product,
  known: ProductKnown,
): readonly ProductEvent[] => {
  const facts = factsOf(data, product, known);
  if (sameFacts(product.facts, facts)) return [];
  const { productId, sku } = product;
  const isOfOtherClass = facts.productClass !== product.facts.productClass && product.basis !== 'DECISION';
  return [
    revised(productId, sku, facts, at),
    ...(isOfOtherClass ? [assignedByClass({ productId, productClass: facts.productClass }, known, at)] : []),
  ];
};

const revised = (productId: string, sku: string, facts: ProductFacts, revisedAt: string): ProductEvent => ({
  type: 'ProductRevised',
  data: {
    productId,
    sku,
    name: facts.name,
    line: facts.line,
    model: facts.model,
    variant: facts.variant,
    productClass: facts.productClass,
    intendedRegions: facts.intendedRegions,
    components: facts.components,
    serviceLifeMonths: facts.serviceLifeMonths,
    partsSupplyUntil: facts.partsSupplyUntil,
    revisedAt,
  },
});
