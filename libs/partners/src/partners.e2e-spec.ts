import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessList } from '#auth';
import { type AnsweredError, overWebSocket, testService } from '#graphql/testing';
import { partners } from '#partners';
import { products } from '#products';
import { READERS } from './partners-roles.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;

const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('partners over GraphQL', () => {
  let service: Service;
  let manager: Send;
  let quality: Send;
  let priceList: string;

  beforeAll(async () => {
    service = await testService([products, partners]);
    manager = await service.as('manager');
    quality = await service.as('quality');
    priceList = String(
      (
        await sent(manager, 'publishPriceList', {
          name: 'Services',
          kind: 'REPAIR',
          currency: 'EUR',
          validFrom: dayFrom(0),
          entries: [{ sku: 'LABOUR', description: 'An hour', price: '80.00 EUR' }],
        })
      ).id,
    );
  });
  afterAll(() => service.close());

  const INPUTS: Readonly<Record<string, string>> = {
    putPartnerOnWatch: 'PartnerReasonInput',
    exitPartner: 'PartnerReasonInput',
    activatePartner: 'PartnerIdInput',
    liftWatch: 'PartnerNoteInput',
    reinstatePartner: 'PartnerNoteInput',
    reopenOutlet: 'OutletIdInput',
  };
  const typeOf = (mutation: string) =>
    INPUTS[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const sent = async (who: Send, mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const { data, errors } = await who(
      `mutation ($input: ${typeOf(mutation)}!) { ${mutation}(input: $input) { ${fields} } }`,
      { input },
    );
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const refused = async (who: Send, mutation: string, input: object): Promise<readonly unknown[]> => {
    const { errors } = await who(`mutation ($input: ${typeOf(mutation)}!) { ${mutation}(input: $input) { id } }`, {
      input,
    });
    return codes(errors);
  };
  const asked = async (who: Send, query: string, variables: Seen = {}): Promise<Seen> => {
    await service.caughtUp();
    const { data, errors } = await who(query, variables);
    expect(errors).toEqual([]);
    return data as Seen;
  };

  const until: Service['until'] = (look, isTrue) => service.until(look, isTrue);

  const shifts = [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ];
  const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((weekday) => ({ weekday, shifts }));

  /** A partner that works, with an outlet in Munich. */
  const working = async (name: string): Promise<Readonly<{ partnerId: string; outletId: string }>> => {
    const partnerId = String(
      (
        await sent(manager, 'applyAsPartner', {
          kind: 'THIRD_PARTY',
          name,
          contacts: [{ role: 'Owner', name: 'Wang Fang', phone: '+49 89 5555' }],
          bankAccount: 'DE02 1203 0000 0000 2020 51',
          regions: ['DE-BY'],
          skills: ['GAS', 'HEATING'],
        })
      ).id,
    );
    const scores = { REPUTATION: 4, CAPABILITY: 4, RESOURCE_INTEGRATION: 4, WILLINGNESS: 4 };
    await sent(quality, 'vetPartner', { partnerId, scores });
    await sent(manager, 'concludeContract', {
      partnerId,
      goals: 'Nine of ten repairs at the first visit.',
      content: 'Repairs of heating.',
      firstDay: dayFrom(-1),
      lastDay: dayFrom(300),
      regions: ['DE-BY'],
      radiusKm: 60,
      skills: ['GAS', 'HEATING'],
      servicePriceListId: priceList,
    });
    await sent(manager, 'activatePartner', { partnerId });
    const outletId = String(
      (
        await sent(manager, 'registerOutlet', {
          partnerId,
          kind: 'THIRD_PARTY',
          name: `${name} Munich`,
          address: 'Lindenweg 5, 80331 München',
          coordinates: { latitude: 48.1375, longitude: 11.575 },
          radiusKm: 50,
          zone: 'Europe/Berlin',
          regions: ['DE-BY'],
          hours: { week, holidays: ['2026-12-25'], extraDays: [] },
          skills: ['GAS', 'HEATING'],
        })
      ).id,
    );
    return { partnerId, outletId };
  };

  it('takes one from its application to its exit, and tells who did what', async () => {
    const { partnerId } = await working('Schnell');
    const { partner } = await sent(
      quality,
      'putPartnerOnWatch',
      { partnerId, reason: 'Three late visits.' },
      'partner { status reason vetting { points isPassed scores { criterion score } } contract { contractNo isEnded } contacts { name } }',
    );
    expect(partner).toMatchObject({
      status: 'WATCH',
      reason: 'Three late visits.',
      vetting: { points: 75, isPassed: true },
      contract: { contractNo: 1, isEnded: false },
      contacts: [{ name: 'Wang Fang' }],
    });
    expect(await refused(manager, 'activatePartner', { partnerId })).toEqual(['PARTNER_ALREADY_ON_WATCH']);
    await sent(manager, 'suspendPartner', { partnerId, cause: 'QUALITY', reason: 'Two leaks.' });
    await sent(manager, 'reinstatePartner', { partnerId });
    const last = await sent(
      manager,
      'exitPartner',
      { partnerId, reason: 'They retire.' },
      'id position partner { status }',
    );
    expect(last.partner).toEqual({ status: 'EXITED' });
    const { partnerHistory } = await asked(
      quality,
      'query ($id: ID!) { partnerHistory(id: $id) { type sentence reason by } }',
      { id: partnerId },
    );
    expect((partnerHistory as Seen[]).map(({ type }) => type)).toEqual([
      'PartnerApplied',
      'PartnerVetted',
      'ContractConcluded',
      'PartnerActivated',
      'PartnerPutOnWatch',
      'PartnerSuspended',
      'PartnerReinstated',
      'PartnerExited',
    ]);
    const analyst = await service.as('analyst');
    const seen = await asked(
      analyst,
      'query ($id: ID!, $at: Position) { partner(id: $id, atLeast: $at) { name bankAccount reason contacts { role name phone } } }',
      { id: partnerId, at: last.position },
    );
    expect(seen.partner).toEqual({
      name: 'Schnell',
      bankAccount: null,
      reason: null,
      contacts: [{ role: 'Owner', name: null, phone: null }],
    });
  });

  it('names the place of each mistake in working hours', async () => {
    const { outletId } = await working('Fehler');
    const { errors } = await manager(
      'mutation ($input: SetOutletHoursInput!) { setOutletHours(input: $input) { id } }',
      {
        input: {
          outletId,
          hours: { week: [{ weekday: 'MONDAY', shifts: [{ from: '8', to: '12:00' }] }], holidays: ['2026-12-25'] },
        },
      },
    );
    expect(errors[0]?.extensions).toMatchObject({
      code: 'OUTLET_HOURS_IMPOSSIBLE',
      details: { problems: [{ path: ['week', 'MONDAY', 0] }] },
    });
  });

  it('shows what technicians can do and when, by certificates and absences', async () => {
    const { outletId } = await working('Koennen');
    const technicianId = (
      await sent(manager, 'hireTechnician', {
        outletId,
        name: 'Li Wei',
        skills: ['GAS', 'HEATING'],
        hiredOn: '2026-01-01',
      })
    ).id;
    await sent(quality, 'grantCertificate', {
      technicianId,
      skill: 'GAS',
      name: 'Gas fitter',
      number: 'G-1',
      issuedOn: dayFrom(-10),
      expiresOn: dayFrom(10),
    });
    await sent(quality, 'recordTraining', {
      technicianId,
      kind: 'PRODUCT',
      topic: 'Boilers',
      heldOn: dayFrom(-3),
      scores: { WRITTEN: 80, PRACTICAL: 60 },
    });
    const away = { technicianId, from: '2027-03-01T08:00:00Z', to: '2027-03-01T12:30:00Z' };
    const { position } = await sent(manager, 'addTechnicianAbsence', away, 'id position');
    expect(await refused(manager, 'addTechnicianAbsence', away)).toEqual(['ABSENCE_OVERLAPS']);
    const seen = await asked(
      manager,
      `query ($id: ID!, $outletId: ID!, $at: Position, $now: Date!, $then: Date!) {
        technician(id: $id, atLeast: $at) {
          now: validSkills(on: $now) later: validSkills(on: $then)
          certificates { skill isExpired } trainings { isPassed failed } outlet { name partner { name } }
        }
        technicianCalendar(technicianId: $id, from: "2027-03-01T00:00:00Z", to: "2027-03-02T00:00:00Z") { from to }
        outletCalendar(outletId: $outletId, from: "2027-03-01T00:00:00Z", to: "2027-03-02T00:00:00Z") { from to }
        technicians(filter: { outletIds: [$outletId] }) { totalCount }
      }`,
      { id: technicianId, outletId, at: position, now: dayFrom(0), then: dayFrom(11) },
    );
    expect(seen).toMatchObject({
      technician: {
        now: ['GAS', 'HEATING'],
        later: ['HEATING'],
        certificates: [{ skill: 'GAS', isExpired: false }],
        trainings: [{ isPassed: false, failed: ['PRACTICAL'] }],
        outlet: { name: 'Koennen Munich', partner: { name: 'Koennen' } },
      },
      technicianCalendar: [
        { from: '2027-03-01T07:00:00.000Z', to: '2027-03-01T08:00:00.000Z' },
        { from: '2027-03-01T12:30:00.000Z', to: '2027-03-01T16:00:00.000Z' },
      ],
      outletCalendar: [
        { from: '2027-03-01T07:00:00.000Z', to: '2027-03-01T11:00:00.000Z' },
        { from: '2027-03-01T12:00:00.000Z', to: '2027-03-01T16:00:00.000Z' },
      ],
      technicians: { totalCount: 1 },
    });
    const warned = async () =>
      asked(manager, 'query ($id: ID!) { technicianHistory(id: $id) { type sentence by } }', { id: technicianId });
    const entries = await until(warned, ({ technicianHistory }) =>
      JSON.stringify(technicianHistory).includes('Warned'),
    );
    expect(entries.technicianHistory).toContainEqual({
      type: 'CertificateExpiryWarned',
      sentence: `A certificate holds until ${dayFrom(10)} only.`,
      by: 'system',
    });
  });

  describe('a partner', () => {
    it('sees and changes its own record, outlets and technicians only', async () => {
      const [own, other] = [await working('Eigen'), await working('Fremd')];
      const partner = await service.as('partner', { partnerId: own.partnerId });
      const hire = { name: 'Li Wei', skills: [], hiredOn: '2026-01-01' };
      const technicianId = (await sent(partner, 'hireTechnician', { ...hire, outletId: own.outletId })).id;
      const { id: strangerId, position } = await sent(
        manager,
        'hireTechnician',
        { ...hire, outletId: other.outletId },
        'id position',
      );
      const seen = await asked(
        partner,
        `query ($own: ID!, $other: ID!, $stranger: ID!, $outlet: ID!, $at: Position) {
          technicians(atLeast: $at) { nodes { id } } technician(id: $stranger) { id }
          technicianHistory(id: $stranger) { type } partnerHistory(id: $other) { type }
          technicianCalendar(technicianId: $stranger, from: "2027-03-01T00:00:00Z", to: "2027-03-02T00:00:00Z") { from }
          outlets { nodes { partnerId } } outlet(id: $outlet) { id }
          partners { nodes { id } } partner(id: $other) { id }
          mine: partner(id: $own) { bankAccount }
        }`,
        { own: own.partnerId, other: other.partnerId, stranger: strangerId, outlet: other.outletId, at: position },
      );
      expect(seen).toEqual({
        technicians: { nodes: [{ id: technicianId }] },
        technician: null,
        technicianHistory: null,
        partnerHistory: null,
        technicianCalendar: null,
        outlets: { nodes: [{ partnerId: own.partnerId }] },
        outlet: null,
        partners: { nodes: [{ id: own.partnerId }] },
        partner: null,
        mine: { bankAccount: 'DE02 1203 0000 0000 2020 51' },
      });
      await sent(partner, 'revisePartner', { partnerId: own.partnerId, name: 'Eigen & Co' });
      await sent(partner, 'setOutletSkills', { outletId: own.outletId, skills: ['HEATING'] });
      const foreign = [
        ['revisePartner', { partnerId: other.partnerId, name: 'Mine now' }, 'PARTNER_NOT_FOUND'],
        ['closeOutlet', { outletId: other.outletId, reason: 'No.' }, 'OUTLET_NOT_FOUND'],
        ['hireTechnician', { ...hire, outletId: other.outletId }, 'TECHNICIAN_OUTLET_UNKNOWN'],
        ['assignTechnician', { technicianId, outletId: other.outletId }, 'TECHNICIAN_OUTLET_UNKNOWN'],
        ['recordTechnicianLeft', { technicianId: strangerId, lastDay: '2026-12-31' }, 'TECHNICIAN_NOT_FOUND'],
        ['suspendPartner', { partnerId: own.partnerId, cause: 'OTHER', reason: 'No.' }, 'FORBIDDEN'],
        [
          'registerOutlet',
          {
            partnerId: other.partnerId,
            kind: 'COMMUNITY_POINT',
            name: 'Point',
            address: 'There',
            zone: 'UTC',
            regions: ['DE'],
            skills: [],
          },
          'OUTLET_PARTNER_UNKNOWN',
        ],
      ] as const;
      for (const [mutation, input, code] of foreign) expect(await refused(partner, mutation, input)).toEqual([code]);
    }, 30_000);

    it('has technicians who plan for themselves only', async () => {
      const { outletId, partnerId } = await working('Selbst');
      const hire = { outletId, name: 'Li Wei', skills: [], hiredOn: '2026-01-01' };
      const [one, another] = [await sent(manager, 'hireTechnician', hire), await sent(manager, 'hireTechnician', hire)];
      const technician = await service.as('technician', { partnerId, technicianId: String(one.id) });
      const away = { from: '2027-03-01T08:00:00Z', to: '2027-03-01T12:30:00Z' };
      await sent(technician, 'addTechnicianAbsence', { technicianId: one.id, ...away });
      expect(await refused(technician, 'addTechnicianAbsence', { technicianId: another.id, ...away })).toEqual([
        'TECHNICIAN_NOT_FOUND',
      ]);
    });
  });

  it('shows a region’s staff those who serve it', async () => {
    const { partnerId, outletId } = await working('Bayern');
    const { position } = await sent(
      manager,
      'hireTechnician',
      { outletId, name: 'Li Wei', skills: [], hiredOn: '2026-01-01' },
      'id position',
    );
    const look = async (region: string) =>
      asked(
        await service.as('dispatcher', { region }),
        'query ($partner: ID!, $outlet: [ID!], $at: Position) { partner(id: $partner) { id } technicians(filter: { outletIds: $outlet }, atLeast: $at) { totalCount } }',
        { partner: partnerId, outlet: [outletId], at: position },
      );
    expect(await look('DE')).toEqual({ partner: { id: partnerId }, technicians: { totalCount: 1 } });
    expect(await look('KR')).toEqual({ partner: null, technicians: { totalCount: 0 } });
  });

  it('finds the units that no outlet reaches, and where one would', async () => {
    await working('Naehe');
    const product = 'HEATER-1';
    const heater = { sku: product, name: 'Heater', line: 'Heaters', model: '1', productClass: 'APPLIANCE' };
    await sent(manager, 'registerProduct', heater, 'product { id }');
    const unit = { product, region: 'DE-BY', soldAt: '2026-01-10T00:00:00Z' };
    const nuremberg = { latitude: 49.452102, longitude: 11.076665 };
    await sent(manager, 'registerUnit', { ...unit, serial: 'N-1', place: nuremberg });
    await sent(manager, 'registerUnit', { ...unit, serial: 'N-2', place: { latitude: 48.2, longitude: 11.6 } });
    await sent(manager, 'registerUnit', { ...unit, serial: 'N-3' });
    const told = 'id position unit { place { latitude longitude } }';
    const last = await sent(
      manager,
      'moveUnit',
      { product, serial: 'N-2', place: { latitude: 48.21, longitude: 11.6 } },
      told,
    );
    expect(last.unit).toEqual({ place: { latitude: 48.21, longitude: 11.6 } });
    const ask = async (who: Send) =>
      asked(
        who,
        `query ($at: Position) { coverage(skill: "heating", groupBy: COUNTRY, atLeast: $at) {
          skill siteRadiusKm regions { region units withinReach outside withoutCoordinates withoutCoordinatesOutside }
          suggestedSites { place { latitude longitude } region units }
        } }`,
        { at: last.position },
      );
    const { coverage } = await ask(await service.as('analyst'));
    expect(coverage).toEqual({
      skill: 'HEATING',
      siteRadiusKm: 30,
      regions: [
        {
          region: 'DE',
          units: 3,
          withinReach: 2,
          outside: 1,
          withoutCoordinates: 1,
          withoutCoordinatesOutside: 0,
        },
      ],
      suggestedSites: [{ place: { latitude: 49.45, longitude: 11.08 }, region: 'DE-BY', units: 1 }],
    });
    expect(codes((await manager('{ coverage(skill: "heating", on: "2026-01-01") { outlets } }')).errors)).toEqual([
      'COVERAGE_DAY_OVER',
    ]);
    const future = `{ coverage(skill: "heating", on: "${new Date(Date.now() + 86_400_000 * 3_650).toISOString().slice(0, 10)}") { outlets } }`;
    expect((await manager(future)).data).toEqual({ coverage: { outlets: 0 } });
    expect(codes((await manager('{ coverage(skill: "MAGIC") { outlets } }')).errors)).toEqual([
      'PARTNERS_SKILL_UNKNOWN',
    ]);
  });

  it('forgets the people of who has left, by an administrator, for good', async () => {
    const admin = await service.as('admin');
    const { partnerId, outletId } = await working('Gone');
    const day = dayFrom(-2);
    const hired = { outletId, name: 'Zhao Min', phone: '+49 89 7777', skills: ['GAS'], hiredOn: dayFrom(-9) };
    const technicianId = String((await sent(manager, 'hireTechnician', hired)).id);
    const erase = { technicianId, ground: 'REQUESTED' };
    expect(await refused(admin, 'eraseTechnicianPersonalData', erase)).toEqual(['TECHNICIAN_STILL_HERE']);
    await sent(manager, 'recordTechnicianLeft', { technicianId, lastDay: day });
    await sent(admin, 'eraseTechnicianPersonalData', erase);
    expect(await refused(admin, 'erasePartnerPersonalData', { partnerId, ground: 'REQUESTED' })).toEqual([
      'PARTNER_STILL_HERE',
    ]);
    await sent(manager, 'exitPartner', { partnerId, reason: 'Wang Fang retires.' });
    expect(await refused(manager, 'erasePartnerPersonalData', { partnerId, ground: 'REQUESTED' })).toEqual([
      'FORBIDDEN',
    ]);
    await sent(admin, 'erasePartnerPersonalData', { partnerId, ground: 'REQUESTED' });
    const look = `query ($partner: ID!, $technician: ID!) {
      partner(id: $partner) { name status bankAccount reason contacts { name } } technician(id: $technician) { name phone }
      partnerHistory(id: $partner) { type } technicianHistory(id: $technician) { type } }`;
    const seen = await until(
      () => asked(manager, look, { partner: partnerId, technician: technicianId }),
      ({ partnerHistory, technicianHistory }) =>
        JSON.stringify([partnerHistory, technicianHistory]).match(/KeyDestroyed/g)?.length === 2,
    );
    expect(seen).toMatchObject({
      partner: { name: 'Gone', status: 'EXITED', bankAccount: null, reason: null, contacts: [] },
      technician: { name: 'ERASED', phone: null },
    });
  });

  it('does the same once for one command id', async () => {
    const input = { commandId: randomUUID(), kind: 'OWN', name: 'Own', contacts: [], regions: ['DE'], skills: [] };
    const first = await sent(manager, 'applyAsPartner', input, 'id version deduplicated');
    const again = await sent(manager, 'applyAsPartner', input, 'id version deduplicated');
    expect(again).toEqual({ ...first, deduplicated: true });
  });

  it('tells of changes to those who may see them', async () => {
    const { partnerId } = await working('Neu');
    await working('Anders');
    const token = await service.token('manager');
    const client = overWebSocket(service.url, { token });
    const changes = client.subscribe(
      'subscription { partnerChanges(filter: { text: "Neu" }) { kind id cursor partner { name status } } }',
    );
    const { value } = await changes.next();
    expect(value?.data?.['partnerChanges']).toMatchObject({
      kind: 'UPSERTED',
      id: partnerId,
      partner: { name: 'Neu', status: 'ACTIVE' },
    });
    await client.close();
  });

  it('answers the operations of the README as they are written', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const operations = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, operation]) => operation ?? '');
    expect(operations.length).toBeGreaterThan(0);
    for (const operation of operations) expect((await manager(operation)).errors).toEqual([]);
  });

  it('tell by role who may ask for what', () => {
    const list = accessList(service.app).filter(({ method }) => OWN.test(method));
    const readers = READERS.join();
    expect(list.map(({ operation, access }) => [operation, access?.public === false && access.roles.join()])).toEqual([
      ['Mutation.activatePartner', 'manager,executive'],
      ['Mutation.addTechnicianAbsence', 'partner,technician,dispatcher,supervisor,manager'],
      ['Mutation.amendContract', 'manager,executive'],
      ['Mutation.applyAsPartner', 'supervisor,manager,executive,quality,dispatcher'],
      ['Mutation.assignTechnician', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.cancelTechnicianAbsence', 'partner,technician,dispatcher,supervisor,manager'],
      ['Mutation.closeOutlet', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.concludeContract', 'manager,executive'],
      ['Mutation.erasePartnerPersonalData', 'admin'],
      ['Mutation.eraseTechnicianPersonalData', 'admin'],
      ['Mutation.exitPartner', 'manager,executive'],
      ['Mutation.grantCertificate', 'supervisor,manager,quality'],
      ['Mutation.hireTechnician', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.liftWatch', 'supervisor,manager,executive,quality'],
      ['Mutation.moveOutlet', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.overruleScoreConsequence', 'manager,executive'],
      ['Mutation.putPartnerOnWatch', 'supervisor,manager,executive,quality'],
      ['Mutation.recordTechnicianLeft', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.recordTraining', 'supervisor,manager,quality'],
      ['Mutation.registerOutlet', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.reinstatePartner', 'manager,executive'],
      ['Mutation.rejectPartnerApplication', 'supervisor,manager,executive,quality'],
      ['Mutation.renewCertificate', 'supervisor,manager,quality'],
      ['Mutation.reopenOutlet', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.revisePartner', 'supervisor,manager,executive,quality,partner'],
      ['Mutation.reviseTechnician', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.revokeCertificate', 'supervisor,manager,quality'],
      ['Mutation.setOutletHours', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.setOutletSkills', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.setTechnicianSkills', 'partner,dispatcher,supervisor,manager'],
      ['Mutation.suspendPartner', 'manager,executive'],
      ['Mutation.vetPartner', 'supervisor,manager,executive,quality'],
      ['Query.coverage', 'dispatcher,supervisor,manager,executive,quality,auditor,analyst,admin'],
      ['Query.outlet', readers],
      ['Query.outletCalendar', readers],
      ['Query.outlets', readers],
      ['Query.partner', readers],
      ['Query.partnerHistory', readers],
      ['Query.partners', readers],
      ['Query.technician', readers],
      ['Query.technicianCalendar', readers],
      ['Query.technicianHistory', readers],
      ['Query.technicians', readers],
      ['Subscription.partnerChanges', readers],
    ]);
  });
});

/** The resolvers of these parts. */
const OWN =
  /^(Partner|Partners|Outlet|Technician|Qualification|Coverage|PersonalData)(Mutation|Standing|History|)Resolver\./;
