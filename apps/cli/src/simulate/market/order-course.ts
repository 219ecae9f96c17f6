import { orderIdOf } from '#products/events';
import { newId } from '#values';
import { directReturnCourse } from '../returns/direct-return-course.js';
import { customerFile } from '../world/customers.js';
import type { Course } from '../world/schedule.js';
import { CUSTOMER, SYSTEM, supervisor, warehouse } from '../world/staff.js';
import { type Story, storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { installed } from './installation.js';
import { ACCESSORY } from './products.js';
import { shipmentOf } from './ranges.js';
import { ofUnit } from './unit-asks.js';
import { type OrderedSale, saleCaseOf, type Unit } from './units.js';

/** An order of one unit, from its placement to the installation; what is sent back goes on as a return. */
export function* orderCourse(world: World, unit: Unit, sale: OrderedSale): Course {
  const { run, asks } = world;
  const story = storyOf(run, saleCaseOf(unit), sale.placedAt, { follows: [shipmentOf(unit.range)] });
  const orderId = orderIdOf(sale.number);
  if (unit.customerId) yield story.ask(CUSTOMER, customerFile(world, unit.customerId, unit.region));
  yield story.ask(CUSTOMER, placement(world, unit, sale, story));
  story.until(sale.paidAt);
  yield story.ask(SYSTEM, asks.order('PayOrder', { orderId, amount: totalOf(world, unit, sale), paidAt: null }));
  if (sale.cancelledAt !== null) {
    story.until(sale.cancelledAt);
    const reason = 'CUSTOMER_CHANGED_MIND';
    yield story.ask(supervisor(story.chance), asks.order('CancelOrder', { orderId, reason, cancelledAt: null }));
    return;
  }
  yield* onItsWay(world, unit, sale, story);
  const goesBack = directReturnCourse(world, unit, sale, story);
  if (goesBack) yield { at: story.now(), begins: goesBack };
  else yield* installed(world, unit, story);
}

const CHANNELS = { SHOP: 70, HOTLINE: 10, MARKETPLACE: 20 };

const accessoryPrice = (world: World, { placedAt }: OrderedSale) => {
  const price = world.listPriceAt(ACCESSORY.sku, placedAt);
  if (!price) throw new Error('The accessory has no price.');
  return price;
};

const totalOf = (world: World, { price }: Unit, sale: OrderedSale) => ({
  amount: price.amount + sale.accessories * accessoryPrice(world, sale).amount,
  currency: price.currency,
});

const placement = (world: World, { range, customerId, price }: Unit, sale: OrderedSale, { chance }: Story) =>
  world.asks.order('PlaceOrder', {
    number: sale.number,
    channel: chance.weighted(CHANNELS),
    customerId,
    region: range.region,
    lines: [
      { sku: range.data.sku, quantity: 1, unitPrice: price, serials: [] },
      ...(sale.accessories
        ? [
            {
              sku: ACCESSORY.sku,
              quantity: sale.accessories,
              unitPrice: accessoryPrice(world, sale),
              serials: [],
            },
          ]
        : []),
    ],
    placedAt: null,
  });

/** Shipped and delivered, and its unit told so, as the policy of orders does. */
function* onItsWay(world: World, unit: Unit, sale: OrderedSale, story: Story): Course {
  const { asks } = world;
  const { serial, range, customerId, price } = unit;
  const orderId = orderIdOf(sale.number);
  const tell = ofUnit(world, unit);
  story.until(sale.shippedAt);
  const carrier = story.chance.oneOf(['DHL', 'DPD', 'GLS']);
  const trackingNumber = `SIM${100_000_000 + story.chance.below(900_000_000)}`;
  const lines = [
    { no: 1, quantity: 1, serials: [serial] },
    ...(sale.accessories ? [{ no: 2, quantity: sale.accessories, serials: [] }] : []),
  ];
  const shipped = story.ask(
    warehouse(story.chance),
    asks.order('ShipOrder', { orderId, carrier, trackingNumber, region: null, lines, shippedAt: null }),
  );
  yield shipped;
  const region = range.region;
  yield story.ask(SYSTEM, tell('RecordUnitShipped', { orderId, region, shippedAt: story.iso() }));
  yield story.ask(
    SYSTEM,
    tell('RecordUnitOrdered', { orderId, lineNo: 1, soldAt: story.iso() }, { customerId, region, price }),
  );
  story.until(sale.deliveredAt);
  const shipmentId = newId(shipped.id, 'shipment');
  yield story.ask(SYSTEM, asks.order('DeliverOrder', { orderId, shipmentId, lines: null, deliveredAt: null }));
  yield story.ask(SYSTEM, tell('RecordUnitDelivered', { orderId, deliveredAt: story.iso() }));
}
