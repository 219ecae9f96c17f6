import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { complaints } from '#complaints';
import { customers } from '#customers';
import type { Event } from '#event-sourcing';
import { Codec, EventStore, NO_STREAM } from '#event-store';
import { type AnsweredError, testService } from '#graphql/testing';
import { HandleDeposit, partners } from '#partners';
import { parts } from '#parts';
import { products } from '#products';
import { repairs } from '#repairs';
import * as repair from '#repairs/testing';
import { requests } from '#requests';
import { returns } from '#returns';
import { satisfaction } from '#satisfaction';
import { warranty } from '#warranty';
import { closingPlanned } from './closing/closing.fixtures.js';
import { performance } from './index.js';
import { monthAt, monthPeriod, monthsAfter } from './scorecard/scoring-period.js';

const { offerFixtures: offer, visitFixtures: visit } = repair;

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;
type House = Readonly<{ partnerId: string; outletId: string; technicianId: string; send: Send }>;

const DAY = 86_400_000;
const CONTEXTS = [requests, customers, products, warranty, parts, partners, complaints, returns, repairs, satisfaction];
const CENTRE = { latitude: 48.137, longitude: 11.575 };
const reach = { regions: ['DE-BY'], skills: ['INSTALLATION'] };
const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((weekday) => ({
  weekday,
  shifts: [{ from: '00:00', to: '00:00' }],
}));
const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);
const dayFrom = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const eur = (amount: number) => ({ amount, currency: 'EUR' });

const THIS_MONTH = monthAt(new Date(), 'Europe/Berlin');
const [LAST, BEFORE] = [monthsAfter(THIS_MONTH, -1), monthsAfter(THIS_MONTH, -2)];

