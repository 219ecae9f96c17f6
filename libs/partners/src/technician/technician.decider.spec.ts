import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { calendar } from '../outlet/outlet.fixtures.js';
import { skillsValidOn } from './certificate-validity.js';
import { expiredOnCertificateEnd } from './expired-on-certificate-end.policy.js';
import {
  absenceAdded,
  absenceCancelled,
  certificateExpired,
  certificateGranted,
  certificateRenewed,
  certificateRevoked,
  technicianCommand as command,
  expiryWarned,
  givenTechnician as given,
  technicianKnown as known,
  skillsSet,
  technicianAssigned,
  technicianHired,
  technicianLeft,
  technicianRevised,
  trainingRecorded,
} from './technician.fixtures.js';
import { workOf } from './technician-work.js';

const on = { technicianId: 't-1' };
const left = [technicianHired(), technicianLeft()];
const hiring = {
  ...on,
  outletId: 'o-1',
  name: 'Li Wei',
  phone: '+49 89 1',
  email: ' ',
  skills: ['GAS', 'heating'],
  hiredOn: '2026-01-01',
};

describe('a technician', () => {
  it('is hired for an open outlet, by the partner of that outlet', () => {
    const hire = command('HireTechnician', hiring);
    given().when(hire).then(technicianHired());
    given(technicianHired()).when(hire).thenRejected('TECHNICIAN_ALREADY_HIRED');
    given()
      .when(hire, { ...known, outlet: null })
      .thenRejected('TECHNICIAN_OUTLET_UNKNOWN');
    given()
      .when(hire, { ...known, outlet: { outletId: 'o-1', partnerId: 'p-1', isOpen: false } })
      .thenRejected('TECHNICIAN_OUTLET_CLOSED');
  });

  it.each([
    [{ name: ' ' }, 'PARTNERS_TEXT_MISSING'],
    [{ phone: 'x'.repeat(41) }, 'PARTNERS_TEXT_TOO_LONG'],
    [{ skills: ['MAGIC'] }, 'PARTNERS_SKILL_UNKNOWN'],
  ])('is not hired with %j', (changes, code) =>
    given()
      .when(command('HireTechnician', { ...hiring, ...changes }))
      .thenRejected(code),
  );

  it('is revised in part', () => {
    const asked = command('ReviseTechnician', { ...on, name: null, phone: '+49 89 2', email: null });
    given(technicianHired()).when(asked).then(technicianRevised());
    given(technicianHired(), technicianRevised()).when(asked).thenNothing();
    given(...left)
      .when(asked)
      .thenRejected('TECHNICIAN_LEFT');
    given().when(asked).thenRejected('TECHNICIAN_NOT_FOUND');
  });

  it('is assigned to outlets of the same partner', () => {
    const asked = command('AssignTechnician', { ...on, outletId: 'o-2' });
    const other = { ...known, outlet: { outletId: 'o-2', partnerId: 'p-1', isOpen: true } };
    given(technicianHired()).when(asked, other).then(technicianAssigned());
    given(technicianHired(), technicianAssigned()).when(asked, other).thenNothing();
    given(technicianHired())
      .when(asked, { ...known, outlet: { outletId: 'o-2', partnerId: 'p-2', isOpen: true } })
      .thenRejected('TECHNICIAN_OUTLET_OF_ANOTHER', { next: 'RecordTechnicianLeft' });
    given(...left)
      .when(asked, other)
      .thenRejected('TECHNICIAN_LEFT');
  });

  it('has skills, which are set as a whole', () => {
    const asked = command('SetTechnicianSkills', { ...on, skills: ['HEATING'] });
    given(technicianHired()).when(asked).then(skillsSet());
    given(technicianHired(), skillsSet()).when(asked).thenNothing();
    given(...left)
      .when(asked)
      .thenRejected('TECHNICIAN_LEFT');
  });

  it('leaves once', () => {
    const asked = command('RecordTechnicianLeft', { ...on, lastDay: '2026-06-30', reason: 'Moves away.' });
    given(technicianHired()).when(asked).then(technicianLeft());
    given(...left)
      .when(asked)
      .thenNothing();
    given(...left)
      .when({ ...asked, data: { ...asked.data, lastDay: '2026-07-01' } })
      .thenRejected('TECHNICIAN_LEFT');
    given(technicianHired())
      .when({ ...asked, data: { ...asked.data, lastDay: '2025-12-31' } })
      .thenRejected('TECHNICIAN_LEAVES_BEFORE_HIRED');
  });
});

