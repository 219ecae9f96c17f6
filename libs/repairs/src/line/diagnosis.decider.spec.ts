import { describe, it } from '@jest/globals';
import { workOrderKnown } from '../work-order/known.fixtures.js';
import { command, draftedOrder, given } from '../work-order/specification.fixtures.js';
import type { DiagnoseLine } from './line.commands.js';
import {
  authorisedByWarranty,
  covered,
  declined,
  diagnosed,
  door,
  irreparable,
  quoted,
  rediagnosed,
  released,
  screws,
  text,
} from './line.fixtures.js';
import { asTechnician, repairedLine, startedOrder, suppliedLine } from './line-journey.fixtures.js';
import { lineFacts } from './line-known.fixtures.js';

const knowing = (facts: Partial<typeof lineFacts>) => ({ ...workOrderKnown, lines: { ...lineFacts, ...facts } });

const diagnose = (changes: Partial<DiagnoseLine['data']> = {}) =>
  command(
    'DiagnoseLine',
    {
      workOrderId: 'w-1',
      no: 1,
      component: 'DOOR',
      symptomCode: 'LEAK',
      cause: 'The seal is brittle.',
      finding: null,
      labourSku: 'WORK-1',
      parts: [{ partNumber: 'DOOR-1', quantity: 1 }],
      ...changes,
    },
    asTechnician,
  );

describe('a line', () => {
  it('is diagnosed: component, cause, work and parts', () =>
    given(...startedOrder())
      .when(diagnose())
      .then(diagnosed()));

  it('keeps what was found under the key of the order’s person', () =>
    given(...startedOrder())
      .when(diagnose({ finding: 'The customer keeps a cat in it.' }))
      .then(diagnosed({ finding: text('The customer keeps a cat in it.') })));

  it('is diagnosed once', () =>
    given(...startedOrder(), diagnosed())
      .when(diagnose())
      .thenNothing());

  it('is about a component that the product has, as far as anybody knows them', () => {
    given(...startedOrder())
      .when(diagnose({ component: 'WHEEL' }))
      .thenRejected('LINE_COMPONENT_UNKNOWN', { component: 'WHEEL', components: ['DOOR', 'SEAL'] });
    given(...startedOrder())
      .when(diagnose({ component: 'WHEEL' }), knowing({ components: null }))
      .then(diagnosed({ component: 'WHEEL' }));
    given(...startedOrder())
      .when(diagnose({ component: null }))
      .then(diagnosed({ component: null }));
  });

  it('takes parts of the catalogue, whole pieces, each named once', () => {
    given(...startedOrder())
      .when(diagnose({ parts: [{ partNumber: 'NO-SUCH', quantity: 1 }] }))
      .thenRejected('LINE_PART_UNKNOWN', { partNumber: 'NO-SUCH' });
    given(...startedOrder())
      .when(diagnose({ parts: [{ partNumber: 'DOOR-1', quantity: 0 }] }))
      .thenRejected('LINE_QUANTITY_IMPOSSIBLE');
    given(...startedOrder())
      .when(
        diagnose({
          parts: [
            { partNumber: 'DOOR-1', quantity: 1 },
            { partNumber: 'DOOR-1', quantity: 2 },
          ],
        }),
      )
      .thenRejected('LINE_PART_TWICE', { partNumber: 'DOOR-1' });
  });

  it('is numbered after the last one, up to the most of the pack', () => {
    given(...startedOrder())
      .when(diagnose({ no: 2 }))
      .thenRejected('LINE_NOT_NEXT', { nextNo: 1 });
    given(...startedOrder(), diagnosed(), diagnosed({ no: 2 }), diagnosed({ no: 3 }))
      .when(diagnose({ no: 4 }))
      .thenRejected('LINE_TOO_MANY', { most: 3 });
  });

  it('is diagnosed once the order is qualified', () =>
    given(...draftedOrder())
      .when(diagnose())
      .thenRejected('LINE_ORDER_NOT_OPEN', { state: 'DRAFT' }));

  it('has a cause', () => {
    given(...startedOrder())
      .when(diagnose({ cause: ' ' }))
      .thenRejected('WORK_ORDER_TEXT_MISSING');
    given(...startedOrder())
      .when(diagnose({ cause: 'x'.repeat(101) }))
      .thenRejected('WORK_ORDER_TEXT_TOO_LONG', { limit: 100 });
  });
});