describe('what follows from scores, over GraphQL', () => {
  let service: Service;
  let [manager, quality, dispatcher]: Send[] = [];
  let [weak, worst, other]: House[] = [];

  const people = () => [manager, quality, dispatcher] as [Send, Send, Send];
  const houses = () => [weak, worst, other] as [House, House, House];

  const typeOf = (mutation: string) =>
    mutation === 'activatePartner' ? 'PartnerIdInput' : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const asked = (who: Send, mutation: string, input: object, fields: string) =>
    who(`mutation ($input: ${typeOf(mutation)}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  const sent = async (who: Send, mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const { data, errors } = await asked(who, mutation, input, fields);
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const refused = async (who: Send, mutation: string, input: object) =>
    codes((await asked(who, mutation, input, 'id')).errors);
  const read = async (who: Send, query: string, variables: Seen = {}): Promise<Seen> => {
    await service.caughtUp();
    const { data, errors } = await who(query, variables);
    expect(errors).toEqual([]);
    return data as Seen;
  };
  const PARTNER = `query ($id: ID!) { partner(id: $id) { status reason suspendedFor score scoreBasis scoredMonths scoredJobs
    scoreReviews { month score jobs consequence months isOverruled explanation } } }`;
  const partnerOf = async (id: string) => (await read(people()[0], PARTNER, { id }))['partner'] as Seen;
  const ORDER = `query ($id: ID!) { workOrder(id: $id) { status partnerId offeredPartnerId offers { partnerId status withdrawn } } }`;
  const orderOf = async (id: string) => (await read(people()[2], ORDER, { id }))['workOrder'] as Seen;
  const until: Service['until'] = (look, isTrue) => service.until(look, isTrue);

  const happened = async (stories: readonly (readonly [string, readonly Event[]])[]): Promise<void> => {
    const [log, codec] = [service.app.get(EventStore), service.app.get(Codec)];
    const told = { by: 'x', onBehalfOf: null, commandId: randomUUID(), commandHash: '', causationId: null };
    const meta = { ...told, correlationId: told.commandId, origin: 'IMPORT' as const };
    const encode = (event: Event) => codec.encode(event, randomUUID(), meta, new Date().toISOString());
    const appends = stories.map(async ([stream, events]) => ({
      stream,
      expected: (await log.readStream(stream)).at(-1)?.version ?? NO_STREAM,
      events: await Promise.all(events.map(encode)),
    }));
    await log.appendMany(await Promise.all(appends));
  };

  /** Jobs of a month, one on each day: all late and none done on the first visit, on the same unit where it is worst. */
  const badMonth = async (house: House, month: string, isWorst: boolean): Promise<void> => {
    const from = monthPeriod(month, 'Europe/Berlin').from.getTime();
    const jobs = Array.from({ length: 12 }, (_, no) => {
      const workOrderId = randomUUID();
      const at = (hours: number) => new Date(from + (no + 1) * DAY + hours * 3_600_000).toISOString();
      const { partnerId, outletId, technicianId } = house;
      const who = { partnerId, outletId, technicianId };
      const visitId = `${workOrderId}-v`;
      const unitId = isWorst ? `${partnerId}-${month}` : workOrderId;
      const about = { unitId, symptomCode: 'LEAK', region: 'DE-BY' };
      const nothingHeld = { depositOwnerId: null, depositReservationId: null, depositAmount: null };
      const events = [
        repair.drafted({ ...about, site: null, words: null, reportedAt: at(0) }),
        offer.accepted({ partnerId, outletId, ...nothingHeld, acceptedAt: at(1) }),
        visit.scheduled({ ...who, visitId }),
        visit.started({ ...who, visitId, onTime: false, arrivedAt: at(2) }),
        repair.closed({ ...who, ...about, firstVisit: false, closedAt: at(4) }),
      ];
      const own = events.map(({ type, data }): Event => ({ type, data: { ...Object(data), workOrderId } }));
      return [`workorder-${workOrderId}`, own] as const;
    });
    await happened(jobs);
  };

  const deposit = (type: string, data: object) =>
    service.app.get(CommandBus).execute(
      new HandleDeposit({
        id: randomUUID(),
        type,
        data,
        by: 'manager-1',
        roles: ['manager'],
        at: new Date().toISOString(),
      } as unknown as ConstructorParameters<typeof HandleDeposit>[0]),
    );

  const house = async (name: string, latitude: number, servicePriceListId: string): Promise<House> => {
    const [boss, vetter] = people();
    const contacts = [{ role: 'Owner', name: 'Wang Fang' }];
    const applied = await sent(boss, 'applyAsPartner', { kind: 'THIRD_PARTY', name, contacts, ...reach });
    const partnerId = String(applied['id']);
    const scores = { REPUTATION: 4, CAPABILITY: 4, RESOURCE_INTEGRATION: 4, WILLINGNESS: 4 };
    await sent(vetter, 'vetPartner', { partnerId, scores });
    const term = { firstDay: dayFrom(-1), lastDay: dayFrom(300) };
    const terms = {
      goals: 'Good work.',
      content: 'Installations.',
      radiusKm: 60,
      servicePriceListId,
      ...term,
      ...reach,
    };
    await sent(boss, 'concludeContract', { partnerId, ...terms });
    await sent(boss, 'activatePartner', { partnerId });
    const place = { address: 'Lindenweg 5', coordinates: { ...CENTRE, latitude }, radiusKm: 50, zone: 'Europe/Berlin' };
    const hours = { week, holidays: [], extraDays: [] };
    const outlet = { partnerId, kind: 'THIRD_PARTY', name, hours, ...place, ...reach };
    const outletId = String((await sent(boss, 'registerOutlet', outlet))['id']);
    const hired = { outletId, name: 'Li Wei', skills: ['INSTALLATION'], hiredOn: '2026-01-01' };
    const technicianId = String((await sent(boss, 'hireTechnician', hired))['id']);
    await deposit('DemandDeposit', { ownerId: partnerId, amount: eur(1_000_000), cause: 'HAND', reason: 'Agreed.' });
    const lodgement = { ownerId: partnerId, lodgementId: randomUUID(), amount: eur(1_000_000), reference: 'B-1' };
    await deposit('LodgeDeposit', lodgement);
    return { partnerId, outletId, technicianId, send: await service.as('partner', { partnerId }) };
  };

  beforeAll(async () => {
    service = await testService([...CONTEXTS, performance]);
    [manager, quality, dispatcher] = await Promise.all(
      (['manager', 'quality', 'dispatcher'] as const).map((role) => service.as(role)),
    );
    const [boss] = people();
    const list = async (name: string, price: string) => {
      const entries = [
        { sku: 'LABOUR', description: 'An hour', price },
        { sku: 'TRAVEL', description: 'The way', price: '20.00 EUR' },
      ];
      const asked = { name, kind: 'REPAIR', currency: 'EUR', validFrom: dayFrom(0), entries };
      return String((await sent(boss, 'publishPriceList', asked))['id']);
    };
    const article = { sku: 'AC-9', name: 'Air conditioner', line: 'AC', model: '9', productClass: 'APPLIANCE' };
    await sent(boss, 'registerProduct', article, 'product { id }');
    const usual = await list('Services', '80.00 EUR');
    weak = await house('Weak', 49.9, usual);
    worst = await house('Worst', 48.137, usual);
    other = await house('Other', 48.337, await list('Cheap services', '30.00 EUR'));
    await service.caughtUp();
  }, 120_000);
  afterAll(() => service.close());

  it('is a watch after two bad months, told with months, scores and measures, and overruled with a reason', async () => {
    const [boss, vetter] = people();
    const [{ partnerId, send }] = houses();
    await badMonth(weak as House, BEFORE, false);
    await badMonth(weak as House, LAST, false);

    const CLOSED = 'closedScorecard { month jobs score measures { measure points weight n } }';
    const closed = await sent(boss, 'closeScorecard', { partnerId, month: BEFORE }, CLOSED);
    expect(closed['closedScorecard']).toMatchObject({
      month: BEFORE,
      jobs: 12,
      measures: expect.arrayContaining([expect.objectContaining({ measure: 'FIRST_TIME_FIX', points: 0, n: 12 })]),
    });
    await until(
      () => partnerOf(partnerId),
      ({ scoreReviews }) => (scoreReviews as Seen[]).length === 1,
    );
    expect(await partnerOf(partnerId)).toMatchObject({ status: 'ACTIVE', scoreBasis: 'SCORECARD', scoredJobs: 12 });

    await sent(boss, 'closeScorecard', { partnerId, month: LAST });
    const watched = await until(
      () => partnerOf(partnerId),
      ({ status }) => status === 'WATCH',
    );
    expect(watched).toMatchObject({
      reason: expect.stringMatching(/below 60: it is watched\. Most was lost by .*first time fix/),
      scoredMonths: [BEFORE, LAST],
      scoreReviews: [
        { month: BEFORE, consequence: 'NONE' },
        { month: LAST, consequence: 'WATCH', months: [BEFORE, LAST] },
      ],
    });
    const overruling = { partnerId, month: LAST, reason: 'The roads were flooded.' };
    expect(await refused(vetter, 'overruleScoreConsequence', overruling)).toEqual(['FORBIDDEN']);
    expect(await refused(send, 'overruleScoreConsequence', overruling)).toEqual(['FORBIDDEN']);
    expect(await refused(boss, 'overruleScoreConsequence', { ...overruling, month: BEFORE })).toEqual([
      'PARTNER_SCORE_CONSEQUENCE_UNKNOWN',
    ]);
    await sent(boss, 'overruleScoreConsequence', overruling);
    expect(await partnerOf(partnerId)).toMatchObject({
      status: 'ACTIVE',
      scoreReviews: [{ isOverruled: false }, { isOverruled: true }],
    });
    const { partnerHistory } = await read(
      boss,
      'query ($id: ID!) { partnerHistory(id: $id) { type sentence reason } }',
      {
        id: partnerId,
      },
    );
    expect((partnerHistory as Seen[]).slice(-5).map(({ type }) => type)).toEqual([
      'PartnerScoreReviewed',
      'PartnerPutOnWatch',
      'PartnerScoreReviewed',
      'PartnerWatchLifted',
      'ScoreConsequenceOverruled',
    ]);
    expect((partnerHistory as Seen[]).at(-1)).toMatchObject({
      sentence: expect.stringContaining(`${BEFORE}, ${LAST} count no more, and it is active again`),
      reason: 'The roads were flooded.',
    });
  });

  it('is a suspension below the floor, by the month that closes by itself, and its open jobs go to somebody else', async () => {
    const [, , clerk] = people();
    const [, { partnerId, send }, next] = houses();
    const site = { address: 'Ringstr. 1', coordinates: CENTRE };
    const draft = { kind: 'INSTALLATION', place: 'SITE', sku: 'AC-9', region: 'DE-BY', site };
    const workOrderId = String((await sent(clerk, 'draftWorkOrder', draft))['id']);
    await sent(clerk, 'qualifyWorkOrder', { workOrderId });
    await until(
      () => orderOf(workOrderId),
      ({ offeredPartnerId }) => offeredPartnerId === partnerId,
    );
    const { dispatchCandidates } = await read(
      clerk,
      `query ($id: ID!) { dispatchCandidates(workOrderId: $id) { candidates { partnerId
        scoreOrigin { basis months jobs } price { amount basis articles } terms { term points measure } } } }`,
      { id: workOrderId },
    );
    const { candidates } = dispatchCandidates as { candidates: readonly Seen[] };
    expect(candidates.find((each) => each['partnerId'] === next.partnerId)).toMatchObject({
      scoreOrigin: { basis: 'VETTING', months: [], jobs: 0 },
      price: { amount: '50.00 EUR', basis: 'CONTRACT', articles: ['LABOUR', 'TRAVEL'] },
      terms: [{}, { measure: 75 }, {}, { term: 'PRICE', points: 1, measure: 50 }],
    });
    expect(candidates.find((each) => each['partnerId'] === weak?.partnerId)).toMatchObject({
      scoreOrigin: { basis: 'SCORECARD', months: [BEFORE, LAST], jobs: 24 },
      price: { amount: '100.00 EUR' },
    });
    await sent(send, 'acceptOffer', { workOrderId, attempt: 1 });

    await badMonth(worst as House, LAST, true);
    const plan = { partnerId, month: LAST, dueAt: new Date(Date.now() - DAY).toISOString() };
    await happened([[`scorecardplan-${partnerId}`, [closingPlanned(plan)]]]);
    const suspended = await until(
      () => partnerOf(partnerId),
      ({ status }) => status === 'SUSPENDED',
    );
    expect(suspended).toMatchObject({
      suspendedFor: 'LOW_SCORE',
      reason: expect.stringContaining('below the floor of 35'),
      scoreReviews: [{ month: LAST, jobs: 12, consequence: 'SUSPENSION', months: [LAST] }],
    });
    const anew = await until(
      () => orderOf(workOrderId),
      ({ offeredPartnerId }) => offeredPartnerId === next.partnerId,
    );
    expect(anew).toMatchObject({
      partnerId: null,
      offers: [
        { partnerId, status: 'WITHDRAWN', withdrawn: 'PARTNER_SUSPENDED' },
        { partnerId: next.partnerId, status: 'OPEN' },
      ],
    });
    await sent(people()[0], 'overruleScoreConsequence', { partnerId, month: LAST, reason: 'Counted on one unit.' });
    expect(await partnerOf(partnerId)).toMatchObject({ status: 'ACTIVE', suspendedFor: null });
  });

  it('goes on month by month: what is closed plans the next', async () => {
    const [log, codec] = [service.app.get(EventStore), service.app.get(Codec)];
    const planned = async (id: string) => {
      const events = await codec.decode(await log.readStream(`scorecardplan-${id}`));
      return { months: events.map(({ data }) => Object(data).month) };
    };
    const [first, second] = houses();
    await until(
      () => planned(second.partnerId),
      ({ months }) => (months as string[]).length === 3,
    );
    expect(await planned(second.partnerId)).toEqual({ months: [THIS_MONTH, LAST, THIS_MONTH] });
    expect(await planned(first.partnerId)).toEqual({ months: [THIS_MONTH] });
  });

  it('refuses a month that is not over, is nobody’s or is none, and shows a partner its own alone', async () => {
    const [boss, vetter] = people();
    const [{ partnerId }, , { partnerId: idle, send }] = houses();
    expect(await refused(boss, 'closeScorecard', { partnerId, month: THIS_MONTH })).toEqual([
      'SCORECARD_MONTH_NOT_OVER',
    ]);
    expect(await refused(boss, 'closeScorecard', { partnerId, month: '2099-01' })).toEqual([
      'SCORECARD_MONTH_NOT_OVER',
    ]);
    expect(await refused(boss, 'closeScorecard', { partnerId: randomUUID(), month: LAST })).toEqual([
      'SCORECARD_PARTNER_NOT_FOUND',
    ]);
    expect(await refused(boss, 'closeScorecard', { partnerId, month: '2026-13' })).toEqual(['BAD_REQUEST']);
    expect(await refused(vetter, 'closeScorecard', { partnerId, month: LAST })).toEqual(['FORBIDDEN']);
    const empty = await sent(
      boss,
      'closeScorecard',
      { partnerId: idle, month: LAST },
      'closedScorecard { jobs score }',
    );
    expect(empty['closedScorecard']).toEqual({ jobs: 0, score: null });
    await sent(boss, 'closeScorecard', { partnerId, month: LAST }, 'version');

    const query = 'query { closedScorecards { totalCount nodes { partnerId month } } }';
    expect((await read(send, query))['closedScorecards']).toEqual({
      totalCount: 1,
      nodes: [{ partnerId: idle, month: LAST }],
    });
    const low = 'query { closedScorecards(filter: { scoreBelow: 60 }) { nodes { partnerId month } } }';
    expect(((await read(boss, low))['closedScorecards'] as Seen)['nodes']).toHaveLength(3);
    expect(await partnerOf(idle)).toMatchObject({ status: 'ACTIVE', scoreBasis: 'VETTING' });
  });
});
