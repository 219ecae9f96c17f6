import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { endedOnContractEnd } from './ended-on-contract-end.policy.js';
import type { ContractGiven } from './partner.commands.js';
import {
  active,
  applicationRejected,
  partnerCommand as command,
  contact,
  contractAmended,
  contractConcluded,
  contractEnded,
  contracted,
  givenPartner as given,
  goodScores,
  ofPartner,
  PARTS,
  partnerActivated,
  partnerApplied,
  partnerExited,
  partnerKnown,
  partnerReinstated,
  partnerRevised,
  partnerSuspended,
  partnerVetted,
  poorScores,
  putOnWatch,
  SERVICES,
  suspended,
  terms,
  vetted,
  vettingFailed,
  watchLifted,
} from './partner.fixtures.js';
import { vettingOf } from './vetting.js';

const on = { partnerId: 'p-1' };
const application = {
  ...on,
  kind: 'THIRD_PARTY' as const,
  name: ' Schnell & Gut GmbH ',
  registrationNumber: 'HRB 4711',
  contacts: [{ role: 'Owner', name: 'Wang Fang', phone: '+86 10 5555', email: ' ' }],
  bankAccount: 'DE02 1203 0000 0000 2020 51',
  regions: ['de-by', 'DE-BW', 'DE-BY'],
  skills: ['GAS', 'HEATING'],
  about: 'Twelve people.',
};

describe('an application', () => {
  it('is taken down, with people and accounts under the key of the partner', () =>
    given().when(command('ApplyAsPartner', application)).then(partnerApplied()));

  it('is taken down once', () =>
    given(partnerApplied()).when(command('ApplyAsPartner', application)).thenRejected('PARTNER_ALREADY_APPLIED'));

  it.each([
    [{ name: ' ' }, 'PARTNERS_TEXT_MISSING'],
    [{ name: 'x'.repeat(41) }, 'PARTNERS_TEXT_TOO_LONG'],
    [{ about: 'x'.repeat(61) }, 'PARTNERS_TEXT_TOO_LONG'],
    [{ regions: ['Bavaria'] }, 'PARTNERS_REGION_MALFORMED'],
    [{ regions: [] }, 'PARTNERS_REGIONS_MISSING'],
    [{ skills: ['MAGIC'] }, 'PARTNERS_SKILL_UNKNOWN'],
    [
      { contacts: Array.from({ length: 3 }, () => ({ ...application.contacts[0]!, email: null })) },
      'PARTNER_TOO_MANY_CONTACTS',
    ],
  ])('is refused with %j', (changes, code) =>
    given()
      .when(command('ApplyAsPartner', { ...application, ...changes }))
      .thenRejected(code),
  );

  it('is turned down once, with a reason', () => {
    const asked = command('RejectPartnerApplication', { ...on, reason: 'There are enough of them.' });
    given(partnerApplied()).when(asked).then(applicationRejected());
    given(...vetted())
      .when(asked)
      .then(applicationRejected());
    given(partnerApplied(), applicationRejected()).when(asked).thenNothing();
    given(...contracted())
      .when(asked)
      .thenRejected('PARTNER_NOT_APPLIED');
    given(partnerApplied())
      .when({ ...asked, data: { ...on, reason: ' ' } })
      .thenRejected('PARTNERS_TEXT_MISSING');
  });

  it('must be there before anything else', () =>
    given().when(command('ActivatePartner', on)).thenRejected('PARTNER_NOT_FOUND', { next: 'ApplyAsPartner' }));
});

describe('the record of a partner', () => {
  const nothing = { ...on, name: null, registrationNumber: null, contacts: null, bankAccount: null };

  it('is revised in part', () =>
    given(partnerApplied())
      .when(command('RevisePartner', { ...nothing, name: 'Schnell & Gut SE' }))
      .then(partnerRevised({ contacts: [contact], bankAccount: partnerApplied().data.bankAccount })));

  it('stays as it is when nothing is new', () => {
    given(partnerApplied()).when(command('RevisePartner', nothing)).thenNothing();
    const told = { role: 'Owner', name: 'Wang Fang', phone: '+86 10 5555', email: null };
    given(partnerApplied())
      .when(command('RevisePartner', { ...nothing, contacts: [told] }))
      .thenNothing();
  });

  it('is revised no more after the exit', () =>
    given(...active(), partnerExited())
      .when(command('RevisePartner', { ...nothing, name: 'Else' }))
      .thenRejected('PARTNER_EXITED'));
});

