import type { PartnerCommand } from './partner.commands.js';
import type { Decisions } from './partner-decision.js';
import { refusal } from './partner-rejection.js';
import type { Partner } from './partner-state.js';

type Erasure = Pick<Decisions, 'ErasePartnerPersonalData' | 'RecordPartnerKeyDestroyed'>;

/** Of who works no more. The event comes before the key goes, so that there is always somebody who knows why it went. */
const erase: Erasure['ErasePartnerPersonalData'] = ({ data, by, at }, { partnerId, status, isErased }) => {
  if (isErased) return [];
  if (status !== 'EXITED' && status !== 'REJECTED') throw refusal('PARTNER_STILL_HERE', status);
  const { ground } = data;
  return [{ type: 'PartnerPersonalDataErased', data: { partnerId, ground, erasedBy: by, erasedAt: at } }];
};

const keyDestroyed: Erasure['RecordPartnerKeyDestroyed'] = ({ data, at }, { partnerId, status, ...partner }) => {
  if (!partner.isErased) throw refusal('PARTNER_STILL_HERE', status);
  if (partner.isKeyDestroyed) return [];
  const { subject } = data;
  return [{ type: 'PartnerKeyDestroyed', data: { partnerId, subject, destroyedAt: at } }];
};

export const erasure: Erasure = { ErasePartnerPersonalData: erase, RecordPartnerKeyDestroyed: keyDestroyed };

/** What would write about people whose key is gone. @throws PARTNER_ERASED */
export const refuseErased = ({ type }: PartnerCommand, { isErased, status }: Partner): void => {
  if (isErased && WRITES_OF_PEOPLE.includes(type)) throw refusal('PARTNER_ERASED', status);
};

const WRITES_OF_PEOPLE: readonly PartnerCommand['type'][] = [
  'RevisePartner',
  'VetPartner',
  'RejectPartnerApplication',
  'OverruleScoreConsequence',
];