const certified = [technicianHired(), certificateGranted()];
const ofCertificate = { ...on, certificateId: 'c-1' };
const term = { number: 'G-1', issuedOn: '2026-01-10', expiresOn: '2026-12-31' };

describe('a certificate', () => {
  const grant = command('GrantCertificate', { ...ofCertificate, skill: 'gas', name: 'Gas fitter', ...term });

  it('is granted once', () => {
    given(technicianHired()).when(grant).then(certificateGranted());
    given(...certified)
      .when(grant)
      .thenRejected('CERTIFICATE_ALREADY_GRANTED');
    given(...left)
      .when(grant)
      .thenRejected('TECHNICIAN_LEFT');
  });

  it.each([
    [{ issuedOn: '2026-03-03' }, 'CERTIFICATE_TERM_IMPOSSIBLE'],
    [{ expiresOn: '2026-01-09' }, 'CERTIFICATE_TERM_IMPOSSIBLE'],
    [{ expiresOn: '2030-01-01' }, 'CERTIFICATE_TERM_IMPOSSIBLE'],
    [{ skill: 'MAGIC' }, 'PARTNERS_SKILL_UNKNOWN'],
    [{ number: '' }, 'PARTNERS_TEXT_MISSING'],
  ])('is refused with %j', (changes, code) =>
    given(technicianHired())
      .when({ ...grant, data: { ...grant.data, ...changes } })
      .thenRejected(code),
  );

  const renewal = { ...ofCertificate, number: 'G-2', issuedOn: '2026-03-01', expiresOn: '2027-12-31' };

  it('is prolonged, unless it was revoked', () => {
    const renew = command('RenewCertificate', renewal);
    given(...certified)
      .when(renew)
      .then(certificateRenewed());
    given(...certified, certificateExpired())
      .when(renew)
      .then(certificateRenewed());
    given(...certified, certificateRenewed())
      .when(renew)
      .thenNothing();
    given(...certified, certificateRevoked())
      .when(renew)
      .thenRejected('CERTIFICATE_REVOKED');
    given(...certified)
      .when(command('RenewCertificate', { ...renewal, expiresOn: '2026-11-30' }))
      .thenRejected('CERTIFICATE_NOT_PROLONGED', { lastDay: '2026-12-31' });
    given(technicianHired()).when(renew).thenRejected('CERTIFICATE_NOT_FOUND');
  });

  it('is revoked once, with a reason', () => {
    const revoke = command('RevokeCertificate', { ...ofCertificate, reason: 'It was forged.' });
    given(...certified)
      .when(revoke)
      .then(certificateRevoked());
    given(...certified, certificateRevoked())
      .when(revoke)
      .thenNothing();
    given(technicianHired()).when(revoke).thenRejected('CERTIFICATE_NOT_FOUND');
    given(...certified)
      .when({ ...revoke, data: { ...revoke.data, reason: '' } })
      .thenRejected('PARTNERS_TEXT_MISSING');
  });

  const meant = { ...ofCertificate, expiresOn: '2026-12-31' };
  const warn = command('WarnOfCertificateExpiry', meant, { at: '2026-12-21T23:00:00.000Z' });
  const expire = command('ExpireCertificate', meant, { at: '2026-12-31T23:00:00.000Z' });

  it('expires when its last day is over, after a warning, unless it was prolonged', () => {
    given(...certified)
      .when(warn)
      .then(expiryWarned());
    given(...certified, expiryWarned())
      .when(warn)
      .thenNothing();
    given(...certified, expiryWarned())
      .when(expire)
      .then(certificateExpired());
    given(...certified, certificateExpired())
      .when(expire)
      .thenNothing();
    given(...certified)
      .when({ ...expire, at: '2026-12-31T22:59:00.000Z' })
      .thenNothing();
    for (const since of [certificateRenewed(), certificateRevoked(), technicianLeft()]) {
      given(...certified, since)
        .when(warn)
        .thenNothing();
      given(...certified, since)
        .when(expire)
        .thenNothing();
    }
  });

  it('is reminded of, until it is revoked', () => {
    const reminders = (dueAt: string, warnAt: string, expiresOn: string) => [
      {
        remind: 'warn/c-1',
        dueAt: warnAt,
        command: { type: 'WarnOfCertificateExpiry', data: { ...meant, expiresOn } },
      },
      { remind: 'expire/c-1', dueAt, command: { type: 'ExpireCertificate', data: { ...meant, expiresOn } } },
    ];
    expect(expiredOnCertificateEnd.react(recorded(certificateGranted()))).toEqual(
      reminders('2026-12-31T23:00:00.000Z', '2026-12-21T23:00:00.000Z', '2026-12-31'),
    );
    expect(expiredOnCertificateEnd.react(recorded(certificateRenewed()))).toEqual(
      reminders('2027-12-31T23:00:00.000Z', '2027-12-21T23:00:00.000Z', '2027-12-31'),
    );
    expect(expiredOnCertificateEnd.react(recorded(certificateRevoked()))).toEqual([
      { forget: 'warn/c-1' },
      { forget: 'expire/c-1' },
    ]);
    expect(expiredOnCertificateEnd.react(recorded(technicianHired()))).toEqual([]);
  });

  it('lets a skill count on its days only', () => {
    const { skill } = certificateGranted().data;
    const certificate = { skill, issuedOn: '2026-01-10', expiresOn: '2026-12-31', isRevoked: false };
    const on = (day: string, changes: Partial<typeof certificate> = {}) =>
      skillsValidOn({ skills: ['GAS', 'HEATING'], certificates: [{ ...certificate, ...changes }] }, ['GAS'], day);
    expect(['2026-01-09', '2026-01-10', '2026-12-31', '2027-01-01'].map((day) => on(day).length)).toEqual([1, 2, 2, 1]);
    expect(on('2026-06-01', { isRevoked: true })).toEqual(['HEATING']);
    expect(on('2026-06-01', { skill: 'PLUMBING' })).toEqual(['HEATING']);
    expect(skillsValidOn({ skills: ['HEATING'], certificates: [certificate] }, ['GAS'], '2026-06-01')).toEqual([
      'HEATING',
    ]);
  });
});