describe('a vetting', () => {
  const vet = command('VetPartner', { ...on, scores: goodScores, note: null });

  it('passes with enough points', () => given(partnerApplied()).when(vet).then(partnerVetted()));

  it('fails with one criterion too low, as an event', () =>
    given(partnerApplied())
      .when(command('VetPartner', { ...on, scores: poorScores, note: null }))
      .then(vettingFailed()));

  it('fails with too few points', () => {
    const scores = { REPUTATION: 2, CAPABILITY: 2, RESOURCE_INTEGRATION: 2, WILLINGNESS: 2 };
    given(partnerApplied())
      .when(command('VetPartner', { ...on, scores, note: ' Weak. ' }))
      .then(vettingFailed({ scores, points: 25, below: [], note: ofPartner('Weak.') }));
  });

  it('says the same once, and may be repeated with other scores before a contract', () => {
    given(...vetted())
      .when(vet)
      .thenNothing();
    given(partnerApplied(), vettingFailed()).when(vet).then(partnerVetted());
    given(partnerApplied(), applicationRejected()).when(vet).then(partnerVetted());
    given(...contracted())
      .when(vet)
      .thenRejected('PARTNER_NOT_APPLIED');
    given(...active())
      .when(vet)
      .thenRejected('PARTNER_NOT_APPLIED', { state: 'ACTIVE' });
  });

  it.each([0, 6, Number.NaN])('refuses a score of %d', (score) =>
    given(partnerApplied())
      .when(command('VetPartner', { ...on, scores: { ...goodScores, WILLINGNESS: score }, note: null }))
      .thenRejected('PARTNER_SCORE_IMPOSSIBLE', { criterion: 'WILLINGNESS' }),
  );

  it('gives points from 0 to 100, and passes at the mark', () => {
    const of = (score: number) =>
      vettingOf(
        { REPUTATION: score, CAPABILITY: score, RESOURCE_INTEGRATION: score, WILLINGNESS: score },
        partnerKnown.policy.vetting,
      );
    expect([of(1).points, of(5).points]).toEqual([0, 100]);
    expect([of(3.4), of(3.39)]).toMatchObject([
      { points: 60, isPassed: true },
      { points: 59.75, isPassed: false },
    ]);
  });
});

const contract: ContractGiven & typeof on = {
  ...on,
  goals: terms.goals,
  content: terms.content,
  firstDay: terms.firstDay,
  lastDay: terms.lastDay,
  regions: terms.regions,
  radiusKm: terms.radiusKm,
  skills: terms.skills,
  servicePriceListId: SERVICES,
  partsPriceListId: null,
};
const AFTER = { at: '2027-01-01T00:00:00.000Z' };

