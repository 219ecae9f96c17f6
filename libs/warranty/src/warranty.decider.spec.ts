import { describe, expect, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { specification } from '#event-sourcing/testing';
import type { UnitFact } from './statutory/unit-fact.js';
import { warrantyDecider } from './warranty.decider.js';
import type { WarrantyEvent } from './warranty.events.js';
import {
  AT,
  claimDecided,
  command,
  entitlementGranted,
  entitlementRevoked,
  evidenceRecorded,
  evidenceWithdrawn,
  freeServiceUsed,
  known,
  PRODUCED,
  repairRecorded,
  SOLD,
  unit,
} from './warranty.fixtures.js';
import type { WarrantyKnown } from './warranty-known.js';

const given = specification(warrantyDecider, known());
const nobody = known({ unit: null });
const unsold = known({ unit: unit({ facts: [PRODUCED] }) });

const evidence = {
  unitId: 'u-1',
  evidenceId: 'e-2',
  kind: 'STATEMENT',
  purchasedAt: null,
  customerId: null,
  note: null,
  attachments: [],
} as const;
const attachment = {
  uri: 'https://files.example.org/plate.jpg',
  sha256: 'b'.repeat(64),
  mediaType: 'image/jpeg',
  bytes: 1000,
  name: 'Plate.jpg',
};

describe('evidence', () => {
  it('is recorded with the trust of its kind, under the key of the customer', () =>
    given()
      .when(
        command('RecordEvidence', {
          ...evidence,
          evidenceId: 'e-1',
          kind: 'INVOICE',
          purchasedAt: '2026-01-10T11:00:00.000Z',
          note: ' Paid in cash. ',
          attachments: [
            {
              uri: 'https://files.example.org/invoice.pdf',
              sha256: 'a'.repeat(64),
              mediaType: 'application/pdf',
              bytes: null,
              name: 'Invoice Huber.pdf',
            },
          ],
        }),
      )
      .then(evidenceRecorded()));

  it('is under the key of the unit’s file where there is no customer', () =>
    given()
      .when(
        command('RecordEvidence', { ...evidence, note: 'Bought second-hand.' }),
        known({ unit: unit({ customerId: null }) }),
      )
      .then(
        evidenceRecorded({
          evidenceId: 'e-2',
          kind: 'STATEMENT',
          trust: 30,
          purchasedAt: null,
          customerId: null,
          note: personal('warranty-u-1', 'Bought second-hand.'),
          attachments: [],
        }),
      ));

  it('is recorded once, and its attachments once', () => {
    given(evidenceRecorded())
      .when(command('RecordEvidence', { ...evidence, evidenceId: 'e-1' }))
      .thenNothing();
    given(evidenceRecorded())
      .when(command('RecordEvidence', { ...evidence, attachments: [{ ...attachment, sha256: 'a'.repeat(64) }] }))
      .then(
        evidenceRecorded({
          evidenceId: 'e-2',
          kind: 'STATEMENT',
          trust: 30,
          purchasedAt: null,
          note: null,
          attachments: [],
        }),
      );
  });

  it.each([
    ['of a unit that nobody has registered', {}, nobody, 'WARRANTY_UNIT_UNKNOWN'],
    ['of a purchase to come', { purchasedAt: '2026-03-02T09:00:01.000Z' }, known(), 'WARRANTY_DATE_IMPOSSIBLE'],
    ['with an empty note', { note: ' ' }, known(), 'WARRANTY_TEXT_MISSING'],
    ['with a note too long', { note: 'x'.repeat(4001) }, known(), 'WARRANTY_TEXT_TOO_LONG'],
    [
      'with a file too large',
      { attachments: [{ ...attachment, bytes: 26_214_401 }] },
      known(),
      'WARRANTY_ATTACHMENT_REFUSED',
    ],
    [
      'with a program',
      { attachments: [{ ...attachment, mediaType: 'text/html' }] },
      known(),
      'WARRANTY_ATTACHMENT_REFUSED',
    ],
    ['with a broken hash', { attachments: [{ ...attachment, sha256: 'b' }] }, known(), 'WARRANTY_ATTACHMENT_REFUSED'],
    [
      'with a broken address',
      { attachments: [{ ...attachment, uri: 'plate' }] },
      known(),
      'WARRANTY_ATTACHMENT_REFUSED',
    ],
  ])('is refused %s', (_, changes, gathered, code) =>
    given()
      .when(command('RecordEvidence', { ...evidence, ...changes }), gathered)
      .thenRejected(code),
  );

  it('is refused beyond what the pack allows', () => {
    const policy = { ...known().policy, maxEvidence: 1 };
    given(evidenceRecorded())
      .when(command('RecordEvidence', evidence), known({ policy }))
      .thenRejected('WARRANTY_EVIDENCE_TOO_MUCH', { limit: 1 });
    given(evidenceRecorded(), evidenceWithdrawn())
      .when(command('RecordEvidence', evidence), known({ policy }))
      .then(
        evidenceRecorded({
          evidenceId: 'e-2',
          kind: 'STATEMENT',
          trust: 30,
          purchasedAt: null,
          note: null,
          attachments: [],
        }),
      );
  });

  it('is withdrawn once', () => {
    const withdraw = command('WithdrawEvidence', { unitId: 'u-1', evidenceId: 'e-1', ground: 'MISTAKEN' });
    given(evidenceRecorded()).when(withdraw).then(evidenceWithdrawn());
    given(evidenceRecorded(), evidenceWithdrawn()).when(withdraw).thenNothing();
    given().when(withdraw).thenRejected('WARRANTY_EVIDENCE_UNKNOWN', { evidenceId: 'e-1' });
  });
});

describe('an entitlement', () => {
  const grant = {
    unitId: 'u-1',
    entitlementId: 'g-1',
    plan: 'EXTENDED',
    component: null,
    ground: 'BOUGHT',
    startsAt: null,
  } as const;

  it('is granted as its plan reads on the day', () =>
    given().when(command('GrantEntitlement', grant)).then(entitlementGranted()));

  it('is granted once; anew when it was revoked', () => {
    given(entitlementGranted()).when(command('GrantEntitlement', grant)).thenNothing();
    const again = command('GrantEntitlement', { ...grant, entitlementId: 'g-2' });
    given(entitlementGranted())
      .when(again)
      .thenRejected('WARRANTY_ENTITLEMENT_ALREADY_GRANTED', { entitlementId: 'g-1' });
    given(entitlementGranted(), entitlementRevoked())
      .when(again)
      .then(entitlementGranted({ entitlementId: 'g-2' }));
  });

  it.each([
    ['for a unit that nobody has registered', {}, nobody, 'WARRANTY_UNIT_UNKNOWN'],
    ['by a plan that is not there', { plan: 'GOLD' }, known(), 'WARRANTY_PLAN_UNKNOWN'],
    ['by a name that every object has', { plan: 'constructor' }, known(), 'WARRANTY_PLAN_UNKNOWN'],
    ['by a plan that every unit has', { plan: 'STANDARD' }, known(), 'WARRANTY_PLAN_NOT_GRANTED'],
    ['for a component that is not there', { component: 'WHEEL' }, known(), 'WARRANTY_COMPONENT_UNKNOWN'],
  ])('is refused %s', (_, changes, gathered, code) =>
    given()
      .when(command('GrantEntitlement', { ...grant, ...changes }), gathered)
      .thenRejected(code),
  );

  it('is refused for another class of products', () => {
    const { plans, ...policy } = known().policy;
    const extended = plans['EXTENDED'];
    const ofPumps = extended ? { ...plans, EXTENDED: { ...extended, productClasses: ['PUMP'] } } : plans;
    given()
      .when(command('GrantEntitlement', grant), known({ policy: { ...policy, plans: ofPumps } }))
      .thenRejected('WARRANTY_PLAN_NOT_MEANT', { productClass: 'APPLIANCE' });
  });

  it('is revoked once', () => {
    const revoke = command('RevokeEntitlement', { unitId: 'u-1', entitlementId: 'g-1', ground: 'CANCELLED' });
    given(entitlementGranted()).when(revoke).then(entitlementRevoked());
    given(entitlementGranted(), entitlementRevoked()).when(revoke).thenNothing();
    given().when(revoke).thenRejected('WARRANTY_ENTITLEMENT_UNKNOWN');
  });
});

describe('a repair', () => {
  const repair = {
    unitId: 'u-1',
    repairId: 'r-1',
    symptom: 'NO_POWER',
    component: 'COMPRESSOR',
    startedAt: '2026-02-02T08:00:00.000Z',
    endedAt: '2026-02-05T16:00:00.000Z',
    partsAwaitedFrom: '2026-02-02T10:00:00.000Z',
    partsAwaitedUntil: '2026-02-04T10:00:00.000Z',
    solved: true,
    underWarranty: true,
  } as const;

  it('is recorded, amended, and not recorded twice', () => {
    given().when(command('RecordRepair', repair)).then(repairRecorded());
    given(repairRecorded()).when(command('RecordRepair', repair)).thenNothing();
    given(repairRecorded())
      .when(command('RecordRepair', { ...repair, solved: false }))
      .then(repairRecorded({ solved: false }));
    given(repairRecorded(), repairRecorded({ solved: false }))
      .when(command('RecordRepair', repair))
      .then(repairRecorded());
  });

  it('may end at the instant it started', () =>
    given()
      .when(
        command('RecordRepair', {
          ...repair,
          endedAt: repair.startedAt,
          partsAwaitedFrom: null,
          partsAwaitedUntil: null,
        }),
      )
      .then(repairRecorded({ endedAt: repair.startedAt, partsAwaitedFrom: null, partsAwaitedUntil: null })));

  it.each([
    ['of a unit that nobody has registered', {}, nobody, 'WARRANTY_UNIT_UNKNOWN'],
    ['of a component that is not there', { component: 'WHEEL' }, known(), 'WARRANTY_COMPONENT_UNKNOWN'],
    [
      'that ends before it starts',
      { endedAt: '2026-02-02T07:59:59.999Z' },
      known(),
      'WARRANTY_REPAIR_ENDS_BEFORE_START',
    ],
    [
      'that starts later than now',
      { startedAt: '2026-03-02T09:00:00.001Z', endedAt: null },
      known(),
      'WARRANTY_DATE_IMPOSSIBLE',
    ],
    ['that ends later than now', { endedAt: '2026-03-03T09:00:00.000Z' }, known(), 'WARRANTY_DATE_IMPOSSIBLE'],
    [
      'that solved something before its end',
      { endedAt: null, partsAwaitedUntil: null },
      known(),
      'WARRANTY_REPAIR_NOT_ENDED',
    ],
    [
      'whose parts were awaited before',
      { partsAwaitedFrom: '2026-02-01T08:00:00.000Z' },
      known(),
      'WARRANTY_PARTS_OUTSIDE_REPAIR',
    ],
    [
      'whose parts came after',
      { partsAwaitedUntil: '2026-02-06T08:00:00.000Z' },
      known(),
      'WARRANTY_PARTS_OUTSIDE_REPAIR',
    ],
    ['whose parts came without being awaited', { partsAwaitedFrom: null }, known(), 'WARRANTY_PARTS_OUTSIDE_REPAIR'],
  ])('is refused %s', (_, changes, gathered, code) =>
    given()
      .when(command('RecordRepair', { ...repair, ...changes }), gathered)
      .thenRejected(code),
  );
});

describe('a free service', () => {
  const use = {
    unitId: 'u-1',
    useId: 's-1',
    service: 'INSPECTION',
    usedAt: '2026-02-20T08:00:00.000Z',
    reference: 'W-2026-17',
  } as const;
  const used = (n: number, changes = {}) => freeServiceUsed({ useId: `s-${n}`, no: n, ...changes });

  it('is counted, and used once', () => {
    given().when(command('UseFreeService', use)).then(freeServiceUsed());
    given(used(1)).when(command('UseFreeService', use)).thenNothing();
    given(used(1), used(2))
      .when(command('UseFreeService', { ...use, useId: 's-3' }))
      .then(used(3));
  });

  it('is used up after so many, unless another plan has more', () => {
    const next = command('UseFreeService', { ...use, useId: 's-4' });
    given(used(1), used(2), used(3))
      .when(next)
      .thenRejected('WARRANTY_SERVICE_USED_UP', { used: [3] });
    given(entitlementGranted(), used(1), used(2), used(3))
      .when(next)
      .then(used(4, { plan: 'EXTENDED', entitlementId: 'g-1', no: 1, count: 5 }));
  });

  it('goes on counting on a unit that came in exchange, where its plan goes on', () => {
    const { entitlementId, plan, planVersion, cover, ...rest } = entitlementGranted().data;
    const former = { ...rest, entitlementId, plan, cover, version: planVersion, soldFrom: null, soldUntil: null };
    const uses = ['a', 'b', 'c', 'd', 'e'].map((useId) => ({ useId, service: 'INSPECTION', plan, entitlementId }));
    const exchanged = unit({ formerGrants: [former], formerUses: uses });
    given(used(1), used(2), used(3))
      .when(command('UseFreeService', { ...use, useId: 's-4' }), known({ unit: exchanged }))
      .thenRejected('WARRANTY_SERVICE_USED_UP', { used: [3, 5] });
  });

  it.each([
    ['of a unit that nobody has registered', {}, nobody, 'WARRANTY_UNIT_UNKNOWN'],
    ['that no plan has', { service: 'CLEANING' }, known(), 'WARRANTY_SERVICE_NOT_GRANTED'],
    ['before the sale', { usedAt: '2026-01-10T10:59:59.999Z' }, known(), 'WARRANTY_SERVICE_NOT_IN_TERM'],
    ['that is yet to come', { usedAt: '2026-03-02T09:00:00.001Z' }, known(), 'WARRANTY_DATE_IMPOSSIBLE'],
  ])('is refused %s', (_, changes, gathered, code) =>
    given()
      .when(command('UseFreeService', { ...use, ...changes }), gathered)
      .thenRejected(code),
  );

  it('is given to the last second of its term, and not at its end', () => {
    const at = '2028-03-02T09:00:00.000Z';
    const last = command('UseFreeService', { ...use, usedAt: '2028-01-10T22:59:59.000Z' }, { at });
    given()
      .when(last)
      .then(freeServiceUsed({ usedAt: '2028-01-10T22:59:59.000Z', recordedAt: at }));
    given()
      .when(command('UseFreeService', { ...use, usedAt: '2028-01-10T23:00:00.000Z' }, { at }))
      .thenRejected('WARRANTY_SERVICE_NOT_IN_TERM');
  });
});

describe('a claim', () => {
  const claim = {
    unitId: 'u-1',
    claimId: 'w-1',
    symptom: 'NO_POWER',
    component: 'COMPRESSOR',
    costKinds: ['PARTS', 'LABOUR', 'TRAVEL'],
    reportedAt: null,
    complaintId: null,
  } as const;
  const decided = (events: WarrantyEvent[], changes: object, gathered: WarrantyKnown = known(), at = AT) => {
    const state = events.reduce(warrantyDecider.evolve, warrantyDecider.initialState);
    const [event] = warrantyDecider.decide(
      command('DecideWarrantyClaim', { ...claim, ...changes }, { at }),
      state,
      gathered,
    );
    if (event?.type !== 'WarrantyClaimDecided') throw new Error('No claim was decided.');
    return event.data;
  };
  const noLaw = known({ statutoryPacks: [] });

  it('is decided by plan, law and evidence, all of which it names', () =>
    expect(decided([evidenceRecorded()], {})).toEqual({
      unitId: 'u-1',
      claimId: 'w-1',
      productId: 'p-1',
      region: 'DE-BY',
      complaintId: null,
      symptom: 'NO_POWER',
      component: 'COMPRESSOR',
      reportedAt: AT,
      outcome: 'COVERED',
      cover: [
        ['PARTS', '2029-01-10T23:00:00.000Z'],
        ['LABOUR', '2028-01-10T23:00:00.000Z'],
        ['TRAVEL', '2028-01-10T23:00:00.000Z'],
      ].map(([costKind, until]) => ({
        costKind,
        percent: 100,
        reason: costKind === 'TRAVEL' ? 'BY_LAW' : 'IN_TERM',
        plan: costKind === 'TRAVEL' ? 'EU-CONFORMITY' : 'STANDARD',
        planVersion: costKind === 'TRAVEL' ? expect.stringMatching(/^2026\.1\+/) : '2026.1',
        entitlementId: null,
        startsAt: SOLD.at,
        startFact: 'SOLD',
        until,
      })),
      statutory: [
        {
          rule: 'EU-CONFORMITY',
          version: expect.stringMatching(/^2026\.1\+[0-9a-f]{8}$/),
          status: 'DUE',
          reason: 'IN_WINDOW',
          remedies: ['REPAIR', 'EXCHANGE'],
          until: '2028-01-10T23:00:00.000Z',
          factIds: ['f-sold'],
          missing: [],
          doubt: null,
        },
        expect.objectContaining({ rule: 'EU-AFTER-REPAIR-OR-EXCHANGE', status: 'NOT_DUE', reason: 'TOO_FEW_REPAIRS' }),
      ],
      evidence: [{ evidenceId: 'e-1', kind: 'INVOICE', trust: 100 }],
      trust: 100,
      packVersion: '2026.1+abcd1234',
      decidedBy: 'agent-1',
      decidedAt: AT,
    }));

  it('is decided once', () => given(claimDecided()).when(command('DecideWarrantyClaim', claim)).thenNothing());

  it('is covered in part where a plan bears a part', () => {
    const at = '2029-02-01T09:00:00.000Z';
    const { outcome, cover } = decided([], {}, noLaw, at);
    expect([outcome, cover.map(({ percent, reason }) => [percent, reason])]).toEqual([
      'PARTLY_COVERED',
      [
        [50, 'IN_TERM'],
        [0, 'AFTER_TERM'],
        [0, 'AFTER_TERM'],
      ],
    ]);
  });

  it('is covered in the last second of the term, and not a second later', () => {
    const changes = { component: 'DOOR', costKinds: ['PARTS'] };
    const on = (reportedAt: string) => decided([], { ...changes, reportedAt }, noLaw, '2028-06-01T09:00:00.000Z');
    expect(on('2028-01-10T22:59:59.000Z')).toMatchObject({ outcome: 'COVERED', cover: [{ reason: 'IN_TERM' }] });
    expect(on('2028-01-10T23:00:00.000Z')).toMatchObject({
      outcome: 'NOT_COVERED',
      cover: [{ percent: 0, reason: 'AFTER_TERM', plan: 'STANDARD', until: '2028-01-10T23:00:00.000Z' }],
    });
  });

  it('is covered for longer by exactly the time that repairs took', () => {
    const repaired = repairRecorded({ partsAwaitedFrom: null, partsAwaitedUntil: null });
    const { cover } = decided([repaired], { component: 'DOOR', costKinds: ['PARTS'], symptom: 'NOISE' }, noLaw);
    expect(cover).toMatchObject([{ until: '2028-01-14T07:00:00.000Z' }]);
  });

  it('is covered by a grant where that reaches further', () => {
    const at = '2030-01-01T09:00:00.000Z';
    expect(decided([entitlementGranted()], { component: 'DOOR', costKinds: ['PARTS'] }, noLaw, at).cover).toMatchObject(
      [{ percent: 100, plan: 'EXTENDED', entitlementId: 'g-1', until: '2031-01-10T23:00:00.000Z' }],
    );
    expect(
      decided([entitlementGranted(), entitlementRevoked()], { component: 'DOOR', costKinds: ['PARTS'] }, noLaw, at)
        .outcome,
    ).toBe('NOT_COVERED');
  });

  it('without an invoice is honest with a brand mark and a word', () => {
    const mark = evidenceRecorded({
      evidenceId: 'e-1',
      kind: 'BRAND_MARK',
      trust: 40,
      purchasedAt: null,
      attachments: [],
    });
    const word = evidenceRecorded({ evidenceId: 'e-2', kind: 'STATEMENT', trust: 30, attachments: [] });
    const { outcome, trust, cover, evidence: shown } = decided([mark, word], {}, unsold);
    expect([outcome, trust, shown.map(({ kind }) => kind)]).toEqual(['COVERED', 70, ['BRAND_MARK', 'STATEMENT']]);
    expect(cover[0]).toMatchObject({ reason: 'IN_TERM', startFact: 'SOLD', startsAt: '2026-01-10T11:00:00.000Z' });
  });

  it('of a unit whose start nobody knows is covered, and says so', () => {
    const nothing = known({ unit: unit({ facts: [] }), statutoryPacks: [] });
    const mark = evidenceRecorded({ purchasedAt: null });
    expect(decided([mark], { costKinds: ['PARTS'] }, nothing)).toMatchObject({
      outcome: 'COVERED',
      cover: [{ percent: 100, reason: 'START_UNKNOWN', until: null }],
    });
  });

  it('in an unknown region is decided by the law of the company’s own', () => {
    const lost = known({ unit: unit({ region: null }) });
    expect(decided([], {}, lost).statutory[0]).toMatchObject({
      rule: 'EU-CONFORMITY',
      status: 'UNDECIDED',
      missing: ['REGION'],
      doubt: 'HOME-REGION-COUNTS',
      remedies: ['REPAIR', 'EXCHANGE'],
    });
  });

  it.each([
    ['for a unit that nobody has registered', {}, nobody, 'WARRANTY_UNIT_UNKNOWN'],
    ['for a component that is not there', { component: 'WHEEL' }, known(), 'WARRANTY_COMPONENT_UNKNOWN'],
    [
      'that is reported later than now',
      { reportedAt: '2026-03-02T09:00:00.001Z' },
      known(),
      'WARRANTY_DATE_IMPOSSIBLE',
    ],
    [
      'that is reported before the sale',
      { reportedAt: '2026-01-10T10:59:59.000Z' },
      known(),
      'WARRANTY_CLAIM_BEFORE_SALE',
    ],
    ['without any evidence', {}, unsold, 'WARRANTY_EVIDENCE_INSUFFICIENT'],
  ])('is refused %s', (_, changes, gathered, code) =>
    given()
      .when(command('DecideWarrantyClaim', { ...claim, ...changes }), gathered)
      .thenRejected(code),
  );

  it('is refused with too little evidence, and says what would do', () =>
    given(evidenceRecorded({ kind: 'STATEMENT', trust: 30 }))
      .when(command('DecideWarrantyClaim', claim), unsold)
      .thenRejected('WARRANTY_EVIDENCE_INSUFFICIENT', {
        trust: 30,
        enough: 60,
        has: ['STATEMENT'],
        missing: ['INVOICE', 'REGISTRATION', 'SERIAL', 'BRAND_MARK', 'PHOTO'],
      }));

  it('is refused while evidence contradicts itself, the sale or the production, until it is withdrawn', () => {
    const invoice = evidenceRecorded();
    const photo = evidenceRecorded({
      evidenceId: 'e-2',
      kind: 'PHOTO',
      trust: 30,
      purchasedAt: '2026-02-28T11:00:00.000Z',
    });
    const ask = command('DecideWarrantyClaim', claim);
    given(invoice, photo)
      .when(ask, unsold)
      .thenRejected('WARRANTY_EVIDENCE_CONTRADICTORY', { evidenceIds: ['e-1', 'e-2'] });
    given(photo)
      .when(ask)
      .thenRejected('WARRANTY_EVIDENCE_CONTRADICTORY', { evidenceIds: ['e-2'] });
    given(evidenceRecorded({ purchasedAt: '2025-10-30T11:00:00.000Z' }))
      .when(ask, unsold)
      .thenRejected('WARRANTY_EVIDENCE_CONTRADICTORY');
    expect(decided([invoice, photo, evidenceWithdrawn({ evidenceId: 'e-2' })], {}, unsold).trust).toBe(100);
  });

  it('is refused twice for the same fault, until it was repaired or something new was shown', () => {
    const again = command('DecideWarrantyClaim', { ...claim, claimId: 'w-2', symptom: ' no_power' });
    given(claimDecided())
      .when(again)
      .thenRejected('WARRANTY_CLAIM_ALREADY_DECIDED', { claimId: 'w-1', outcome: 'COVERED' });
    const later = '2026-03-20T09:00:00.000Z';
    const repaired = repairRecorded({ endedAt: '2026-03-10T09:00:00.000Z' });
    expect(decided([claimDecided(), repaired], { claimId: 'w-2' }, known(), later).outcome).toBe('COVERED');
    const shown = evidenceRecorded({ recordedAt: '2026-03-10T09:00:00.000Z' });
    const refused = claimDecided({ outcome: 'NOT_COVERED' });
    expect(decided([refused, shown], { claimId: 'w-2' }, known(), later).outcome).toBe('COVERED');
    given(claimDecided(), shown).when(again).thenRejected('WARRANTY_CLAIM_ALREADY_DECIDED');
    expect(decided([claimDecided()], { claimId: 'w-2', symptom: 'LEAK' }).outcome).toBe('COVERED');
  });

  it('is refused for a unit that was taken back', () => {
    const back: UnitFact = { kind: 'RETIRED', id: 'f-back', at: '2026-02-01T09:00:00.000Z' };
    given()
      .when(command('DecideWarrantyClaim', claim), known({ unit: unit({ facts: [PRODUCED, SOLD, back] }) }))
      .thenRejected('WARRANTY_UNIT_RETIRED', { retiredAt: '2026-02-01T09:00:00.000Z' });
  });
});
