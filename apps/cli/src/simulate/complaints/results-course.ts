import { SIMULATION } from '../simulation.js';
import type { Course } from '../world/schedule.js';
import { engineer, member } from '../world/staff.js';
import { type Complaint, isOurs, policyOf } from './complaint.js';

/** Re-checked, fed back, asked and closed. False where the customer is not satisfied, and another offer is due. */
export function* resultsCourse(complaint: Complaint, isLastOffer: boolean): Course<boolean> {
  const { world, story, complaintId, handler } = complaint;
  const { asks } = world;
  const { chance } = story;
  const { recheck, contact, closing, unreachedShare, dissatisfiedShare } = SIMULATION.results;
  const rechecked = asks.complaint('RecheckResult', { complaintId, passed: true, note: null });
  yield story.later(recheck, engineer(chance), rechecked);
  if (chance.happens(unreachedShare)) yield* unreached(complaint);
  else {
    const isSatisfied = isLastOffer || !chance.happens(dissatisfiedShare);
    const reason = isSatisfied ? null : 'It is not as it was promised.';
    const reached = { complaintId, channel: 'PHONE' as const, outcome: 'REACHED' as const };
    yield story.later(contact, handler, asks.complaint('RecordContact', { ...reached, note: null, contactedAt: null }));
    const answer = { complaintId, satisfied: isSatisfied, reason, channel: 'PHONE' as const, answeredAt: null };
    yield story.ask(handler, asks.complaint('RecordSatisfaction', answer));
    if (!isSatisfied) return false;
  }
  yield* feedback(complaint);
  yield story.later(closing, handler, asks.complaint('CloseComplaint', { complaintId }));
  return true;
}

/** Tried as often as the pack asks for. */
function* unreached(complaint: Complaint): Course {
  const { world, story, complaintId, handler } = complaint;
  const { attempts } = policyOf(complaint).satisfactionContact;
  const tried = { complaintId, channel: 'PHONE' as const, outcome: 'UNREACHED' as const };
  for (let attempt = 0; attempt < attempts; attempt++)
    yield story.later(
      SIMULATION.results.contact,
      handler,
      world.asks.complaint('RecordContact', { ...tried, note: null, contactedAt: null }),
    );
}

function* feedback(complaint: Complaint): Course {
  const { world, story, complaintId, grievance, handler } = complaint;
  const { asks } = world;
  const { finding, findingAcknowledgement } = SIMULATION.results;
  if (!isOurs(grievance)) return;
  const findingId = story.id('finding');
  const text = `${grievance.component?.name ?? grievance.category}: ${grievance.symptom}.`;
  const found = { complaintId, findingId, department: null, finding: text };
  yield story.later(finding, handler, asks.complaint('FeedBackFinding', found));
  const department = policyOf(complaint).routing[grievance.category].feedbackTo;
  yield story.later(
    findingAcknowledgement,
    member(department, story.chance),
    asks.complaint('AcknowledgeFinding', { complaintId, findingId, answer: null }),
  );
}
