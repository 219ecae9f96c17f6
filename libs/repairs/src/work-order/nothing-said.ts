import type { DraftWorkOrder } from './work-order.commands.js';

type Given = Omit<DraftWorkOrder['data'], 'workOrderId' | 'kind' | 'place' | 'task' | 'returnLine'>;

/** What is given by hand with a draft, where the complaint or the return that asked for it says it all. */
export const NOTHING_SAID: Given = {
  customerId: null,
  sku: null,
  serial: null,
  component: null,
  symptomCode: null,
  region: null,
  zone: null,
  site: null,
  words: null,
  reportedAt: null,
};
