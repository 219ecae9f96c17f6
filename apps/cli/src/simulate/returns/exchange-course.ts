import { ofUnit } from '../market/unit-asks.js';
import type { Unit } from '../market/units.js';
import { SIMULATION } from '../simulation.js';
import { isoOf } from '../world/run.js';
import type { Course } from '../world/schedule.js';
import { agent, SYSTEM, supervisor, warehouse } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import { disposalCourse, goodsCourse } from './goods-course.js';
import { freed, NO, policyOf, type Returning } from './returning.js';

/** Another unit goes out, from stock where there is one, and takes the place of the old one. */
export function* exchangeCourse(returning: Returning): Course {
  const { world, story, returnId, unit } = returning;
  const spare = world.spareFor(unit, story.now());
  const replacement = spare && { unitId: spare.unitId, serial: spare.serial };
  const shipping = { carrier: 'DHL', trackingNumber: `SIM${100_000_000 + story.chance.below(900_000_000)}` };
  yield story.later(
    SIMULATION.returns.replacement,
    warehouse(story.chance),
    world.asks.return(
      'ShipReplacement',
      { returnId, no: NO, serial: replacement && replacement.serial, ...shipping },
      { replacement },
    ),
  );
  const byUnitId = replacement && replacement.unitId;
  const replaced = { byUnitId, returnId, replacedAt: story.iso() };
  yield story.ask(SYSTEM, ofUnit(world, unit)('RecordUnitReplaced', replaced));
  yield* freed(returning, 'REPLACED');
  if (spare) yield { at: story.now(), begins: installationCourse(world, spare, unit, story.beside('installation')) };
}

function* installationCourse(world: World, spare: Unit, { region }: Unit, story: Story): Course {
  const place = { region, site: null, installedBy: null, installedAt: null };
  yield story.later(
    SIMULATION.market.installation,
    agent(story.chance),
    ofUnit(world, spare)('RecordUnitInstalled', place),
  );
}

/** New goods first. */
export function* advanceExchangeCourse(returning: Returning): Course {
  const { world, story, returnId } = returning;
  yield story.later(
    SIMULATION.returns.authorisation,
    supervisor(story.chance),
    world.asks.return('GrantAdvanceExchange', { returnId, no: NO }),
  );
  yield* exchangeCourse(returning);
}

/** The old goods come back, or their price is proposed as a charge: nothing is ever taken. `since`: the new ones left. */
export function* oldGoodsCourse(returning: Returning, since: number): Course {
  const { world, story, returnId } = returning;
  if (!story.chance.happens(SIMULATION.returns.neverSentShare)) {
    const finding = yield* goodsCourse(returning);
    if (finding) yield* disposalCourse(returning, finding);
    return;
  }
  const goodsDueAt = world.pack.dueAt(policyOf(world).advanceExchange.goodsDue, isoOf(since));
  story.until(Date.parse(goodsDueAt));
  yield story.ask(SYSTEM, world.asks.return('ProposeReturnCharge', { returnId, no: NO, goodsDueAt }));
  const answer = { outcome: story.chance.oneOf(['AGREED', 'WAIVED'] as const), reason: 'As agreed on the phone.' };
  yield story.later(
    SIMULATION.returns.confirmation,
    supervisor(story.chance),
    world.asks.return('ResolveReturnCharge', { returnId, no: NO, ...answer }),
  );
}