describe('a training', () => {
  const scores = { WRITTEN: 80, PRACTICAL: 60, CUSTOMER_EVALUATION: null };
  const training = { ...on, trainingId: 'x-1', kind: 'PRODUCT' as const, topic: 'Boilers', heldOn: '2026-02-20' };
  const record = command('RecordTraining', { ...training, scores });

  it('is recorded once, with the marks that were needed', () => {
    given(technicianHired()).when(record).then(trainingRecorded());
    given(technicianHired(), trainingRecorded()).when(record).thenNothing();
    given(technicianHired(), trainingRecorded())
      .when(command('RecordTraining', { ...training, scores: { ...scores, PRACTICAL: 90 } }))
      .thenRejected('TRAINING_ALREADY_RECORDED');
  });

  it('is passed with each part that its kind asks for', () => {
    given(technicianHired())
      .when(command('RecordTraining', { ...training, scores: { ...scores, PRACTICAL: 70 } }))
      .then(trainingRecorded({ scores: { WRITTEN: 80, PRACTICAL: 70 }, failed: [] }));
    given(technicianHired())
      .when(command('RecordTraining', { ...training, scores: { ...scores, PRACTICAL: null, CUSTOMER_EVALUATION: 10 } }))
      .then(
        trainingRecorded({
          scores: { WRITTEN: 80, CUSTOMER_EVALUATION: 10 },
          failed: ['PRACTICAL', 'CUSTOMER_EVALUATION'],
        }),
      );
  });

  it('is refused with impossible scores, none, or before it was held', () => {
    const refusedWith = (changes: object, code: string) =>
      given(technicianHired())
        .when({ ...record, data: { ...record.data, ...changes } })
        .thenRejected(code);
    refusedWith({ scores: { ...scores, WRITTEN: 101 } }, 'TRAINING_SCORE_IMPOSSIBLE');
    refusedWith({ scores: { WRITTEN: null, PRACTICAL: null, CUSTOMER_EVALUATION: null } }, 'TRAINING_SCORES_MISSING');
    refusedWith({ heldOn: '2026-03-03' }, 'TRAINING_IN_FUTURE');
    refusedWith({ topic: '' }, 'PARTNERS_TEXT_MISSING');
    given(...left)
      .when(record)
      .thenRejected('TECHNICIAN_LEFT');
  });
});

