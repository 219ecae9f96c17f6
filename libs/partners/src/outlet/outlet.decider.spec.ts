import { describe, expect, it } from '@jest/globals';
import {
  calendar,
  outletCommand as command,
  givenOutlet as given,
  hours,
  hoursSet,
  MUNICH,
  outletClosed,
  outletKnown,
  outletMoved,
  outletRegistered,
  outletReopened,
  outletSkillsSet,
  place,
} from './outlet.fixtures.js';
import { distanceTo, offerOf, reaches } from './outlet-offer.js';

const on = { outletId: 'o-1' };
const registration = {
  ...on,
  partnerId: 'p-1',
  kind: 'THIRD_PARTY' as const,
  name: 'Munich',
  ...place,
  hours: hours(),
  skills: ['GAS', 'HEATING'],
};

describe('an outlet', () => {
  it('is registered with its place, hours and skills', () =>
    given().when(command('RegisterOutlet', registration)).then(outletRegistered()));

  it('may wait for its hours, and has no place where it is online', () =>
    given()
      .when(
        command('RegisterOutlet', {
          ...registration,
          kind: 'ONLINE',
          address: null,
          coordinates: null,
          radiusKm: null,
          hours: null,
        }),
      )
      .then(outletRegistered({ kind: 'ONLINE', address: null, coordinates: null, radiusKm: null, calendar: null })));

  it.each([
    [{ address: null }, 'OUTLET_PLACE_MISSING'],
    [{ radiusKm: null }, 'OUTLET_RADIUS_WITHOUT_CENTRE'],
    [{ coordinates: null }, 'OUTLET_RADIUS_WITHOUT_CENTRE'],
    [{ coordinates: { latitude: 91, longitude: 0 } }, 'PARTNERS_COORDINATES_IMPOSSIBLE'],
    [{ radiusKm: 101 }, 'PARTNERS_RADIUS_IMPOSSIBLE'],
    [{ zone: 'Mars/North' }, 'PARTNERS_ZONE_UNKNOWN'],
    [{ regions: [] }, 'PARTNERS_REGIONS_MISSING'],
    [{ skills: ['MAGIC'] }, 'PARTNERS_SKILL_UNKNOWN'],
    [{ name: ' ' }, 'PARTNERS_TEXT_MISSING'],
    [{ kind: 'OWN' as const }, 'OUTLET_KIND_NOT_OF_PARTNER'],
  ])('is refused with %j', (changes, code) =>
    given()
      .when(command('RegisterOutlet', { ...registration, ...changes }))
      .thenRejected(code),
  );

  it('belongs to a partner that has not left', () => {
    const asked = command('RegisterOutlet', registration);
    given()
      .when(asked, { ...outletKnown, partner: null })
      .thenRejected('OUTLET_PARTNER_UNKNOWN');
    for (const status of ['REJECTED', 'EXITED'] as const)
      given()
        .when(asked, { ...outletKnown, partner: { kind: 'THIRD_PARTY', status } })
        .thenRejected('OUTLET_PARTNER_GONE', { partner: status });
    given()
      .when(asked, { ...outletKnown, partner: { kind: 'OWN', status: 'ACTIVE' } })
      .thenRejected('OUTLET_KIND_NOT_OF_PARTNER');
    given(outletRegistered()).when(asked).thenRejected('OUTLET_ALREADY_REGISTERED');
  });

  it('moves, with the hours of its week on another clock', () => {
    const { address, coordinates, radiusKm, zone, regions } = outletMoved().data;
    const asked = command('MoveOutlet', { ...on, address, coordinates, radiusKm, zone, regions });
    given(outletRegistered()).when(asked).then(outletMoved());
    given(outletRegistered(), outletMoved()).when(asked).thenNothing();
    given(outletRegistered(), outletMoved())
      .when(command('SetOutletHours', { ...on, hours: hours() }))
      .thenNothing();
    given().when(asked).thenRejected('OUTLET_NOT_FOUND');
  });

  it('works by hours of its own, each time another calendar', () => {
    const asked = command('SetOutletHours', { ...on, hours: hours({ holidays: [], extraDays: {} }) });
    given(outletRegistered()).when(asked).then(hoursSet());
    given(outletRegistered(), hoursSet()).when(asked).thenNothing();
    given(outletRegistered())
      .when(command('SetOutletHours', { ...on, hours: hours({ zone: 'Europe/Vienna' }) }))
      .then(hoursSet({ calendar: calendar({ version: 'o-1/2', zone: 'Europe/Vienna' }) }));
  });

  it('names the place of every mistake in its hours', () =>
    given(outletRegistered())
      .when(
        command('SetOutletHours', {
          ...on,
          hours: hours({
            zone: 'Mars/North',
            week: { ...hours().week, SUNDAY: [{ from: '9', to: '12:00' }] },
            holidays: ['2026-02-30'],
          }),
        }),
      )
      .thenRejected('OUTLET_HOURS_IMPOSSIBLE', {
        problems: [
          { path: ['zone'], message: 'Mars/North is no IANA time zone such as Europe/Berlin' },
          { path: ['week', 'SUNDAY', 0], message: '9 to 12:00 is no shift such as 08:00 to 12:00' },
          { path: ['holidays', 0], message: '2026-02-30 is no date such as 2026-12-25' },
        ],
      }));

  it('has skills, which are set as a whole', () => {
    const asked = command('SetOutletSkills', { ...on, skills: ['plumbing'] });
    given(outletRegistered()).when(asked).then(outletSkillsSet());
    given(outletRegistered(), outletSkillsSet()).when(asked).thenNothing();
    given(outletRegistered())
      .when(command('SetOutletSkills', { ...on, skills: ['MAGIC'] }))
      .thenRejected('PARTNERS_SKILL_UNKNOWN', { skill: 'MAGIC' });
  });

  it('closes and reopens, and does not change while it is closed', () => {
    const close = command('CloseOutlet', { ...on, reason: 'The lease ended.' });
    const reopen = command('ReopenOutlet', on);
    const closed = [outletRegistered(), outletClosed()];
    given(outletRegistered()).when(close).then(outletClosed());
    given(...closed)
      .when(close)
      .thenNothing();
    given(...closed)
      .when(reopen)
      .then(outletReopened());
    given(outletRegistered()).when(reopen).thenNothing();
    given(...closed)
      .when(reopen, { ...outletKnown, partner: { kind: 'THIRD_PARTY', status: 'EXITED' } })
      .thenRejected('OUTLET_PARTNER_GONE');
    given(...closed)
      .when(command('SetOutletSkills', { ...on, skills: [] }))
      .thenRejected('OUTLET_CLOSED');
    given(...closed)
      .when(command('SetOutletHours', { ...on, hours: hours() }))
      .thenRejected('OUTLET_CLOSED');
    given(...closed)
      .when(command('MoveOutlet', { ...on, ...place }))
      .thenRejected('OUTLET_CLOSED');
    given(outletRegistered())
      .when({ ...close, data: { ...on, reason: ' ' } })
      .thenRejected('PARTNERS_TEXT_MISSING');
  });
});

