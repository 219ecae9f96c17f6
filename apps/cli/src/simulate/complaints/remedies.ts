import type { RemedyGiven } from '#complaints';
import type { RemedyKind } from '#complaints/events';
import { SIMULATION } from '../simulation.js';
import type { Complaint } from './complaint.js';

/** What is offered the first time: goods are repaired, exchanged or paid back; everything else gets a word or money. */
export const firstOffer = (complaint: Complaint): readonly RemedyGiven[] => {
  const { story, grievance } = complaint;
  if (grievance.category === 'PRODUCT') return offerForGoods(complaint);
  return story.chance.happens(0.5) ? [plain('APOLOGISE')] : [compensation(complaint), plain('APOLOGISE')];
};

const offerForGoods = (complaint: Complaint): readonly RemedyGiven[] => {
  const { story, grievance, isIdentified } = complaint;
  const { remedies, apologyShare } = SIMULATION.settlement;
  const kind = grievance.severity === 'CRITICAL' ? 'REPLACE' : story.chance.weighted(remedies);
  if (isIdentified && (kind === 'REPLACE' || kind === 'REFUND')) return [ofGoods(complaint, kind)];
  const main = kind === 'COMPENSATE' ? compensation(complaint) : plain('REPAIR');
  return story.chance.happens(apologyShare) ? [main, plain('APOLOGISE')] : [main];
};

/** What is offered after a no, a failure or a repair that did not help. */
export const betterOffer = (complaint: Complaint): readonly RemedyGiven[] => [
  compensation(complaint),
  plain('LEADER_CALL'),
];

const plain = (kind: RemedyKind): RemedyGiven => ({ kind, money: null, goods: null, note: null });

const ofGoods = ({ world, grievance: { unit, product } }: Complaint, kind: 'REPLACE' | 'REFUND'): RemedyGiven => {
  if (kind === 'REPLACE') return { ...plain(kind), goods: { sku: product.sku, quantity: 1, listPrice: null } };
  return { ...plain(kind), money: unit ? unit.price : { amount: product.price * 100, currency: world.currency } };
};

const compensation = ({ world, story, grievance: { product } }: Complaint): RemedyGiven => {
  const { least, most } = SIMULATION.settlement.compensation;
  const amount = Math.max(1, Math.round(product.price * story.chance.between(least, most))) * 100;
  return { ...plain('COMPENSATE'), money: { amount, currency: world.currency } };
};