describe('a line that is diagnosed anew', () => {
  const again = diagnose({
    cause: 'The hinge is bent.',
    parts: [
      { partNumber: 'DOOR-1', quantity: 1 },
      { partNumber: 'SCREW-4', quantity: 4 },
    ],
  });

  it('lets go of the parts that were held for it', () =>
    given(...suppliedLine())
      .when(again)
      .then(released(), rediagnosed()));

  it('may have been declined before', () =>
    given(...startedOrder(), diagnosed(), quoted(), declined())
      .when(diagnose())
      .then(rediagnosed({ cause: 'The seal is brittle.', parts: [door] })));

  it('is not done yet', () =>
    given(...repairedLine())
      .when(again)
      .thenRejected('LINE_ALREADY_DONE', { status: 'REPAIRED' }));
});

describe('the cover of a line', () => {
  it('that is whole skips the quote', () =>
    given(...startedOrder())
      .when(diagnose(), knowing({ cover: covered(100) }))
      .then(diagnosed({ cover: covered(100), inWarranty: true }), authorisedByWarranty()));

  it('that is part of it leaves the rest to a quote', () =>
    given(...startedOrder())
      .when(diagnose(), knowing({ cover: covered(50) }))
      .then(diagnosed({ cover: covered(50) })));

  it('is whole where it bears what the line takes: no parts, or no way', () => {
    const [, labour, travel] = covered(100);
    const some = [labour, travel].flatMap((each) => each ?? []);
    given(...startedOrder())
      .when(diagnose({ parts: [] }), knowing({ cover: some }))
      .then(diagnosed({ parts: [], cover: some, inWarranty: true }), authorisedByWarranty());
    const without = covered(100).filter(({ costKind }) => costKind !== 'TRAVEL');
    given(...startedOrder())
      .when(diagnose(), knowing({ cover: without }))
      .then(diagnosed({ cover: without }));
    given(...startedOrder({ place: 'WORKSHOP' }))
      .when(diagnose(), knowing({ cover: without }))
      .then(diagnosed({ cover: without, inWarranty: true }), authorisedByWarranty());
  });

  it('says what was refused and why', () =>
    given(...startedOrder())
      .when(diagnose(), knowing({ cover: covered(0, 'AFTER_TERM') }))
      .then(diagnosed({ cover: covered(0, 'AFTER_TERM') })));

  const agreed = covered(100, 'AGREED_REMEDY').map((each) => ({
    ...each,
    plan: null,
    planVersion: null,
    until: null,
  }));
  const ofTask = { complaintId: 'c-1', taskId: 't-1' };

  it('is whole for the fault whose repair a settlement agreed on', () =>
    given(...startedOrder(ofTask))
      .when(diagnose(), knowing({ cover: covered(0, 'AFTER_TERM') }))
      .then(diagnosed({ cover: agreed, inWarranty: true }), authorisedByWarranty()));

  it('is the warranty’s for another fault, or where the pack says so', () => {
    given(...startedOrder(ofTask))
      .when(diagnose({ symptomCode: 'NOISE' }), knowing({ cover: covered(0, 'AFTER_TERM') }))
      .then(diagnosed({ symptomCode: 'NOISE', cover: covered(0, 'AFTER_TERM') }));
    const { policy } = workOrderKnown;
    const strict = { ...policy, lines: { ...policy.lines, agreedRemedyIsFree: false } };
    given(...startedOrder(ofTask))
      .when(diagnose(), { ...workOrderKnown, policy: strict })
      .then(diagnosed());
  });
});

describe('a line that can not be repaired', () => {
  const judge = (reason = 'The frame is rusted through.') =>
    command('JudgeLineIrreparable', { workOrderId: 'w-1', no: 1, reason, evidence: [] }, asTechnician);

  it('is judged so, and its parts go back', () =>
    given(...suppliedLine())
      .when(judge())
      .then(released(), irreparable()));

  it('is judged once, with a reason', () => {
    given(...startedOrder(), diagnosed(), irreparable())
      .when(judge())
      .thenNothing();
    given(...startedOrder(), diagnosed())
      .when(judge(' '))
      .thenRejected('WORK_ORDER_TEXT_MISSING');
  });

  it('is there, and not repaired', () => {
    given(...startedOrder())
      .when(judge())
      .thenRejected('LINE_NOT_FOUND', { no: 1 });
    given(...repairedLine())
      .when(judge())
      .thenRejected('LINE_ALREADY_DONE');
  });

  it('leaves no other outcome to the order', () =>
    given(...startedOrder({ place: 'REMOTE' }).slice(0, -2), diagnosed({ parts: [screws] }), irreparable())
      .when(command('CompleteWorkOrder', { workOrderId: 'w-1', outcome: 'DONE', ticks: [], note: null }, asTechnician))
      .thenRejected('WORK_ORDER_OUTCOME_DIFFERS', { possible: ['IRREPARABLE'] }));
});
