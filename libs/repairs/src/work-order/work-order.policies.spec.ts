import { describe, expect, it } from '@jest/globals';
import { taskCancelled, taskFailed, taskSent } from '#complaints/testing';
import { recorded } from '#event-sourcing/testing';
import { repairRequested } from '#returns/testing';
import { workOrderIdOfReturnLine, workOrderIdOfTask } from '../repair-ids.events.js';
import { cancellationOnRepairCalledOff } from './cancellation-on-repair-called-off.policy.js';
import { closed, drafted } from './order.fixtures.js';
import { qualificationOnWorkOrderDrafted } from './qualification-on-work-order-drafted.policy.js';
import { workOrderOnRepairAsked } from './work-order-on-repair-asked.policy.js';

const NOTHING_NAMED = {
  customerId: null,
  sku: null,
  serial: null,
  component: null,
  symptomCode: null,
  region: null,
  zone: null,
  site: null,
  words: null,
  reportedAt: null,
};

describe('a repair that is asked for', () => {
  it('by a complaint is one order at the customer’s', () =>
    expect(workOrderOnRepairAsked.react(recorded(taskSent({ remedy: 'REPAIR' })))).toEqual([
      {
        ask: {
          type: 'DraftWorkOrder',
          data: {
            workOrderId: workOrderIdOfTask('t-1'),
            kind: 'REPAIR',
            place: 'SITE',
            task: { complaintId: 'c-1', taskId: 't-1', remedyNo: 1 },
            returnLine: null,
            ...NOTHING_NAMED,
          },
        },
      },
    ]));

  it('by a return is one order in the workshop', () =>
    expect(workOrderOnRepairAsked.react(recorded(repairRequested()))).toEqual([
      {
        ask: {
          type: 'DraftWorkOrder',
          data: {
            workOrderId: workOrderIdOfReturnLine('r-1', 1),
            kind: 'REPAIR',
            place: 'WORKSHOP',
            task: null,
            returnLine: { returnId: 'r-1', no: 1 },
            ...NOTHING_NAMED,
          },
        },
      },
    ]));

  it('is no other remedy', () =>
    expect(workOrderOnRepairAsked.react(recorded(taskSent({ remedy: 'REFUND' })))).toEqual([]));

  it.each([taskCancelled(), taskFailed()])('is called off with its task: $type', (event) =>
    expect(cancellationOnRepairCalledOff.react(recorded(event))).toEqual([
      {
        ask: {
          type: 'CancelWorkOrder',
          data: { workOrderId: workOrderIdOfTask('t-1'), cause: 'REMEDY_CALLED_OFF', reason: null },
        },
      },
    ]),
  );

  it('is not called off otherwise', () =>
    expect(cancellationOnRepairCalledOff.react(recorded(taskSent({ remedy: 'REPAIR' })))).toEqual([]));
});

describe('an order that is drafted', () => {
  const qualification = {
    ask: {
      type: 'QualifyWorkOrder',
      data: {
        workOrderId: 'w-1',
        sku: null,
        serial: null,
        component: null,
        symptomCode: null,
        skills: null,
        minutes: null,
      },
    },
  };

  it('for an agreed repair of a known unit qualifies by itself', () => {
    expect(qualificationOnWorkOrderDrafted.react(recorded(drafted({ taskId: 't-1' })))).toEqual([qualification]);
    expect(qualificationOnWorkOrderDrafted.react(recorded(drafted({ returnId: 'r-1' })))).toEqual([qualification]);
  });

  it('waits for a person where it was drafted by hand or the unit is not known', () => {
    expect(qualificationOnWorkOrderDrafted.react(recorded(drafted()))).toEqual([]);
    expect(qualificationOnWorkOrderDrafted.react(recorded(drafted({ taskId: 't-1', unitId: null })))).toEqual([]);
    expect(qualificationOnWorkOrderDrafted.react(recorded(closed()))).toEqual([]);
  });
});
