import { NOTHING_SAID } from '#repairs';
import { workOrderIdOfReturnLine } from '#repairs/events';
import type { Finding } from '#returns/events';
import { partFor } from '../parts/simulated-parts.js';
import { aboutOf, customerFacts, qualified } from '../repairs/drafting.js';
import { asked, type Job, onOrder } from '../repairs/job.js';
import { jobCourse } from '../repairs/job-course.js';
import { SIMULATION } from '../simulation.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM, supervisor } from '../world/staff.js';
import { exchangeCourse } from './exchange-course.js';
import { disposalCourse, takenBack } from './goods-course.js';
import { freed, NO, type Returning } from './returning.js';

/** Goods that were sent in are repaired by a work order, as the policies ask for it; what it does not repair is replaced. */
export function* repairedGoodsCourse(returning: Returning, finding: Finding): Course {
  const { world, story, returnId, unit } = returning;
  const job = jobOf(returning);
  yield asked(
    job,
    SYSTEM,
    onOrder(job, 'DraftWorkOrder', draftOf(returning), { drafting: draftingOf(returning, job) }),
  );
  yield qualified(job);
  const { outcome } = yield* jobCourse(job, true);
  const repair = { returnId, no: NO, reference: job.workOrderId };
  if (outcome !== 'DONE') {
    const cause = outcome === 'CANCELLED' ? 'ORDER_CANCELLED' : outcome;
    yield story.ask(SYSTEM, world.asks.return('RecordReturnUnrepaired', { ...repair, cause }));
    return yield* replacedInstead(returning, finding);
  }
  yield story.ask(SYSTEM, world.asks.return('RecordReturnRepair', repair));
  yield* freed(returning, 'REPAIRED');
  world.absent.delete(unit.serial);
}

function* replacedInstead(returning: Returning, finding: Finding): Course {
  const { world, story, returnId } = returning;
  const changed = { returnId, no: NO, remedy: 'REPLACE' as const, reason: 'The workshop did not repair it.' };
  yield story.later(
    SIMULATION.returns.confirmation,
    supervisor(story.chance),
    world.asks.return('ChangeReturnRemedy', changed),
  );
  yield* takenBack(returning);
  yield* exchangeCourse(returning);
  yield* disposalCourse(returning, finding);
}

const jobOf = ({ world, story, returnId, unit }: Returning): Job => {
  const { product } = unit.range;
  const component = story.chance.oneOf(product.components);
  return {
    world,
    story,
    workOrderId: workOrderIdOfReturnLine(returnId, NO),
    kind: 'REPAIR',
    place: 'WORKSHOP',
    product,
    unit,
    region: unit.region,
    customerId: unit.customerId,
    symptom: null,
    component: component.code,
    part: partFor(product, component.code),
  };
};

const draftOf = ({ returnId }: Returning) => ({
  ...NOTHING_SAID,
  kind: 'REPAIR' as const,
  place: 'WORKSHOP' as const,
  task: null,
  returnLine: { returnId, no: NO },
});

/** What the handler finds in the return, the catalogue, the unit and the customer's file. */
const draftingOf = ({ world, story, returnId, unit }: Returning, job: Job) => {
  const { customerId, region } = unit;
  return {
    ...aboutOf(job),
    asked: {
      subject: customerId === null ? `return-${returnId}` : `customer-${customerId}`,
      complaintId: null,
      customerId,
      sku: job.product.sku,
      serial: unit.serial,
      component: null,
      symptomCode: null,
      region,
      words: null,
      reportedAt: story.iso(),
    },
    customer: customerId === null ? null : customerFacts(world.run.id, customerId, region),
  };
};
