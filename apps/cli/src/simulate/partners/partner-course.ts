import { partnersPolicySection } from '#partners';
import { COMPANY_DEPOSIT, VETTING_CRITERIA, type VettingCriterion } from '#partners/events';
import { productIdOf } from '#products/events';
import { partsListOf, workListOf } from '../market/price-lists.js';
import { stockCourse } from '../parts/stock-course.js';
import { SERVICE } from '../service-assumptions.js';
import { dayOf } from '../world/run.js';
import type { Course } from '../world/schedule.js';
import { CATALOGUE_ADMIN, manager, SYSTEM, supervisor } from '../world/staff.js';
import { type Story, storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { callingOffCourse } from './calling-off-course.js';
import { demandedOf, onLedger } from './deposits.js';
import type { SimulatedOutlet, SimulatedPartner } from './network.js';

/** Each partner from its application on: vetted, under contract, at work, at times on watch and suspended. */
export const partnerCourses = (world: World): readonly Course[] =>
  world.network.partners.map((partner) => partnerCourse(world, partner));

const DAY = 86_400_000;

function* partnerCourse(world: World, partner: SimulatedPartner): Course {
  const story = storyOf(world.run, partner.name, partner.appliesAt, { follows: ['catalogue'] });
  yield* applicationCourse(world, partner, story);
  yield* depositCourse(world, partner, story);
  for (const outlet of world.network.outlets.filter((each) => each.partner === partner))
    yield* outletCourse(world, outlet, story);
  yield* standingCourse(world, partner, story);
}

function* applicationCourse(world: World, partner: SimulatedPartner, story: Story): Course {
  const { asks } = world;
  const { partnerId, kind, title, regions, skills } = partner;
  const who = manager(story.chance);
  yield story.ask(
    who,
    asks.partner('ApplyAsPartner', {
      partnerId,
      kind,
      name: title,
      registrationNumber: `SIM-${world.run.code}-${story.chance.below(100_000)}`,
      contacts: [],
      bankAccount: null,
      regions,
      skills,
      about: null,
    }),
  );
  story.until(partner.vettedAt);
  yield story.ask(who, asks.partner('VetPartner', { partnerId, scores: scoresBy(story), note: null }));
  story.until(partner.contractAt);
  yield story.ask(who, contractOf(world, partner, story.now()));
  story.until(partner.activeAt);
  yield story.ask(who, asks.partner('ActivatePartner', { partnerId }));
}

const scoresBy = ({ chance }: Story): Record<VettingCriterion, number> => {
  const { least, most } = SERVICE.partners.scores;
  const scores = VETTING_CRITERIA.map((criterion) => [criterion, least + chance.below(most - least + 1)]);
  return Object.fromEntries(scores) as Record<VettingCriterion, number>;
};

const contractOf = ({ asks, run, currency }: World, { partnerId, regions, skills }: SimulatedPartner, at: number) => {
  const [work, parts] = [workListOf(run, currency), partsListOf(run, currency)];
  return asks.partner(
    'ConcludeContract',
    {
      partnerId,
      goals: 'Repairs that hold, on the day that was agreed on.',
      content: 'Repairs of all products in the regions named, at the published prices.',
      firstDay: dayOf(at),
      lastDay: dayOf(at + SERVICE.partners.contractDays * DAY),
      regions,
      radiusKm: null,
      skills,
      servicePriceListId: work.priceListId,
      partsPriceListId: parts.priceListId,
    },
    { priceLists: { [work.priceListId]: work.kind, [parts.priceListId]: parts.kind } },
  );
};

/** Demanded as the policy of deposits does; the company's own fund is filled once. */
function* depositCourse(world: World, { partnerId, kind }: SimulatedPartner, story: Story): Course {
  const ownerId = kind === 'OWN' ? COMPANY_DEPOSIT : partnerId;
  const demanding = { ownerId, amount: null, cause: 'ACTIVATION' as const, reason: null };
  yield story.inTime(SYSTEM, () => [(context) => onLedger(world, context, { type: 'DemandDeposit', data: demanding })]);
  const lodged = {
    ownerId,
    lodgementId: story.id('lodgement'),
    amount: demandedOf(world, ownerId),
    reference: `SIM-${world.run.code}`,
  };
  if (kind === 'THIRD_PARTY') story.pass(SERVICE.partners.lodgement);
  const who = supervisor(story.chance);
  yield story.inTime(who, () => [(context) => onLedger(world, context, { type: 'LodgeDeposit', data: lodged })]);
}

function* outletCourse(world: World, outlet: SimulatedOutlet, story: Story): Course {
  const { asks } = world;
  const { outletId, partner, name, address, place, radiusKm, regions, calendar } = outlet;
  const { partnerId, kind, skills } = partner;
  const { zone, coordinates } = place;
  const where = { address, coordinates, radiusKm, zone, regions };
  const hours = { zone: null, week: calendar.week, holidays: [], extraDays: {} };
  if (hours.week === 'ALWAYS') throw new Error('An outlet has hours.');
  yield story.ask(
    manager(story.chance),
    asks.outlet(
      'RegisterOutlet',
      { outletId, partnerId, kind, name, ...where, hours: { ...hours, week: hours.week }, skills },
      { partner: { kind, status: 'ACTIVE' } },
    ),
  );
  yield story.ask(SYSTEM, asks.stockroom('OpenStockroom', { outletId, partnerId }));
  yield* loanersCourse(world, outlet, story);
  for (const technician of outlet.technicians) yield* hiringCourse(world, outlet, technician, story);
  yield { at: story.now(), begins: stockCourse(world, outlet, story.now()) };
}

/** Bikes to be lent to those whose own is in the workshop. */
function* loanersCourse({ asks, loaners }: World, outlet: SimulatedOutlet, story: Story): Course {
  const { outletId, partner } = outlet;
  const known = { productId: productIdOf(LOANER_SKU), outlet: { partnerId: partner.partnerId } };
  const ids: string[] = [];
  for (let count = 0; count < SERVICE.loaners.counts[partner.kind]; count++) {
    const loanerId = story.id('loaner');
    const registered = { loanerId, sku: LOANER_SKU, serial: null, outletId };
    yield story.ask(manager(story.chance), asks.loaner('RegisterLoaner', registered, known));
    ids.push(loanerId);
  }
  loaners.set(outletId, ids);
}

const LOANER_SKU = 'SIM-CARGO-BIKE';

function* hiringCourse(
  world: World,
  { outletId, partner: { partnerId, kind, skills } }: SimulatedOutlet,
  { technicianId, name, phone }: SimulatedOutlet['technicians'][number],
  story: Story,
): Course {
  const { asks, pack } = world;
  if (kind === 'THIRD_PARTY') story.pass(SERVICE.partners.hiring);
  const hired = { technicianId, outletId, name, phone, email: null, skills, hiredOn: dayOf(story.now()) };
  const outlet = { outletId, partnerId, isOpen: true };
  yield story.ask(CATALOGUE_ADMIN, asks.technician('HireTechnician', hired, { outlet }));
  const { certifiedDaysBefore, certificateDays } = SERVICE.partners;
  const issuedAt = story.now() - certifiedDaysBefore * DAY;
  for (const skill of pack.section(partnersPolicySection).certifiedSkills.filter((each) => skills.includes(each)))
    yield story.ask(
      CATALOGUE_ADMIN,
      asks.technician('GrantCertificate', {
        technicianId,
        certificateId: story.id('certificate'),
        skill,
        name: `Certificate ${skill}`,
        number: `SIM-${story.chance.below(1_000_000)}`,
        issuedOn: dayOf(issuedAt),
        expiresOn: dayOf(issuedAt + certificateDays * DAY),
      }),
    );
}

function* standingCourse(world: World, partner: SimulatedPartner, story: Story): Course {
  const { asks } = world;
  const { partnerId, watchedAt, suspendedAt, reinstatedAt } = partner;
  if (watchedAt === null) return;
  const who = manager(story.chance);
  story.until(watchedAt);
  const reason = 'Too many repairs had to be done a second time.';
  yield story.ask(who, asks.partner('PutPartnerOnWatch', { partnerId, reason }));
  if (suspendedAt !== null) {
    story.until(suspendedAt);
    const stop = { partnerId, cause: 'QUALITY' as const, reason: 'It has not become better.' };
    yield story.ask(who, asks.partner('SuspendPartner', stop));
    yield* callingOffCourse(world, partner, story);
  }
  if (reinstatedAt === null) return;
  story.until(reinstatedAt);
  const better = { partnerId, note: 'The people were trained anew.' };
  yield story.ask(who, asks.partner(suspendedAt === null ? 'LiftWatch' : 'ReinstatePartner', better));
}
