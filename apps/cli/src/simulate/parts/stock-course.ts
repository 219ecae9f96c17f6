import type { SimulatedOutlet } from '../partners/network.js';
import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM, warehouse } from '../world/staff.js';
import { storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { catalogued, type SimulatedPart, SPARE_PARTS } from './simulated-parts.js';
import { arriving, freeAt, type Pieces, piecesOf, shelfOf } from './stock.js';

/** All parts are in the catalogue from the first day on. */
export function* partsCatalogueCourse({ run, asks }: World): Course {
  const story = storyOf(run, 'parts', run.start, { follows: ['catalogue'] });
  const who = warehouse(story.chance);
  for (const part of SPARE_PARTS) {
    const { partId: _, ...facts } = catalogued(part);
    yield story.ask(who, asks.part('RegisterPart', facts));
  }
}

/** What an outlet keeps of a part when its shelves are full. */
const keptOf = (world: World, { product, weight }: SimulatedPart, where: SimulatedOutlet): number => {
  const { run } = world;
  const { piecesPerThousandUnits, piecesPerThousandCalls, leastPieces } = SERVICE.parts;
  const share = (product.share / 100) * (weight / 100);
  const forUnits = (run.units / 1_000) * piecesPerThousandUnits;
  const forCalls = (callsAt(world, where) / 1_000) * piecesPerThousandCalls;
  return Math.min(MOST, Math.max(leastPieces, Math.ceil(Math.max(forUnits, forCalls) * share)));
};

/** The company's shelves help out everybody; of the partners each has its share of the calls. */
const callsAt = ({ run, network }: World, { partner }: SimulatedOutlet): number =>
  (run.calls ?? 0) / (partner.kind === 'OWN' ? OWN_SHELVES : network.partners.length);

const OWN_SHELVES = 3;

const MOST = 400;

/** The company keeps everything for the countries that an outlet serves; partners keep what fails most where they are. */
const isKept = ({ partner, regions }: SimulatedOutlet, { product, weight }: SimulatedPart): boolean => {
  const isSold = Object.keys(product.sold).some((region) => regions.some((each) => region.startsWith(each)));
  return isSold && (partner.kind === 'OWN' || weight >= SERVICE.parts.leastWeightAtPartners);
};

/** The shelves of a new outlet are filled, and it is said when they are to be filled again. */
export function* stockCourse(world: World, outlet: SimulatedOutlet, at: number): Course {
  const { run, asks } = world;
  const story = storyOf(run, `stock/${outlet.outletId}`, at, { follows: ['parts', outlet.partner.name] });
  const who = warehouse(story.chance);
  const { outletId, partner } = outlet;
  for (const what of SPARE_PARTS.filter((each) => isKept(outlet, each))) {
    const { partId } = what;
    const quantity = keptOf(world, what, outlet);
    const known = { part: catalogued(what), partnerId: partner.partnerId };
    const movementId = story.id('movement');
    yield story.inTime(who, () => {
      const pieces = piecesOf(world, what, outlet, quantity);
      const received = { movementId, partId, outletId, source: 'OPENING' as const, supplier: null, note: null };
      return [
        asks.stockMovement('ReceiveStock', { ...received, ...pieces }, known),
        (context) => arriving(world, context, { what, where: outlet, pieces, source: 'OPENING', sourceId: movementId }),
      ];
    });
    const point = Math.floor(quantity * SERVICE.parts.reorderShare);
    yield story.ask(
      who,
      asks.reorderPoint('SetReorderPoint', { partId, outletId, point, quantity, supplier: null }, known),
    );
  }
}

/** Whether so few are left that more are to be ordered; asked in the order of time. */
export const isRunningLow = (world: World, what: SimulatedPart, where: SimulatedOutlet): boolean => {
  const { onOrder } = shelfOf(world, what, where);
  const point = isKept(where, what) ? Math.floor(keptOf(world, what, where) * SERVICE.parts.reorderShare) : 0;
  return freeAt(world, what, where) + onOrder <= point;
};

/** What runs low is ordered from its supplier, confirmed and received, as the policies of parts ask for it. */
export function* supplyCourse(world: World, what: SimulatedPart, where: SimulatedOutlet, at: number): Course {
  const { run, asks } = world;
  const { partId, supplier } = what;
  const { outletId, partner } = where;
  const quantity = keptOf(world, what, where);
  const shelf = shelfOf(world, what, where);
  const no = ++world.supplies.count;
  const story = storyOf(run, `supply/${no}`, at, { follows: ['parts', partner.name, `stock/${outletId}`] });
  const known = { part: catalogued(what), partnerId: partner.partnerId };
  const purchaseOrderId = story.id('supply');
  const { placing, confirmation, delivery } = SERVICE.parts;
  const asked = { purchaseOrderId, partId, outletId, quantity, supplier, cause: 'ASKED_FOR' as const, note: null };
  yield story.ask(SYSTEM, asks.purchaseOrder('RequestPurchaseOrder', asked, known));
  const who = warehouse(story.chance);
  yield story.later(
    placing,
    who,
    asks.purchaseOrder('PlacePurchaseOrder', { purchaseOrderId, reference: null }, known),
  );
  story.pass(confirmation);
  const confirmedAt = story.iso();
  const confirming = story.beside('delivery');
  confirming.pass(delivery);
  const expected = { purchaseOrderId, expectedAt: confirming.iso() };
  yield story.ask(who, asks.purchaseOrder('ConfirmPurchaseOrder', expected, known));
  story.until(confirming.now());
  const came = (pieces: Pieces) => ({ purchaseOrderId, ...pieces, deliveryNote: `From ${confirmedAt.slice(0, 10)}` });
  yield story.inTime(who, () => {
    const pieces = piecesOf(world, what, where, quantity);
    shelf.onOrder -= quantity;
    return [
      asks.purchaseOrder('ReceivePurchaseOrder', came(pieces), known),
      (context) => arriving(world, context, { what, where, pieces, source: 'PURCHASE', sourceId: purchaseOrderId }),
    ];
  });
}

/** Noted before the course begins, so that nobody orders the same once more. */
export const ordered = (world: World, what: SimulatedPart, where: SimulatedOutlet): void => {
  shelfOf(world, what, where).onOrder += keptOf(world, what, where);
};
