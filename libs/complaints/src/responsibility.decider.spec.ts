import { describe, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { ask } from './commands.fixtures.js';
import {
  assessed,
  confirmed,
  contacted,
  investigationStarted,
  judged,
  registered,
  restated,
  SUBJECT,
} from './complaint.fixtures.js';
import { given, standing } from './specification.fixtures.js';

const reason = personal(SUBJECT, 'The seal was brittle on arrival.');
const supplier = judged({ responsibility: 'SUPPLIER', supplier: 'Seals Ltd', reason });

describe('responsibility', () => {
  it('is judged when the complaint is assessed and the problem confirmed', () =>
    standing('ACKNOWLEDGED', investigationStarted(), restated(), confirmed(), assessed())
      .when(ask('JudgeResponsibility'))
      .then(supplier));

  it('is not judged before the problem is confirmed', () =>
    standing('ACKNOWLEDGED', investigationStarted(), restated(), assessed())
      .when(ask('JudgeResponsibility'))
      .thenRejected('COMPLAINT_FACTS_MISSING', { missing: 'confirmation of the problem', next: 'ConfirmProblem' }));

  it('is not judged before the complaint is assessed', () =>
    standing('ACKNOWLEDGED', investigationStarted(), restated(), confirmed())
      .when(ask('JudgeResponsibility'))
      .thenRejected('COMPLAINT_FACTS_MISSING', { missing: 'assessment', next: 'AssessComplaint' }));

  it('is judged without confirmation where the customer could not be reached often enough', () =>
    standing('ACKNOWLEDGED', investigationStarted(), assessed(), contacted({ unreachedTries: 3 }))
      .when(ask('JudgeResponsibility'))
      .then(supplier));

  it('that stays undetermined is ours', () =>
    standing('INVESTIGATING')
      .when(ask('JudgeResponsibility', { responsibility: 'UNDETERMINED', supplier: null }))
      .then(judged({ responsibility: 'UNDETERMINED', ours: true, reason })));

  it('is not ours only where it is the customer’s', () =>
    standing('INVESTIGATING')
      .when(ask('JudgeResponsibility', { responsibility: 'CUSTOMER', supplier: null }))
      .then(judged({ responsibility: 'CUSTOMER', ours: false, reason })));

  it('of a partner names the partner', () =>
    standing('INVESTIGATING')
      .when(ask('JudgeResponsibility', { responsibility: 'PARTNER', supplier: null, partnerId: 'partner-1' }))
      .then(judged({ responsibility: 'PARTNER', partnerId: 'partner-1', reason })));

  it('of a partner is refused without one', () =>
    standing('INVESTIGATING')
      .when(ask('JudgeResponsibility', { responsibility: 'PARTNER' }))
      .thenRejected('COMPLAINT_PARTNER_NOT_NAMED', { missing: 'partnerId' }));

  it('of a partner is that of the one the complaint is about', () =>
    given(registered({ partnerId: 'partner-2', technicianId: 't-9' }), restated(), confirmed(), assessed())
      .when(ask('JudgeResponsibility', { responsibility: 'PARTNER', supplier: null }))
      .then(judged({ responsibility: 'PARTNER', partnerId: 'partner-2', technicianId: 't-9', reason })));

  it('of another partner names no technician of the one the complaint is about', () =>
    given(registered({ partnerId: 'partner-2', technicianId: 't-9' }), restated(), confirmed(), assessed())
      .when(ask('JudgeResponsibility', { responsibility: 'PARTNER', supplier: null, partnerId: 'partner-1' }))
      .then(judged({ responsibility: 'PARTNER', partnerId: 'partner-1', technicianId: null, reason })));

  it('of a supplier is refused without a name', () =>
    standing('INVESTIGATING')
      .when(ask('JudgeResponsibility', { supplier: ' ' }))
      .thenRejected('COMPLAINT_PARTNER_NOT_NAMED', { missing: 'supplier' }));

  it('that is judged so already changes nothing', () =>
    standing('INVESTIGATING', supplier).when(ask('JudgeResponsibility')).thenNothing());

  it('is judged anew in any open state, with a reason', () =>
    standing('AWAITING_SATISFACTION').when(ask('JudgeResponsibility')).then(supplier));

  it('is not judged without a reason', () =>
    standing('INVESTIGATING')
      .when(ask('JudgeResponsibility', { reason: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('is not judged any more when the complaint has ended', () =>
    standing('REFUSED').when(ask('JudgeResponsibility')).thenRejected('COMPLAINT_ENDED'));
});
