import type { SimulatedOutlet } from '../partners/network.js';
import type { Course } from '../world/schedule.js';
import { type Actor, engineer } from '../world/staff.js';
import { coverFor } from './cover.js';
import { serialsHeld } from './held-pieces.js';
import { asked, type Job, onOrder } from './job.js';
import { LINE, lineOf, NO_LINES } from './line.js';
import { listPrice } from './list-price.js';
import { lending } from './loaner-course.js';
import { quotingCourse } from './quote-course.js';
import { isWaiting, reserving } from './reserving.js';
import { workOn } from './simulated-work.js';
import { atWork, latestVisit, technicianOf } from './visit.js';

export type Fault = 'REPAIRABLE' | 'IRREPARABLE' | 'NOT_FOUND';
type Left = 'PART_MISSING' | 'QUOTE_NOT_ANSWERED';

const MINUTE = 60_000;

/** What is done there. False where something has to come first. */
export function* working(job: Job, outlet: SimulatedOutlet, fault: Fault): Course<boolean> {
  passing(job, 10, 25);
  yield* lending(job, outlet);
  const left = job.kind === 'REPAIR' ? yield* repairingCourse(job, outlet, fault) : null;
  if (left === null) passing(job, 3, job.kind === 'REPAIR' ? 10 : 90);
  yield* ending(job, outlet, left);
  return left === null;
}

const passing = ({ story }: Job, least: number, most: number): void =>
  story.until(story.now() + Math.round(story.chance.between(least, most) * MINUTE));

function* repairingCourse(job: Job, outlet: SimulatedOutlet, fault: Fault): Course<Left | null> {
  const who = technicianOf(job);
  if (fault !== 'NOT_FOUND' && !lineOf(job)) yield* diagnosing(job, who);
  if (fault === 'IRREPARABLE') {
    const judged = { no: LINE, reason: 'The frame of it is broken through.', evidence: [] };
    yield asked(job, who, onOrder(job, 'JudgeLineIrreparable', judged));
    return null;
  }
  return fault === 'NOT_FOUND' ? null : yield* agreedWork(job, who, outlet);
}

/** What the customer agrees to, as far as the parts are there. */
function* agreedWork(job: Job, who: Actor, outlet: SimulatedOutlet): Course<Left | null> {
  const answer = yield* quotingCourse(job, who);
  if (answer === 'THINKS_ABOUT_IT') return 'QUOTE_NOT_ANSWERED';
  if (answer === 'NO' || !isToDo(job)) return null;
  yield* reserving(job, who, outlet);
  if (isWaiting(job)) return 'PART_MISSING';
  const took = 20 + job.story.chance.below(70);
  passing(job, took, took);
  yield* repairing(job, who, outlet, took);
  return null;
}

/** Not where only a check found something that needs no part. */
const isToDo = (job: Job): boolean =>
  ['AUTHORISED', 'AWAITING_PARTS', 'PARTS_RESERVED'].includes(lineOf(job)?.status ?? '');

function* ending(job: Job, outlet: SimulatedOutlet, incomplete: Left | null): Course {
  const { visitId } = latestVisit(job);
  yield asked(
    job,
    technicianOf(job),
    onOrder(job, 'EndVisit', { visitId, incomplete, note: null }, atWork(job, outlet)),
  );
}

function* diagnosing(job: Job, who: Actor): Course {
  const { part, component, symptom, product } = job;
  const parts = part ? [{ partNumber: part.number, partId: part.partId }] : [];
  const components = product.components.map(({ code }) => code);
  const diagnosed = {
    no: LINE,
    component,
    symptomCode: symptom ?? 'STOPS_WORKING',
    cause: part ? `${part.name} has failed` : 'Set wrongly',
    finding: null,
    labourSku: workOn(product),
    parts: parts.map(({ partNumber }) => ({ partNumber, quantity: 1 })),
  };
  const lines = { ...NO_LINES, components, parts, cover: coverFor(job) };
  yield asked(job, who, onOrder(job, 'DiagnoseLine', diagnosed, { lines }));
}

function* repairing(job: Job, who: Actor, outlet: SimulatedOutlet, minutes: number): Course {
  const { story, part, place } = job;
  yield story.inTime(who, () => {
    const partsUsed = (lineOf(job)?.held ?? []).map(({ reservationId, quantity }) => ({
      reservationId,
      quantity,
      serials: serialsHeld(job, reservationId),
    }));
    const prices = part ? [listPrice(job, 'PARTS', part.number, part.price)] : [];
    const lines = { ...NO_LINES, prices, isOwnWork: outlet.partner.kind === 'OWN' };
    const repaired = { no: LINE, partsUsed, oldSerial: null, newSerial: null, minutes };
    return [onOrder(job, 'RecordLineRepaired', repaired, { lines })];
  });
  if (place !== 'WORKSHOP') return;
  passing(job, 5, 30);
  yield asked(job, engineer(story.chance), onOrder(job, 'CheckLine', { no: LINE, passed: true, note: null }));
}
