import type { Condition, Finding } from '#returns/events';
import { ofUnit } from '../market/unit-asks.js';
import { SIMULATION } from '../simulation.js';
import type { Course } from '../world/schedule.js';
import { agent, engineer, SYSTEM, supervisor, warehouse } from '../world/staff.js';
import { freed, NO, policyOf, type Returning } from './returning.js';

/** The goods come, are inspected, and accepted or rejected; what the rules doubt goes to a supervisor. */
export function* goodsCourse(returning: Returning, mayBeRejected = true): Course<Finding | null> {
  const { world, story, returnId, unit, value } = returning;
  const { asks } = world;
  const { chance } = story;
  const { travel, inspection, acceptance, rejectedAfterReview } = SIMULATION.returns;
  const [condition, finding] = looks(returning);
  const came = { no: NO, quantity: 1, reception: 'RECEIVED' as const, condition, serial: unit.serial, note: null };
  yield story.later(travel, warehouse(chance), asks.return('ReceiveReturn', { returnId, received: [came] }));
  yield story.later(
    inspection,
    engineer(chance),
    asks.return('InspectReturnLine', { returnId, no: NO, condition, finding, note: null }),
  );
  const accepting = asks.return('AcceptReturnLine', { returnId, no: NO });
  yield story.later(acceptance, agent(chance), accepting);
  const isUnfounded = finding === 'NO_FAULT_FOUND';
  if (isUnfounded || value > policyOf(world).review.overValue.amount) {
    if (isUnfounded && mayBeRejected && chance.happens(rejectedAfterReview)) {
      const reason = 'It works as it should in our workshop.';
      const rejecting = asks.return('RejectReturnLine', { returnId, no: NO, reason });
      yield story.later(acceptance, supervisor(chance), rejecting);
      return null;
    }
    yield story.later(acceptance, supervisor(chance), accepting);
  }
  if (returning.remedy !== 'REPAIR') yield* takenBack(returning);
  return finding;
}

/** The unit is the customer's no more, as the policy of products has it. */
export function* takenBack({ world, story, returnId, unit }: Returning): Course {
  yield story.ask(SYSTEM, ofUnit(world, unit)('RecordUnitReturned', { returnId, returnedAt: story.iso() }));
}

/** What the goods look like, and what is found. */
const looks = ({ story: { chance }, reason }: Returning): readonly [Condition, Finding] => {
  const { noFaultFoundShare, damagedShare } = SIMULATION.returns;
  if (reason === 'CHANGE_OF_MIND') return [chance.oneOf(['SEALED', 'OPENED']), 'AS_DESCRIBED'];
  if (chance.happens(noFaultFoundShare)) return ['USED', 'NO_FAULT_FOUND'];
  return [chance.happens(damagedShare) ? 'DAMAGED' : 'USED', 'FAULT_CONFIRMED'];
};

/** What becomes of goods that are the company's again. */
export function* disposalCourse({ world, story, returnId, unit }: Returning, finding: Finding): Course {
  const { disposal, dispositions } = SIMULATION.returns;
  const { chance } = story;
  const disposition = finding === 'FAULT_CONFIRMED' ? chance.weighted(dispositions) : 'RESTOCK';
  yield story.later(
    disposal,
    warehouse(chance),
    world.asks.return('DisposeReturnLine', { returnId, no: NO, disposition, note: null }),
  );
  if (disposition !== 'SCRAP') return;
  const reason = `Disposed of after the return ${returnId}.`;
  yield story.ask(SYSTEM, ofUnit(world, unit)('ScrapUnit', { reason, scrappedAt: story.iso() }));
}

/** The customer keeps the goods after all, and says so or lets the time pass in which they may come. */
export function* neverSentCourse(returning: Returning): Course {
  const { world, story, returnId } = returning;
  if (story.chance.happens(SIMULATION.returns.expiredShare)) return yield* expiredCourse(returning);
  const cause = 'CUSTOMER_ASKED';
  yield story.later(
    SIMULATION.returns.travel,
    agent(story.chance),
    world.asks.return('CancelReturn', { returnId, nos: null, cause }),
  );
  yield* freed(returning, 'CANCELLED');
}

function* expiredCourse(returning: Returning): Course {
  const { world, story, returnId } = returning;
  const until = world.pack.dueAt(policyOf(world).authorisationDue, story.iso());
  story.until(Date.parse(until));
  yield story.ask(SYSTEM, world.asks.return('ExpireReturnLine', { returnId, no: NO, until }));
  yield* freed(returning, 'EXPIRED');
}
