import { describe, expect, it } from '@jest/globals';
import { ERASED } from '#event-sourcing';
import { recorded, specification } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { partnerDecider } from './partner/partner.decider.js';
import type { PartnerEvent } from './partner/partner.events.js';
import {
  active,
  applicationRejected,
  partnerApplied,
  partnerCommand,
  partnerErased,
  partnerExited,
  partnerKeyDestroyed,
  partnerKnown,
} from './partner/partner.fixtures.js';
import { partnerProjection } from './partner/partner.projection.js';
import { technicianDecider } from './technician/technician.decider.js';
import type { TechnicianEvent } from './technician/technician.events.js';
import {
  absenceAdded,
  technicianCommand,
  technicianErased,
  technicianHired,
  technicianKeyDestroyed,
  technicianKnown,
  technicianLeft,
} from './technician/technician.fixtures.js';
import { technicianProjection } from './technician/technician.projection.js';

const givenPartner = specification(partnerDecider, partnerKnown);
const erasePartner = partnerCommand(
  'ErasePartnerPersonalData',
  { partnerId: 'p-1', ground: 'REQUESTED' },
  { by: 'agent-1' },
);
const partnerKeyGone = partnerCommand('RecordPartnerKeyDestroyed', { partnerId: 'p-1', subject: 'partner-p-1' });

describe('the people of a partner', () => {
  const left = [...active(), partnerExited()];

  it('are forgotten once it has left, or was turned down', () => {
    givenPartner(...left)
      .when(erasePartner)
      .then(partnerErased());
    givenPartner(partnerApplied(), applicationRejected()).when(erasePartner).then(partnerErased());
  });
  it('are forgotten once', () =>
    givenPartner(...left, partnerErased())
      .when(erasePartner)
      .thenNothing());
  it('are not forgotten while it works', () =>
    givenPartner(...active())
      .when(erasePartner)
      .thenRejected('PARTNER_STILL_HERE'));
  it('are of a partner that is known', () => givenPartner().when(erasePartner).thenRejected('PARTNER_NOT_FOUND'));
  it('lose their key after that, once', () => {
    givenPartner(...left, partnerErased())
      .when(partnerKeyGone)
      .then(partnerKeyDestroyed());
    givenPartner(...left, partnerErased(), partnerKeyDestroyed())
      .when(partnerKeyGone)
      .thenNothing();
    givenPartner(...left)
      .when(partnerKeyGone)
      .thenRejected('PARTNER_STILL_HERE');
  });
  it('are not written about any more', () =>
    givenPartner(partnerApplied(), applicationRejected(), partnerErased())
      .when(partnerCommand('RejectPartnerApplication', { partnerId: 'p-1', reason: 'No.' }))
      .thenRejected('PARTNER_ERASED'));
  it('are in no row', () => {
    const events = [...left, partnerErased()].map((event, n) => recorded<PartnerEvent>(event, n + 1));
    const rows = projected(partnerProjection, ...events);
    expect(rows['p-1']).toMatchObject({ contacts: [], bankAccount: null, about: null, reason: null, status: 'EXITED' });
    expect(projected(partnerProjection, ...events, ...events.slice(-1))).toEqual(rows);
  });
});

const givenTechnician = specification(technicianDecider, technicianKnown);
const { technicianId } = technicianHired().data;
const later = { by: 'agent-1', at: '2026-07-01T09:00:00.000Z' };
const eraseTechnician = technicianCommand('EraseTechnicianPersonalData', { technicianId, ground: 'REQUESTED' }, later);
const keyGone = technicianCommand(
  'RecordTechnicianKeyDestroyed',
  { technicianId, subject: `technician-${technicianId}` },
  later,
);
const erased = { ...technicianErased(), data: { ...technicianErased().data, erasedBy: later.by, erasedAt: later.at } };

describe('a technician', () => {
  it('is forgotten after the last day of work, once', () => {
    givenTechnician(technicianHired(), technicianLeft()).when(eraseTechnician).then(erased);
    givenTechnician(technicianHired(), technicianLeft(), erased).when(eraseTechnician).thenNothing();
  });
  it('is not forgotten before', () => {
    givenTechnician(technicianHired()).when(eraseTechnician).thenRejected('TECHNICIAN_STILL_HERE');
    givenTechnician(technicianHired(), technicianLeft())
      .when({ ...eraseTechnician, at: '2026-06-30T09:00:00.000Z' })
      .thenRejected('TECHNICIAN_STILL_HERE');
  });
  it('loses the key after that, once', () => {
    const before = [technicianHired(), technicianLeft(), erased];
    const destroyed = {
      ...technicianKeyDestroyed(),
      data: { ...technicianKeyDestroyed().data, destroyedAt: later.at },
    };
    givenTechnician(...before)
      .when(keyGone)
      .then(destroyed);
    givenTechnician(...before, destroyed)
      .when(keyGone)
      .thenNothing();
    givenTechnician(technicianHired()).when(keyGone).thenRejected('TECHNICIAN_STILL_HERE');
  });
  it('is in no row', () => {
    const events = [technicianHired(), absenceAdded(), technicianLeft(), erased].map((event, n) =>
      recorded<TechnicianEvent>(event, n + 1),
    );
    const row = projected(technicianProjection, ...events)[technicianId];
    expect(row).toMatchObject({ name: ERASED, phone: null, email: null });
    expect(row?.absences.map(({ note }) => note)).toEqual([null]);
  });
});