describe('a contract', () => {
  it('is concluded with who was vetted, until the end of its last day', () =>
    given(...vetted())
      .when(command('ConcludeContract', contract))
      .then(contractConcluded()));

  it('is concluded once at a time, and again after its end', () => {
    given(...contracted())
      .when(command('ConcludeContract', contract))
      .thenNothing();
    given(...contracted())
      .when(command('ConcludeContract', { ...contract, radiusKm: 90 }))
      .thenRejected('PARTNER_CONTRACT_RUNS', { lastDay: '2026-12-31' });
    const next = { ...contract, firstDay: '2027-01-01', lastDay: '2027-06-30' };
    const then = {
      contractNo: 2,
      firstDay: '2027-01-01',
      lastDay: '2027-06-30',
      startsAt: '2026-12-31T23:00:00.000Z',
      endsAt: '2027-06-30T23:00:00.000Z',
      concludedAt: AFTER.at,
    };
    given(...active())
      .when(command('ConcludeContract', next, AFTER))
      .then(contractConcluded(then));
    given(...active(), contractEnded())
      .when(command('ConcludeContract', next, AFTER))
      .then(contractConcluded(then));
  });

  it('needs a vetting', () => {
    given(partnerApplied()).when(command('ConcludeContract', contract)).thenRejected('PARTNER_NOT_VETTED');
    given(partnerApplied(), vettingFailed())
      .when(command('ConcludeContract', contract))
      .thenRejected('PARTNER_NOT_VETTED', { state: 'REJECTED', next: 'VetPartner' });
    given(...active(), partnerExited())
      .when(command('ConcludeContract', contract))
      .thenRejected('PARTNER_EXITED');
  });

  it.each([
    [{ lastDay: '2026-02-28' }, 'PARTNER_TERM_IMPOSSIBLE'],
    [{ firstDay: '2026-01-01', lastDay: '2026-03-01' }, 'PARTNER_TERM_IMPOSSIBLE'],
    [{ lastDay: '2027-12-31' }, 'PARTNER_TERM_IMPOSSIBLE'],
    [{ skills: [] }, 'PARTNER_SKILLS_MISSING'],
    [{ skills: ['MAGIC'] }, 'PARTNERS_SKILL_UNKNOWN'],
    [{ regions: [] }, 'PARTNERS_REGIONS_MISSING'],
    [{ radiusKm: 0 }, 'PARTNERS_RADIUS_IMPOSSIBLE'],
    [{ radiusKm: 101 }, 'PARTNERS_RADIUS_IMPOSSIBLE'],
    [{ goals: '' }, 'PARTNERS_TEXT_MISSING'],
    [{ content: 'x'.repeat(81) }, 'PARTNERS_TEXT_TOO_LONG'],
    [{ servicePriceListId: PARTS }, 'PARTNER_PRICE_LIST_UNKNOWN'],
    [{ servicePriceListId: 'nowhere' }, 'PARTNER_PRICE_LIST_UNKNOWN'],
    [{ partsPriceListId: SERVICES }, 'PARTNER_PRICE_LIST_UNKNOWN'],
  ])('is refused with %j', (changes, code) =>
    given(...vetted())
      .when(command('ConcludeContract', { ...contract, ...changes }))
      .thenRejected(code),
  );

  const unchanged = {
    ...on,
    reason: 'They open in Stuttgart.',
    goals: null,
    content: null,
    firstDay: null,
    lastDay: null,
    regions: null,
    radiusKm: null,
    skills: null,
    servicePriceListId: null,
    partsPriceListId: null,
  };

  it('is amended in part while it runs', () => {
    const asked = command('AmendContract', { ...unchanged, regions: ['DE-BY', 'DE-BW'] });
    given(...active())
      .when(asked)
      .then(contractAmended());
    given(...active(), contractAmended())
      .when(asked)
      .thenNothing();
    given(...vetted())
      .when(asked)
      .thenRejected('PARTNER_CONTRACT_MISSING');
    given(...active())
      .when({ ...asked, ...AFTER })
      .thenRejected('PARTNER_CONTRACT_MISSING');
    given(...active(), partnerExited())
      .when(asked)
      .thenRejected('PARTNER_EXITED');
    given(...active())
      .when(command('AmendContract', { ...unchanged, lastDay: '2026-03-01' }))
      .thenRejected('PARTNER_TERM_IMPOSSIBLE');
    given(...active())
      .when(command('AmendContract', { ...unchanged, radiusKm: 10, reason: '' }))
      .thenRejected('PARTNERS_TEXT_MISSING');
  });

  const end = command('EndContract', { ...on, contractNo: 1, endsAt: terms.endsAt }, { at: terms.endsAt });

  it('ends by itself, unless another end was agreed or there is nobody left', () => {
    given(...active())
      .when(end)
      .then(contractEnded());
    given(...active(), contractEnded())
      .when(end)
      .thenNothing();
    given(...active(), contractAmended({ endsAt: '2027-01-31T23:00:00.000Z' }))
      .when(end)
      .thenNothing();
    given(...active(), partnerExited())
      .when(end)
      .thenNothing();
    given(...active())
      .when({ ...end, at: '2026-12-31T22:59:59.999Z' })
      .thenNothing();
    given(...active(), contractEnded(), contractConcluded({ contractNo: 2 }))
      .when(end)
      .thenNothing();
  });

  it('is reminded of its end, by the last word on it', () => {
    const reminder = {
      remind: 'p-1',
      dueAt: terms.endsAt,
      command: { type: 'EndContract', data: { ...on, contractNo: 1, endsAt: terms.endsAt } },
    };
    expect(endedOnContractEnd.react(recorded(contractConcluded()))).toEqual([reminder]);
    expect(endedOnContractEnd.react(recorded(contractAmended()))).toEqual([reminder]);
    expect(endedOnContractEnd.react(recorded(partnerExited()))).toEqual([{ forget: 'p-1' }]);
    expect(endedOnContractEnd.react(recorded(partnerActivated()))).toEqual([]);
  });
});

