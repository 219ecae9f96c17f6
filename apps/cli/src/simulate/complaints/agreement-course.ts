import type { RemedyGiven } from '#complaints';
import { SIMULATION } from '../simulation.js';
import { personOf } from '../world/customers.js';
import type { Course, Step } from '../world/schedule.js';
import { CUSTOMER, supervisor, whoMayApprove } from '../world/staff.js';
import { type Complaint, isOurs, policyOf } from './complaint.js';

/** The signature's step, whose id its tasks are named after; null where the customer says no. */
export function* agreementCourse(
  complaint: Complaint,
  remedies: readonly RemedyGiven[],
  isLastOffer: boolean,
): Course<Step | null> {
  const { world, story, complaintId, handler } = complaint;
  const { asks } = world;
  const { reply, signature, rejectedShare } = SIMULATION.settlement;
  yield* proposalCourse(complaint, remedies);
  const replied = { complaintId, channel: 'EMAIL' as const, reply: 'This is what we can do for you.' };
  yield story.later(reply, handler, asks.complaint('ReplyToCustomer', replied));
  if (!isLastOffer && story.chance.happens(rejectedShare)) {
    const reason = 'This is not enough for the trouble.';
    yield story.later(signature, CUSTOMER, asks.complaint('RejectSettlement', { complaintId, reason }));
    return null;
  }
  const signed = { complaintId, signer: signerOf(complaint), evidence: null, signedAt: null };
  const step = story.later(signature, CUSTOMER, asks.complaint('SignSettlement', signed));
  yield step;
  return step;
}

const signerOf = ({ world, grievance: { customerId } }: Complaint): string =>
  customerId === null ? 'The customer' : personOf(world.run.id, customerId).name;

/** Proposed, at times declined and proposed again, and approved by somebody else whose limit covers it. */
function* proposalCourse(complaint: Complaint, remedies: readonly RemedyGiven[]): Course {
  const { world, story, complaintId, handler } = complaint;
  const { approval, declinedShare } = SIMULATION.settlement;
  const first = proposed(complaint, remedies, null);
  yield first.step;
  let { proposalId } = first;
  if (story.chance.happens(declinedShare)) {
    const reason = 'Say why it should be this much.';
    const declining = world.asks.complaint('DeclineSettlement', { complaintId, proposalId, reason });
    yield story.later(approval, supervisor(story.chance), declining);
    const second = proposed(complaint, remedies, 'The customer has been with us for years.');
    yield second.step;
    proposalId = second.proposalId;
  }
  const { approvalLimits } = policyOf(complaint);
  const value = valueOf(complaint, remedies);
  yield story.later(
    approval,
    whoMayApprove(value, approvalLimits, story.chance, handler.by),
    world.asks.complaint('ApproveSettlement', { complaintId, proposalId }),
  );
}

const proposed = (complaint: Complaint, remedies: readonly RemedyGiven[], fairnessReason: string | null) => {
  const { world, story, complaintId, grievance, handler } = complaint;
  const { responsibility, severity } = grievance;
  const proposalId = story.id('proposal');
  const ownFault = responsibility === 'COMPANY' ? (severity === 'CRITICAL' ? 'FULL' : 'PARTIAL') : 'NONE';
  const factors = isOurs(grievance) ? (['REPURCHASE_HOPE'] as const) : [];
  story.pass(SIMULATION.settlement.proposal);
  const step = story.ask(
    handler,
    world.asks.complaint(
      'ProposeSettlement',
      {
        complaintId,
        proposalId,
        remedies,
        factors,
        reasonableness: isOurs(grievance) ? 'REASONABLE' : 'PARTLY_REASONABLE',
        ownFault,
        inDoubt: [],
        fairnessReason,
      },
      { listPriceOf: (sku) => world.listPriceAt(sku, story.now()) },
    ),
  );
  return { step, proposalId };
};

/** As the rules add it up, all in the company's currency. */
const valueOf = ({ world, story }: Complaint, remedies: readonly RemedyGiven[]): number =>
  remedies.reduce((sum, { money, goods }) => {
    const price = goods && world.listPriceAt(goods.sku, story.now());
    return sum + (money?.amount ?? 0) + (goods && price ? goods.quantity * price.amount : 0);
  }, 0);
