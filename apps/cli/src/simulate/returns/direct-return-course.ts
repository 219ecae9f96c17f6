import type { OrderedSale, Unit } from '../market/units.js';
import { isForWorkshop } from '../repairs/workshop.js';
import { SIMULATION } from '../simulation.js';
import { isoOf } from '../world/run.js';
import type { Course } from '../world/schedule.js';
import { agent, CUSTOMER } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import { exchangeCourse } from './exchange-course.js';
import { disposalCourse, goodsCourse, neverSentCourse } from './goods-course.js';
import { opening, openingFacts } from './opening.js';
import { refundCourse } from './refund-course.js';
import { repairedGoodsCourse } from './repaired-goods-course.js';
import { freed, NO, policyOf, type Returning } from './returning.js';

/** What customers send back by themselves soon after the delivery; null for those who keep it. */
export const directReturnCourse = (world: World, unit: Unit, sale: OrderedSale, story: Story): Course | null => {
  const reason = reasonFor(unit, story.chance.uniform());
  if (reason === null) return null;
  world.absent.add(unit.serial);
  return returnCourse(world, { unit, sale, reason }, story.beside('return'));
};

const reasonFor = ({ range: { product } }: Unit, drawn: number): Asked['reason'] | null => {
  const { changeOfMindShare, deadOnArrivalShare, sentForRepairShare } = SIMULATION.orders;
  if (drawn < changeOfMindShare) return 'CHANGE_OF_MIND';
  if (drawn < changeOfMindShare + deadOnArrivalShare) return 'DEAD_ON_ARRIVAL';
  const isSentIn = isForWorkshop(product) && drawn >= 1 - sentForRepairShare;
  return isSentIn ? 'DEFECTIVE' : null;
};

const TOLD = {
  CHANGE_OF_MIND: { delay: SIMULATION.orders.changeOfMind, remedy: 'REFUND', words: 'It does not suit our place.' },
  DEAD_ON_ARRIVAL: { delay: SIMULATION.orders.deadOnArrival, remedy: 'REPLACE', words: 'It never worked at all.' },
  DEFECTIVE: { delay: SIMULATION.orders.sentForRepair, remedy: 'REPAIR', words: 'It works no more.' },
} as const;

type Asked = Readonly<{ unit: Unit; sale: OrderedSale; reason: keyof typeof TOLD }>;

function* returnCourse(world: World, { unit, sale, reason }: Asked, story: Story): Course {
  const returnId = story.id('return');
  const { remedy, delay } = TOLD[reason];
  const returning: Returning = { world, story, returnId, unit, reason, remedy, value: unit.price.amount };
  story.pass(delay);
  const facts = openingFacts(world, unit, story.now(), null);
  yield story.ask(CUSTOMER, ...opening(world, given(returning, sale, TOLD[reason].words), facts));
  if (!(yield* authorised(returning, sale))) return;
  if (story.chance.happens(SIMULATION.returns.neverSentShare)) return yield* neverSentCourse(returning);
  const finding = yield* goodsCourse(returning);
  if (!finding) return yield* freed(returning, 'REJECTED');
  if (remedy === 'REPAIR') return yield* repairedGoodsCourse(returning, finding);
  if (remedy === 'REPLACE') yield* exchangeCourse(returning);
  else yield* refundCourse(returning);
  yield* disposalCourse(returning, finding);
}

const given = ({ returnId, unit, reason, remedy }: Returning, { number }: OrderedSale, words: string) => ({
  returnId,
  customerId: unit.customerId,
  orderNumber: number,
  task: null,
  lines: [{ sku: null, serial: unit.serial, orderLineNo: null, quantity: 1, reason, symptomCode: null, remedy, words }],
});

/** Within the time that the pack gives; later it is denied. */
function* authorised(returning: Returning, { deliveredAt }: OrderedSale): Course<boolean> {
  const { world, story, returnId, reason } = returning;
  const { pack, asks } = world;
  story.pass(SIMULATION.returns.authorisation);
  const closesAt = pack.dueAt(policyOf(world).claimWindow[reason], isoOf(deliveredAt));
  const who = agent(story.chance);
  if (Date.parse(closesAt) > story.now()) {
    yield story.ask(who, asks.return('AuthoriseReturn', { returnId, nos: [NO] }));
    return true;
  }
  yield story.ask(who, asks.return('DenyReturn', { returnId, nos: [NO], reason: 'The time for returns is over.' }));
  yield* freed(returning, 'DENIED');
  return false;
}
