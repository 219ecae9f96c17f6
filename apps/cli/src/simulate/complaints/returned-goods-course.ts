import { remedyFacts } from '#returns';
import { returnIdOfTask } from '#returns/events';
import type { Money } from '#values';
import type { Unit } from '../market/units.js';
import { advanceExchangeCourse, exchangeCourse, oldGoodsCourse } from '../returns/exchange-course.js';
import { disposalCourse, goodsCourse, neverSentCourse } from '../returns/goods-course.js';
import { opening, openingFacts } from '../returns/opening.js';
import { refundCourse } from '../returns/refund-course.js';
import { freed, policyOf, type Returning } from '../returns/returning.js';
import { SIMULATION } from '../simulation.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM } from '../world/staff.js';
import type { Task } from './task.js';

/** An agreed replacement or refund is carried out by a return, which finishes the task, as the policies do. */
export function* returnedGoodsCourse(task: Task): Course<boolean> {
  const { complaint, story, taskId } = task;
  const { world, complaintId, grievance } = complaint;
  const { asks } = world;
  const { unit } = grievance;
  if (!unit) throw new Error('Only a unit that is known can come back.');
  const returning = returningOf(task, unit);
  const { returnId } = returning;
  yield story.ask(SYSTEM, ...openingFor(task, unit, returnId));
  yield story.ask(SYSTEM, asks.complaint('ReceiveTask', { complaintId, taskId }));
  const afterwards = yield* settlementCourse(returning, task);
  if (afterwards === null) {
    const reason = 'Nothing came of the return.';
    yield story.ask(SYSTEM, asks.complaint('FailTask', { complaintId, taskId, reason }));
    return false;
  }
  const done = { complaintId, taskId, result: null, reference: returnId, attachments: [] };
  yield story.ask(SYSTEM, asks.complaint('CompleteTask', done));
  yield { at: story.now(), begins: afterwards };
  return true;
}

const returningOf = ({ complaint: { world, grievance }, story, taskId, remedy }: Task, unit: Unit): Returning => ({
  world,
  story,
  returnId: returnIdOfTask(taskId),
  unit,
  reason: grievance.category === 'DELIVERY' ? 'DAMAGED_IN_TRANSIT' : 'DEFECTIVE',
  remedy: remedy.kind === 'REFUND' ? 'REFUND' : 'REPLACE',
  value: worthOf(unit, remedy.money),
});

const worthOf = ({ price }: Unit, agreed: Money | null): number => (agreed ?? price).amount;

const openingFor = ({ complaint, story, taskId, no, remedy }: Task, unit: Unit, returnId: string) => {
  const { world, complaintId, grievance } = complaint;
  const { customerId, category, symptom: symptomCode } = grievance;
  const facts = openingFacts(world, unit, story.now(), null);
  const proposal = { remedies: [{ no, kind: remedy.kind, money: remedy.money, goods: remedy.goods }] };
  const [found = null] = facts.lines[0]?.units ?? [];
  const agreed = remedyFacts({ customerId, category, symptomCode, proposal }, no, found, unit.range.data.sku);
  const task = { complaintId, taskId, remedyNo: no };
  const asked = { returnId, customerId: null, orderNumber: null, task, lines: [] };
  return opening(world, asked, { ...facts, remedy: agreed });
};

/** What is left to do with the goods when the customer has what was agreed; null where nothing came of it. */
function* settlementCourse(returning: Returning, { mayFail }: Task): Course<Course | null> {
  const { world, story, remedy, value } = returning;
  const { advanceExchangeShare } = SIMULATION.returns;
  if (remedy === 'REFUND' && value <= policyOf(world).returnlessLimit.amount) {
    yield* refundCourse(returning);
    return nothing();
  }
  if (remedy === 'REPLACE' && story.chance.happens(advanceExchangeShare)) {
    yield* advanceExchangeCourse(returning);
    return oldGoodsCourse({ ...returning, story: story.beside('old goods') }, story.now());
  }
  return yield* goodsFirst(returning, mayFail);
}

function* goodsFirst(returning: Returning, mayFail: boolean): Course<Course | null> {
  const { story, remedy } = returning;
  if (mayFail && story.chance.happens(SIMULATION.returns.neverSentShare)) {
    yield* neverSentCourse(returning);
    return null;
  }
  const finding = yield* goodsCourse(returning, mayFail);
  if (!finding) {
    yield* freed(returning, 'REJECTED');
    return null;
  }
  yield* remedy === 'REPLACE' ? exchangeCourse(returning) : refundCourse(returning);
  return disposalCourse({ ...returning, story: story.beside('disposal') }, finding);
}

function* nothing(): Course {}
