import { type Event, type Json, personal } from '#event-sourcing';
import type { SurveyAbout } from './invitation/invitation.events.js';

export const AT = '2026-03-02T09:00:00.000Z';
export const LATER = '2026-03-03T09:00:00.000Z';
export const PACK = '2026.1';
export const SUBJECT = 'customer-k-1';
export const text = (words: string) => personal(SUBJECT, words);

export const builderOf =
  <E extends Event<string, { readonly [field: string]: Json }>>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

/** A complaint about a machine, as far as surveys count by it. */
export const about: SurveyAbout = {
  caseKind: 'COMPLAINT',
  caseId: 'c-1',
  customerId: 'k-1',
  productId: 'p-1',
  productLine: 'Air conditioners',
  productModel: 'AC 9',
  batch: 'B-2026-01',
  region: 'DE-BY',
  partnerId: 'pa-1',
  outletId: 'o-1',
  technicianId: 't-1',
  channel: 'HOTLINE',
};
