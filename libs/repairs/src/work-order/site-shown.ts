import { ERASED, type Personal } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import type { Site } from '../repair-words.events.js';

/** What of an order is about its customer, as its last events tell it. */
export type ShownSite = Readonly<{
  address: string | null;
  contactName: string | null;
  phone: string | null;
  coordinates: Readonly<{ latitude: number; longitude: number }> | null;
  words: string | null;
}>;

/** The site of an order with these events; null where nobody said where it is and what the customer said. */
export const siteOf = (events: readonly WorkOrderEvent[]): ShownSite | null => {
  const said = events.map((event) => saidIn(event));
  const site = said.reduce<Site | null>((last, each) => each.site ?? last, null);
  const words = said.reduce<Personal | null>((last, each) => each.words ?? last, null);
  if (!site && !words) return null;
  const { address, contactName, phone, coordinates } = site ?? NOWHERE;
  return {
    address: textOf(address),
    contactName: textOf(contactName),
    phone: textOf(phone),
    coordinates: placeOf(coordinates),
    words: textOf(words),
  };
};

/** When the order ended, from which its site is shown for a time only; null while it is open. */
export const endOf = (events: readonly WorkOrderEvent[]): string | null =>
  events.reduce<string | null>((last, { type, data }) => {
    if (type === 'WorkOrderClosed') return data.closedAt;
    return type === 'WorkOrderCancelled' ? data.cancelledAt : last;
  }, null);

const NOWHERE: Site = { address: null, contactName: null, phone: null, coordinates: null };

const saidIn = ({ type, data }: WorkOrderEvent): Readonly<{ site: Site | null; words: Personal | null }> => {
  if (type === 'WorkOrderDrafted') return { site: data.site, words: data.words };
  return { site: type === 'WorkOrderSiteSet' ? data.site : null, words: null };
};

const textOf = (text: Personal | null): string | null => text && text.personal;

/** What was erased is no place any more. */
const placeOf = (text: Personal | null): ShownSite['coordinates'] => {
  if (!text || text.personal === ERASED) return null;
  const [latitude, longitude] = text.personal.split(',').map(Number);
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude };
};
