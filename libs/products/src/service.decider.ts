import type { RecordServiceAsked } from './product.commands.js';
import type { ProductEvent } from './product.events.js';
import type { ProductKnown } from './product-known.js';
import { refusal } from './product-rejection.js';
import type { Product } from './product-state.js';
import { codeOf, trimmed } from './product-texts.js';

const DAY_MS = 86_400_000;

/** Any service may be asked for; one that is not offered counts towards a review of the tier. */
export const decideServiceAsked = (
  { data, at, occurredAt }: RecordServiceAsked,
  product: Product,
  known: ProductKnown,
): readonly ProductEvent[] => {
  const service = codeOf(trimmed(data.service, 'service', known.policy.textLimits.name, product));
  const askedAt = askedTime(data.askedAt ?? occurredAt ?? at, at, product);
  const offered = product.services.includes(service);
  const { productId } = product;
  return [
    { type: 'ServiceAskedFor', data: { productId, service, offered, customerId: data.customerId, askedAt } },
    ...(offered ? [] : demandOf(service, [...(product.askedInVain[service] ?? []), askedAt], { product, known, at })),
  ];
};

type Circumstances = Readonly<{ product: Product; known: ProductKnown; at: string }>;

const demandOf = (
  service: string,
  asked: readonly string[],
  { product, known, at }: Circumstances,
): readonly ProductEvent[] => {
  const { askedInVain, withinDays, due } = known.policy.tierReview;
  const from = Date.parse(at) - withinDays * DAY_MS;
  const recent = asked.filter((each) => Date.parse(each) >= from).length;
  if (recent < askedInVain || product.demands.some((demand) => demand.service === service)) return [];
  return [
    {
      type: 'TierReviewDemanded',
      data: {
        productId: product.productId,
        service,
        asked: recent,
        packVersion: known.packVersion,
        dueAt: known.dueAt(due, at),
        demandedAt: at,
      },
    },
  ];
};

const askedTime = (given: string, at: string, product: Product): string => {
  if (!(Date.parse(given) <= Date.parse(at)))
    throw refusal('PRODUCT_DATE_IMPOSSIBLE', product, { given, recordedAt: at });
  return new Date(given).toISOString();
};
