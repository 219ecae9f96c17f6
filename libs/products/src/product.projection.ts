import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type {
  PolicyTierAssigned,
  ProductEvent,
  ProductFacts,
  ProductRegistered,
  ProductRevised,
  TierReviewDemanded,
  TierReviewed,
} from './product.events.js';
import { ProductView, type ReviewDemandView } from './product.view.js';

type Changes = Partial<ProductView>;

export const productProjection: Projection<ProductView, ProductEvent> = {
  name: 'product',
  version: 1,
  categories: ['product'],
  rowsOf: 'STREAM',
  view: ProductView,
  keys: ({ data }) => [data.productId],
  apply: (rows, event) => {
    const row = event.type === 'ProductRegistered' ? registered(event) : rows.get(event.data.productId);
    if (!row) return [];
    const { version, position } = event.meta;
    return [{ ...row, ...changed(row, event), version: version.toString(), position }];
  },
};

const registered = (event: Recorded<ProductRegistered>): ProductView => ({
  id: event.data.productId,
  ...described(event),
  tier: null,
  tierBasis: null,
  services: [],
  tierPackVersion: null,
  tierAssignedAt: null,
  reviewDemands: [],
  reviewDueAt: null,
  lastReview: null,
  registeredAt: new Date(event.data.registeredAt),
  revisedAt: null,
  version: event.meta.version.toString(),
  position: event.meta.position,
});

const described = ({ data }: ProductRegistered | ProductRevised) => ({
  sku: data.sku,
  name: data.name,
  line: data.line,
  model: data.model,
  variant: data.variant,
  productClass: data.productClass,
  intendedRegions: [...data.intendedRegions],
  components: data.components,
  serviceLifeMonths: data.serviceLifeMonths,
  partsSupplyUntil: data.partsSupplyUntil,
  sortName: data.name.toLowerCase(),
  searchText: searchTextOf(data.sku, data),
});

const searchTextOf = (sku: string, { name, line, model, variant }: ProductFacts): string =>
  [sku, name, line, model, variant ?? ''].join('\n').toLowerCase();

const changed = (row: ProductView, event: ProductEvent): Changes => {
  switch (event.type) {
    case 'ProductRegistered':
    case 'ServiceAskedFor':
      return {};
    case 'ProductRevised':
      return { ...described(event), revisedAt: new Date(event.data.revisedAt) };
    case 'PolicyTierAssigned':
      return assigned(event);
    case 'TierReviewDemanded':
      return demanded(row, event);
    case 'TierReviewed':
      return reviewed(event);
  }
};

const assigned = ({ data }: PolicyTierAssigned): Changes => ({
  tier: data.tier,
  tierBasis: data.basis,
  services: [...data.services],
  tierPackVersion: data.packVersion,
  tierAssignedAt: new Date(data.assignedAt),
});

const demanded = ({ reviewDemands }: ProductView, { data }: TierReviewDemanded): Changes => {
  const { service, asked, demandedAt, dueAt } = data;
  const demands: readonly ReviewDemandView[] = [...reviewDemands, { service, asked, demandedAt, dueAt }];
  return { reviewDemands: demands, reviewDueAt: new Date(Math.min(...demands.map((each) => Date.parse(each.dueAt)))) };
};

const reviewed = ({ data }: TierReviewed): Changes => ({
  reviewDemands: [],
  reviewDueAt: null,
  lastReview: {
    services: data.services,
    outcome: data.outcome,
    reason: data.reason,
    reviewedAt: data.reviewedAt,
  },
});
