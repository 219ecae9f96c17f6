import type { Projection } from '#projections';
import type { ProductEvent } from './product.events.js';
import { ServiceDemandFact } from './service-demand.view.js';

export const serviceDemandProjection: Projection<ServiceDemandFact, ProductEvent> = {
  name: 'service-demand',
  version: 1,
  categories: ['product'],
  view: ServiceDemandFact,
  keys: ({ type, meta }) => (type === 'ServiceAskedFor' ? [meta.id] : []),
  apply: (_, { type, data, meta }) =>
    type === 'ServiceAskedFor'
      ? [
          {
            id: meta.id,
            productId: data.productId,
            service: data.service,
            offered: data.offered,
            customerId: data.customerId,
            askedAt: new Date(data.askedAt),
            position: meta.position,
          },
        ]
      : [],
};
