import { graphqlEnum } from '#graphql';
import { BILL_STATUSES, COST_BASES, COST_BEARERS, COST_CLASSES } from '../repair-words.events.js';

export const COST_DIMENSIONS = ['CLASS', 'BEARER', 'PARTNER', 'PRODUCT', 'KIND', 'REGION', 'MONTH'] as const;
export type CostDimension = (typeof COST_DIMENSIONS)[number];

export const BillStatusEnum = graphqlEnum('BillStatus', BILL_STATUSES, 'Whether a bill is settled.', {
  WAIVED: 'The company has given it up.',
});
export const CostClassEnum = graphqlEnum('CostClass', COST_CLASSES, 'What work cost money for.');
export const CostBearerEnum = graphqlEnum('CostBearer', COST_BEARERS, 'Who bears a cost.', {
  PARTNER: 'Charged back to the partner who did the job.',
  SUPPLIER: 'Recovered from the supplier of the part or product.',
});
export const CostBasisEnum = graphqlEnum('CostBasis', COST_BASES, 'What the amount of materials goes by.', {
  LOT: 'What the pieces cost when they came.',
  LIST: 'Their price in the published list of the day, where their cost is not known.',
});
export const CostDimensionEnum = graphqlEnum('WorkOrderCostDimension', COST_DIMENSIONS, 'What costs are added up by.', {
  MONTH: 'The month in which they were recorded, in the zone asked.',
});
