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
    consents: [],
  });
};

export const personOf = (runId: string, customerId: string) => personBy(chanceOf(`${runId}/person/${customerId}`));