describe('a partner', () => {
  const watch = command('PutPartnerOnWatch', { ...on, reason: 'Three late visits.' });
  const lift = command('LiftWatch', { ...on, note: 'In time again.' });
  const suspend = command('SuspendPartner', { ...on, cause: 'QUALITY', reason: 'Two gas leaks.' });
  const reinstate = command('ReinstatePartner', { ...on, note: null });
  const exit = command('ExitPartner', { ...on, reason: 'They retire.' });
  const watched = [...active(), putOnWatch()];
  const gone = [...active(), partnerExited()];

  it('works within the term of a contract', () => {
    const activate = command('ActivatePartner', on);
    given(...contracted())
      .when(activate)
      .then(partnerActivated());
    given(...active())
      .when(activate)
      .thenNothing();
    given(...vetted())
      .when(activate)
      .thenRejected('PARTNER_CONTRACT_MISSING', { next: 'ConcludeContract' });
    given(...contracted(), contractEnded())
      .when(activate)
      .thenRejected('PARTNER_CONTRACT_MISSING');
    given(...contracted())
      .when({ ...activate, ...AFTER })
      .thenRejected('PARTNER_CONTRACT_NOT_IN_TERM');
    given(...contracted())
      .when({ ...activate, at: '2026-02-28T22:59:00.000Z' })
      .thenRejected('PARTNER_CONTRACT_NOT_IN_TERM', { firstDay: '2026-03-01' });
    given(partnerApplied()).when(activate).thenRejected('PARTNER_NOT_VETTED');
    given(...watched)
      .when(activate)
      .thenRejected('PARTNER_ALREADY_ON_WATCH');
    given(...suspended())
      .when(activate)
      .thenRejected('PARTNER_SUSPENDED', { next: 'ReinstatePartner' });
    given(...gone)
      .when(activate)
      .thenRejected('PARTNER_EXITED');
  });

  it('is watched while it works', () => {
    given(...active())
      .when(watch)
      .then(putOnWatch());
    given(...watched)
      .when(watch)
      .thenRejected('PARTNER_ALREADY_ON_WATCH');
    given(...suspended())
      .when(watch)
      .thenRejected('PARTNER_SUSPENDED');
    given(...contracted())
      .when(watch)
      .thenRejected('PARTNER_NOT_ACTIVE');
    given(...watched)
      .when(lift)
      .then(watchLifted());
    given(...active())
      .when(lift)
      .thenNothing();
    given(...suspended())
      .when(lift)
      .thenRejected('PARTNER_NOT_ON_WATCH');
  });

  it('is suspended from work and from watch, for a cause', () => {
    given(...active())
      .when(suspend)
      .then(partnerSuspended());
    given(...watched)
      .when(suspend)
      .then(partnerSuspended());
    given(...suspended())
      .when(suspend)
      .thenRejected('PARTNER_ALREADY_SUSPENDED');
    given(...contracted())
      .when(suspend)
      .thenRejected('PARTNER_NOT_ACTIVE');
    given(...active())
      .when({ ...suspend, data: { ...suspend.data, reason: '' } })
      .thenRejected('PARTNERS_TEXT_MISSING');
  });

  it('is reinstated within a contract only', () => {
    given(...suspended())
      .when(reinstate)
      .then(partnerReinstated());
    given(...active())
      .when(reinstate)
      .thenNothing();
    given(...watched)
      .when(reinstate)
      .thenRejected('PARTNER_NOT_SUSPENDED');
    given(...suspended(), contractEnded())
      .when(reinstate)
      .thenRejected('PARTNER_CONTRACT_MISSING');
    given(...suspended())
      .when({ ...reinstate, ...AFTER })
      .thenRejected('PARTNER_CONTRACT_NOT_IN_TERM');
  });

  it('leaves once, from wherever there is a contract', () => {
    for (const history of [contracted(), active(), watched, suspended()])
      given(...history)
        .when(exit)
        .then(partnerExited());
    given(...gone)
      .when(exit)
      .thenNothing();
    given(...vetted())
      .when(exit)
      .thenRejected('PARTNER_CONTRACT_MISSING', { next: 'RejectPartnerApplication' });
  });
});
