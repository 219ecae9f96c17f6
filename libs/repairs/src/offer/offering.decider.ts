import { dueAt } from '#values';
import type { WorkOrderEvent } from '../events.js';
import type { OfferBasis } from '../repair-words.events.js';
import { assertStatus } from '../work-order/standing.js';
import { written } from '../work-order/texts.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { openOfferOf } from './assigned.js';
import type { Candidate } from './candidate.js';
import type { OfferWorkOrder } from './offer.commands.js';
import { offerWithdrawn } from './offer-ended.js';
import type { OfferingFacts } from './offer-facts.js';
import { offerRefusal } from './offer-rejection.js';
import { rankCandidates } from './ranking.js';

type Chosen = Readonly<{ candidate: Candidate; basis: OfferBasis }>;

const offer: Decision<'OfferWorkOrder'> = (command, state, known) => {
  const { outletId } = command.data;
  const open = openOfferOf(state);
  if (open && (outletId === null || outletId === open.outletId)) return [];
  assertStatus(state, 'QUALIFIED', 'OFFERED');
  const facts = factsOf(known);
  const ranking = rankCandidates(
    { ...facts.job, asked: state.offers.asked },
    facts.outlets,
    known.policy.dispatch.ranking,
  );
  const chosen = outletId === null ? firstOf(ranking) : named(command, state, ranking, known);
  if (!chosen) return nobodyLeft(command, state, ranking);
  const before = open ? [offerWithdrawn(command, state, open, { cause: 'DISPATCHER', reason: null })] : [];
  return [...before, offered(command, state, chosen, known)];
};

const factsOf = ({ offering }: WorkOrderKnown): OfferingFacts => {
  if (!offering) throw new Error('Nothing was gathered to offer a work order.');
  return offering;
};

const firstOf = ([candidate]: readonly Candidate[]): Chosen | null =>
  candidate?.rank === 1 ? { candidate, basis: 'RANKING' } : null;

const named = (
  { data }: OfferWorkOrder,
  state: WorkOrder,
  ranking: readonly Candidate[],
  { policy }: WorkOrderKnown,
): Chosen => {
  const candidate = ranking.find(({ outletId }) => outletId === data.outletId);
  if (!candidate) throw offerRefusal('OFFER_OUTLET_UNKNOWN', state, { outletId: data.outletId });
  const fixed = candidate.hindrances.filter((each) => !policy.dispatch.overridable.includes(each));
  if (fixed.length > 0) throw offerRefusal('OFFER_OUTLET_HINDERED', state, { outletId: data.outletId, missing: fixed });
  if (candidate.rank === 1) return { candidate, basis: 'RANKING' };
  if (!data.reason?.trim())
    throw offerRefusal('OFFER_REASON_MISSING', state, { missing: 'reason', first: ranking[0]?.outletId ?? null });
  return { candidate, basis: 'OVERRIDE' };
};

/** Told once; whoever asks by hand after that is told who was left out and why. */
const nobodyLeft = (
  { data, roles, at }: OfferWorkOrder,
  state: WorkOrder,
  ranking: readonly Candidate[],
): readonly WorkOrderEvent[] => {
  const { offers, needsDispatcher } = state.offers;
  const { workOrderId } = data;
  if (!needsDispatcher)
    return [
      {
        type: 'DispatcherNeeded',
        data: { workOrderId, attempts: offers.length, candidates: ranking.length, neededAt: at },
      },
    ];
  if (roles.includes('system')) return [];
  const leftOut = ranking.map(({ outletId, hindrances }) => ({ outletId, hindrances }));
  throw offerRefusal('OFFER_NO_CANDIDATE', state, { leftOut });
};

const offered = (
  { data, by, at }: OfferWorkOrder,
  state: WorkOrder,
  { candidate, basis }: Chosen,
  known: WorkOrderKnown,
): WorkOrderEvent => {
  const { offerOpenFor, textLimits } = known.policy.dispatch;
  const { partnerId, outletId, rank, score, terms, distanceKm, distanceBasis } = candidate;
  const calendar = factsOf(known).outlets.find((each) => each.outletId === outletId)?.calendar;
  if (!calendar) throw offerRefusal('OFFER_OUTLET_HINDERED', state, { outletId, missing: ['NO_WORKING_HOURS'] });
  const isOverride = basis === 'OVERRIDE';
  return {
    type: 'WorkOrderOffered',
    data: {
      workOrderId: data.workOrderId,
      attempt: state.offers.offers.length + 1,
      partnerId,
      outletId,
      basis,
      rank,
      score,
      terms,
      distanceKm,
      distanceBasis,
      reason: isOverride ? written(state, 'reason', data.reason ?? '', textLimits.reason) : null,
      offeredBy: by,
      offeredAt: at,
      expiresAt: dueAt(calendar, at, offerOpenFor),
      packVersion: known.packVersion,
    },
  };
};

export const offering = { OfferWorkOrder: offer } satisfies Partial<Decisions>;
