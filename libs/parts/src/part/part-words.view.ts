import { graphqlEnum } from '#graphql';

export const PART_ORDERS = ['NUMBER_ASC', 'NUMBER_DESC', 'NAME_ASC', 'UPDATED_DESC'] as const;
export type PartOrder = (typeof PART_ORDERS)[number];

export const PartOrderEnum = graphqlEnum('PartOrder', PART_ORDERS, 'How parts are sorted.');