describe('what an outlet offers', () => {
  const outlet = {
    id: 'o-1',
    partnerId: 'p-1',
    kind: 'THIRD_PARTY' as const,
    name: 'Munich',
    coordinates: MUNICH,
    radiusKm: 50,
    zone: 'Europe/Berlin',
    regions: ['DE', 'AT-5'],
    skills: ['GAS', 'PLUMBING'],
    calendar: calendar(),
  };
  const contract = {
    contractNo: 1,
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: '2027-01-01T00:00:00.000Z',
    isEnded: false,
    regions: ['DE-BY', 'AT'],
    radiusKm: 40,
    skills: ['GAS', 'HEATING'],
    servicePriceListId: 's-1',
    partsPriceListId: null,
  };
  const partner = {
    name: 'Schnell',
    kind: 'THIRD_PARTY' as const,
    status: 'WATCH' as const,
    contract,
    score: 71.5,
    scoreBasis: 'SCORECARD' as const,
    scoredMonths: ['2026-04', '2026-05'],
    scoredJobs: 30,
  };
  const AT = '2026-06-01T00:00:00.000Z';

  it('is what is in the contract too', () => {
    expect(offerOf(outlet, partner, AT)).toEqual({
      outletId: 'o-1',
      name: 'Munich',
      kind: 'THIRD_PARTY',
      partnerId: 'p-1',
      partnerName: 'Schnell',
      partnerKind: 'THIRD_PARTY',
      partnerStatus: 'WATCH',
      contractNo: 1,
      coordinates: MUNICH,
      radiusKm: 40,
      regions: ['AT-5', 'DE-BY'],
      skills: ['GAS'],
      zone: 'Europe/Berlin',
      calendar: calendar(),
      servicePriceListId: 's-1',
      partsPriceListId: null,
      score: 71.5,
      scoreOrigin: { basis: 'SCORECARD', months: ['2026-04', '2026-05'], jobs: 30 },
    });
    const unlimited = { ...partner, contract: { ...contract, radiusKm: null }, score: null, scoreBasis: null };
    expect(offerOf(outlet, unlimited, AT)).toMatchObject({ radiusKm: 50, score: null, scoreOrigin: null });
    expect(offerOf({ ...outlet, radiusKm: null }, partner, AT)).toMatchObject({ radiusKm: null });
  });

  it.each(['APPLIED', 'VETTED', 'REJECTED', 'SUSPENDED', 'EXITED'] as const)('is nothing of a partner %s', (status) =>
    expect(offerOf(outlet, { ...partner, status }, AT)).toBeNull(),
  );

  it('is nothing outside the term of a contract', () => {
    expect(offerOf(outlet, { ...partner, contract: null }, AT)).toBeNull();
    expect(offerOf(outlet, { ...partner, contract: { ...contract, isEnded: true } }, AT)).toBeNull();
    expect(offerOf(outlet, partner, contract.endsAt)).toBeNull();
    expect(offerOf(outlet, partner, '2025-12-31T23:59:59.999Z')).toBeNull();
    expect(offerOf(outlet, partner, contract.startsAt)).not.toBeNull();
  });

  it('reaches as far as its radius, and by region without coordinates', () => {
    const offer = { coordinates: MUNICH, radiusKm: 40, regions: ['DE-BY'] };
    const augsburg = { latitude: 48.37, longitude: 10.9 };
    expect(distanceTo(offer, augsburg)).toBeCloseTo(56.1, 0);
    expect(reaches(offer, { place: augsburg, region: 'DE-BY' })).toBe(false);
    expect(reaches({ ...offer, radiusKm: 60 }, { place: augsburg, region: null })).toBe(true);
    expect(reaches(offer, { place: null, region: 'DE-BY' })).toBe(true);
    expect(reaches(offer, { place: null, region: 'DE-BW' })).toBe(false);
    expect(reaches(offer, { place: null, region: null })).toBe(false);
    const regional = { coordinates: null, radiusKm: null, regions: ['DE'] };
    expect(reaches(regional, { place: augsburg, region: 'DE-BY' })).toBe(true);
    expect(distanceTo(regional, augsburg)).toBeNull();
  });
});