describe('an absence', () => {
  const absence = {
    ...on,
    absenceId: 'a-1',
    from: '2026-04-01T08:00:00+02:00',
    to: '2026-04-03T22:00:00.000Z',
    note: 'Wedding.',
  };
  const add = command('AddTechnicianAbsence', absence);
  const away = [technicianHired(), absenceAdded()];
  const another = (from: string, to: string) =>
    command('AddTechnicianAbsence', { ...absence, absenceId: 'a-2', from, to });

  it('is added once', () => {
    given(technicianHired()).when(add).then(absenceAdded());
    given(...away)
      .when(add)
      .thenNothing();
    given(...left)
      .when(add)
      .thenRejected('TECHNICIAN_LEFT');
  });

  it('ends after it begins, within the days of the policy pack', () => {
    given(technicianHired()).when(another(absence.to, absence.to)).thenRejected('ABSENCE_IMPOSSIBLE');
    given(technicianHired())
      .when(another('2026-04-01T00:00:00Z', '2026-05-01T00:00:01Z'))
      .thenRejected('ABSENCE_IMPOSSIBLE', { longestDays: 30 });
  });

  it('overlaps no other one, but may follow at once', () => {
    given(...away)
      .when(another('2026-04-03T21:59:59Z', '2026-04-05T00:00:00Z'))
      .thenRejected('ABSENCE_OVERLAPS', { absenceId: 'a-1' });
    given(...away)
      .when(another('2026-04-03T22:00:00Z', '2026-04-05T00:00:00Z'))
      .then(absenceAdded({ absenceId: 'a-2', from: '2026-04-03T22:00:00.000Z', to: '2026-04-05T00:00:00.000Z' }));
    given(...away, absenceCancelled())
      .when({ ...another(absence.from, absence.to) })
      .then(absenceAdded({ absenceId: 'a-2' }));
  });

  it('is cancelled where it is known', () => {
    const cancel = command('CancelTechnicianAbsence', { ...on, absenceId: 'a-1' });
    given(...away)
      .when(cancel)
      .then(absenceCancelled());
    given(...away, absenceCancelled())
      .when(cancel)
      .thenRejected('ABSENCE_NOT_FOUND');
  });

  it('is no work, nor is what lies before the first and after the last day', () => {
    const week = { from: '2026-03-02T00:00:00.000Z', to: '2026-03-05T00:00:00.000Z' };
    const worker = {
      hiredOn: '2026-03-03',
      lastDay: '2026-03-03',
      absences: [{ from: '2026-03-03T07:30:00.000Z', to: '2026-03-03T13:00:00.000Z' }],
    };
    expect(workOf(worker, calendar(), week)).toEqual([
      { from: '2026-03-03T07:00:00.000Z', to: '2026-03-03T07:30:00.000Z' },
      { from: '2026-03-03T13:00:00.000Z', to: '2026-03-03T16:00:00.000Z' },
    ]);
  });
});
