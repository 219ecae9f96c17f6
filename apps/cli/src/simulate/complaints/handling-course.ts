import { plain } from '#event-sourcing';
import type { Money } from '#values';
import { SIMULATION } from '../simulation.js';
import { isoOf } from '../world/run.js';
import type { Course, Step } from '../world/schedule.js';
import { agent, CUSTOMER, engineer, supervisor } from '../world/staff.js';
import { type Complaint, policyOf } from './complaint.js';
import { GROUND } from './grievance.js';
import type { Intake } from './intake-course.js';
import { occurrencesCourse } from './occurrences.js';

/** Whether it is to be settled: else it is over, or nobody cares any more. */
export function* handlingCourse(intake: Intake): Course<boolean> {
  const { complaint } = intake;
  yield acknowledgement(complaint);
  if (isForgotten(complaint)) return false;
  yield* investigation(intake);
  const end = earlyEnd(complaint);
  if (end) {
    yield end;
    return false;
  }
  yield* detours(complaint);
  yield judgement(complaint);
  if (!isRefused(complaint)) return true;
  yield refusal(complaint);
  return false;
}

const isCritical = ({ grievance }: Complaint): boolean => grievance.severity === 'CRITICAL';

const isForgotten = (complaint: Complaint): boolean =>
  !isCritical(complaint) && complaint.story.chance.happens(SIMULATION.complaints.forgottenShare);

const isRefused = ({ story, grievance }: Complaint): boolean =>
  grievance.responsibility === 'CUSTOMER' && story.chance.happens(SIMULATION.handling.refusedShare);

const earlyEnd = (complaint: Complaint): Step | null => {
  const { story, grievance } = complaint;
  const { withdrawnShare, onTheSpotShare } = SIMULATION.handling;
  if (story.chance.happens(withdrawnShare)) return withdrawal(complaint);
  const isTrifle = grievance.severity === 'MINOR' && grievance.category !== 'PRODUCT';
  return isTrifle && story.chance.happens(onTheSpotShare) ? settlementOnTheSpot(complaint) : null;
};

/** Some ask for somebody in charge, and some have to wait. */
function* detours(complaint: Complaint): Course {
  const { chance } = complaint.story;
  const { escalationShare, holdShare } = SIMULATION.handling;
  if (!isCritical(complaint) && chance.happens(escalationShare)) yield escalation(complaint);
  if (chance.happens(holdShare)) yield* hold(complaint);
}

const acknowledgement = (complaint: Complaint) => {
  const { world, story, complaintId, handler } = complaint;
  const { acknowledgement: usual, criticalAcknowledgement } = SIMULATION.handling;
  const delay = isCritical(complaint) ? criticalAcknowledgement : usual;
  return story.later(delay, handler, world.asks.complaint('AcknowledgeComplaint', { complaintId }));
};

/** The customer is called, the problem restated and confirmed, and then assessed. */
function* investigation({ complaint, reportedAt, serial }: Intake): Course {
  const { world, story, complaintId, grievance, handler } = complaint;
  const { asks } = world;
  const { contact, confirmation, assessment } = SIMULATION.handling;
  const { category, severity, symptom: symptomCode, customerId } = grievance;
  const reached = { complaintId, channel: 'PHONE' as const, outcome: 'REACHED' as const };
  yield story.later(contact, handler, asks.complaint('RecordContact', { ...reached, note: null, contactedAt: null }));
  const restatement = `${grievance.product.name}: ${plain(symptomCode)}.`;
  yield story.ask(handler, asks.complaint('RestateProblem', { complaintId, restatement }));
  yield story.later(
    confirmation,
    handler,
    asks.complaint('ConfirmProblem', { complaintId, channel: 'PHONE', words: 'Yes, that is it.' }),
  );
  yield story.later(
    assessment,
    handler,
    asks.complaint('AssessComplaint', { complaintId, category, severity, symptomCode }),
  );
  yield* occurrencesCourse(complaint, { serial, customerId, symptomCode, category, reportedAt });
}

const withdrawal = ({ world, story, complaintId }: Complaint) =>
  story.later(
    SIMULATION.handling.contact,
    CUSTOMER,
    world.asks.complaint('WithdrawComplaint', { complaintId, reason: 'It works again.' }),
  );

const escalation = ({ world, story, complaintId }: Complaint) =>
  story.later(
    SIMULATION.handling.contact,
    agent(story.chance),
    world.asks.complaint('EscalateComplaint', {
      complaintId,
      fromTier: 'AGENT',
      reason: 'The customer asks for somebody in charge.',
      owner: null,
    }),
  );

/** A word or a small sum at once, within what the pack lets an agent give. */
const settlementOnTheSpot = (complaint: Complaint) => {
  const { world, story, complaintId, handler } = complaint;
  const { onTheSpotLimit } = policyOf(complaint);
  const money: Money = { amount: Math.floor(onTheSpotLimit.amount / 2), currency: world.currency };
  const pays = money.amount > 0 && story.chance.happens(0.5);
  return story.later(
    SIMULATION.handling.assessment,
    handler,
    world.asks.complaint('SettleOnTheSpot', {
      complaintId,
      remedies: [{ kind: pays ? 'COMPENSATE' : 'APOLOGISE', money: pays ? money : null, goods: null, note: null }],
      channel: 'PHONE',
      confirmation: 'Then it is all right for me.',
    }),
  );
};

/** Something is waited for, and the customer is told what and until when. */
function* hold({ world, story, complaintId, handler }: Complaint): Course {
  const { asks } = world;
  const { hold: delay, contact } = SIMULATION.handling;
  const held = story.beside('hold');
  held.pass(contact);
  held.pass(delay);
  const heldUntil = isoOf(held.now() + 1);
  const reason = story.chance.oneOf(['EVIDENCE_AWAITED', 'PARTS_AWAITED', 'SUPPLIER_AWAITED'] as const);
  yield story.ask(handler, asks.complaint('HoldComplaint', { complaintId, reason, note: null, heldUntil }));
  yield story.ask(
    handler,
    asks.complaint('InformCustomer', {
      complaintId,
      cause: 'HOLD',
      explanation: 'We wait for what the workshop says.',
      newTime: heldUntil,
      interimHelp: null,
    }),
  );
  story.until(held.now() + 1);
  yield story.ask(handler, asks.complaint('ResumeComplaint', { complaintId, heldUntil: null }));
}

const judgement = ({ world, story, complaintId, grievance, handler }: Complaint) => {
  const { responsibility, component } = grievance;
  const who = grievance.category === 'PRODUCT' ? engineer(story.chance) : handler;
  return story.later(
    SIMULATION.handling.judgement,
    who,
    world.asks.complaint('JudgeResponsibility', {
      complaintId,
      responsibility,
      partnerId: null,
      supplier: responsibility === 'SUPPLIER' && component ? component.supplier : null,
      reason: 'By what was seen and said.',
    }),
  );
};

const refusal = ({ world, story, complaintId }: Complaint) =>
  story.later(
    SIMULATION.settlement.proposal,
    supervisor(story.chance),
    world.asks.complaint('RefuseComplaint', {
      complaintId,
      ground: GROUND,
      reason: 'It was used against the instructions, and worked as it should.',
      externalOptions: null,
    }),
  );
