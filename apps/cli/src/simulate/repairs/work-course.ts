import { newId } from '#values';
import type { SimulatedOutlet } from '../partners/network.js';
import { freeAt } from '../parts/stock.js';
import { isRunningLow, ordered, supplyCourse } from '../parts/stock-course.js';
import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { type Actor, SYSTEM } from '../world/staff.js';
import { serialsHeld } from './held-pieces.js';
import { asked, type Job, onOrder, orderOf, outletOf } from './job.js';
import { listPrice } from './list-price.js';
import { workOn } from './simulated-work.js';
import { atWork, latestVisit, technicianOf } from './visit.js';

export type Fault = 'REPAIRABLE' | 'IRREPARABLE' | 'NOT_FOUND';

const LINE = 1;
const MINUTE = 60_000;

/** What is done there. False where a part is missing. */
export function* working(job: Job, outlet: SimulatedOutlet, fault: Fault): Course<boolean> {
  const { story } = job;
  const minutes = (least: number, most: number) =>
    story.until(story.now() + Math.round(story.chance.between(least, most) * MINUTE));
  const who = technicianOf(job);
  minutes(10, 25);
  if (fault !== 'NOT_FOUND' && orderOf(job).lines.lines.length === 0) yield* diagnosing(job, who);
  if (fault === 'IRREPARABLE') {
    const judged = { no: LINE, reason: 'The frame of it is broken through.', evidence: [] };
    yield asked(job, who, onOrder(job, 'JudgeLineIrreparable', judged));
  } else if (fault === 'REPAIRABLE') {
    yield* reserving(job, who, outlet);
    if (isWaiting(job)) {
      yield* ending(job, outlet, 'PART_MISSING');
      return false;
    }
    const took = 20 + story.chance.below(70);
    minutes(took, took);
    yield* repairing(job, who, outlet, took);
  }
  minutes(3, 10);
  yield* ending(job, outlet, null);
  return true;
}

const isWaiting = (job: Job): boolean => {
  const line = orderOf(job).lines.lines[LINE - 1];
  return line !== undefined && line.parts.length > 0 && line.held.length === 0;
};

function* ending(job: Job, outlet: SimulatedOutlet, incomplete: 'PART_MISSING' | null): Course {
  const { visitId } = latestVisit(job);
  yield asked(
    job,
    technicianOf(job),
    onOrder(job, 'EndVisit', { visitId, incomplete, note: null }, atWork(job, outlet)),
  );
}

function* diagnosing(job: Job, who: Actor): Course {
  const { part, component, symptom, unit } = job;
  const { product } = unit.range;
  const components = product.components.map(({ code }) => code);
  const parts = part ? [{ partNumber: part.number, partId: part.partId }] : [];
  const lines = { components, cover: [], parts, prices: [], stock: [], outletPartnerId: null, isOwnWork: false };
  const diagnosed = {
    no: LINE,
    component,
    symptomCode: symptom,
    cause: part ? `${part.name} has failed` : 'Set wrongly',
    finding: null,
    labourSku: workOn(product),
    parts: parts.map(({ partNumber }) => ({ partNumber, quantity: 1 })),
  };
  yield asked(job, who, onOrder(job, 'DiagnoseLine', diagnosed, { lines }));
}

/** From the shelves of the outlet, else from the company's own; what is nowhere is awaited there, and ordered. */
function* reserving(job: Job, who: Actor, outlet: SimulatedOutlet): Course {
  const { world, story, part, workOrderId } = job;
  if (!part || !isWaiting(job)) return;
  const own = ownFor(job, outlet);
  const reservationId = newId(`${workOrderId}/${LINE}/${story.id('try')}`, 'reservation');
  yield story.inTime(who, () => {
    const from = [outlet, own].find((each) => freeAt(world, part, each) > 0);
    const stock = [{ partId: part.partId, reservationId, isThere: from !== undefined }];
    const lines = {
      components: null,
      cover: [],
      parts: [],
      prices: [],
      stock,
      outletPartnerId: null,
      isOwnWork: false,
    };
    return [onOrder(job, 'ReserveLineParts', { no: LINE, outletId: (from ?? own).outletId }, { lines })];
  });
  const [held] = orderOf(job).lines.lines[LINE - 1]?.held ?? [];
  yield* supplying(job, held ? outletOf(job, held.outletId) : own);
}

/** What runs low is ordered, once. */
function* supplying({ world, story, part }: Job, where: SimulatedOutlet): Course {
  if (!part || !isRunningLow(world, part, where)) return;
  ordered(world, part, where);
  yield { at: story.now(), begins: supplyCourse(world, part, where, story.now()) };
}

const ownFor = ({ world }: Job, outlet: SimulatedOutlet): SimulatedOutlet => {
  if (outlet.partner.kind === 'OWN') return outlet;
  const own = world.network.outlets.find(
    ({ partner, regions }) => partner.kind === 'OWN' && regions.some((each) => outlet.home.startsWith(each)),
  );
  if (!own) throw new Error(`The company serves nobody in ${outlet.home}.`);
  return own;
};

function* repairing(job: Job, who: Actor, outlet: SimulatedOutlet, minutes: number): Course {
  const { story, part } = job;
  yield story.inTime(who, () => {
    const held = orderOf(job).lines.lines[LINE - 1]?.held ?? [];
    const partsUsed = held.map(({ reservationId, quantity }) => ({
      reservationId,
      quantity,
      serials: serialsHeld(job, reservationId),
    }));
    const lines = {
      components: null,
      cover: [],
      parts: [],
      prices: part ? [listPrice(job, 'PARTS', part.number, part.price)] : [],
      stock: [],
      outletPartnerId: null,
      isOwnWork: outlet.partner.kind === 'OWN',
    };
    const repaired = { no: LINE, partsUsed, oldSerial: null, newSerial: null, minutes };
    return [onOrder(job, 'RecordLineRepaired', repaired, { lines })];
  });
}

/** Until the part has come and is held for the order. */
export function* awaiting(job: Job, outlet: SimulatedOutlet): Course {
  const { world, story, part } = job;
  const own = ownFor(job, outlet);
  while (part && isWaiting(job)) {
    story.pass(SERVICE.work.partAwaited);
    yield story.inTime(SYSTEM, () => []);
    if ([outlet, own].some((each) => freeAt(world, part, each) > 0)) yield* reserving(job, SYSTEM, outlet);
    else yield* supplying(job, own);
  }
}
