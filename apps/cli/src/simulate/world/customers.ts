import { SERVICE } from '../service-assumptions.js';
import type { Ask } from './asks.js';
import { chanceOf } from './chance.js';
import { languageOf, personBy } from './words.js';
import type { World } from './world.js';

/** The file of a customer, whose person is the same whenever it is asked for. */
export const customerFile = ({ run, asks }: World, customerId: string, region: string): Ask => {
  const { name, phone, email, address } = personOf(run.id, customerId);
  return asks.customer('RegisterCustomer', {
    customerId,
    kind: 'CONSUMER',
    name,
    phones: [phone],
    emails: [email],
    addresses: [address],
    language: languageOf(region),
    region,
    segment: null,
    consents: isAskedWillingly(run.id, customerId)
      ? [{ purpose: 'SURVEY' as const, source: 'ONLINE' as const, givenAt: null }]
      : [],
  });
};

/** Whether a customer has agreed to be asked how it was. */
export const isAskedWillingly = (runId: string, customerId: string): boolean =>
  chanceOf(`${runId}/consent/${customerId}`).happens(SERVICE.surveys.consentShare);

export const personOf = (runId: string, customerId: string) => personBy(chanceOf(`${runId}/person/${customerId}`));
