import { graphqlEnum } from '#graphql';
import { WEEKDAYS } from '#values';
import { OUTLET_KINDS } from './outlet-words.events.js';

export const OUTLET_ORDERS = ['NAME_ASC', 'REGISTERED_DESC', 'UPDATED_DESC'] as const;
export type OutletOrder = (typeof OUTLET_ORDERS)[number];

export const OutletKindEnum = graphqlEnum('OutletKind', OUTLET_KINDS, 'What an outlet is.', {
  COMMUNITY_POINT: 'A counter in a neighbourhood that takes in and hands out.',
  ONLINE: 'Guidance over the wire; nobody comes to it.',
});
export const OutletOrderEnum = graphqlEnum('OutletOrder', OUTLET_ORDERS, 'In which order outlets are listed.');
export const WeekdayEnum = graphqlEnum('Weekday', WEEKDAYS, 'A day of the week.');
