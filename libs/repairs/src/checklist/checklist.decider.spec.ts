import { describe, expect, it } from '@jest/globals';
import { commandMaker, recorded, specification } from '#event-sourcing/testing';
import { AT, steps } from '../work-order/order.fixtures.js';
import type { ChecklistCommand, PublishChecklist } from './checklist.commands.js';
import { checklistDecider } from './checklist.decider.js';
import { checklistIdOf } from './checklist.events.js';
import { published } from './checklist.fixtures.js';
import { checklistProjection } from './checklist.projection.js';

const given = specification(checklistDecider, { mostItems: 3, hasProduct: true });
const command = commandMaker<ChecklistCommand>();
const publish = (items: PublishChecklist['data']['items'] = steps) =>
  command('PublishChecklist', { checklistId: 'l-1', kind: 'REPAIR', productId: 'p-1', items }, { by: 'quality-1' });

describe('a checklist', () => {
  it('is published whole, without blanks around its texts', () =>
    given()
      .when(publish(steps.map((step) => ({ ...step, code: ` ${step.code} `, text: `${step.text} ` }))))
      .then(published()));

  it('gets another edition where something changes, and none where nothing does', () => {
    given(published()).when(publish()).thenNothing();
    const [first] = steps;
    for (const changed of [
      steps.slice(1),
      [...steps].reverse(),
      first ? [{ ...first, needsEvidence: false }, ...steps.slice(1)] : [],
      first ? [{ ...first, text: 'Another.' }, ...steps.slice(1)] : [],
    ])
      given(published())
        .when(publish(changed))
        .then(published({ no: 2, items: changed }));
  });

  it('has a step at least, and no more than the pack allows', () => {
    given().when(publish([])).thenRejected('CHECKLIST_STEPS_MISSING', { missing: 'items', next: 'PublishChecklist' });
    const four = ['A', 'B', 'C', 'D'].map((code) => ({ code, text: 'Do it.', needsEvidence: false }));
    given().when(publish(four)).thenRejected('CHECKLIST_TOO_MANY_STEPS', { most: 3 });
  });

  it('has a code of its own and a text for each step', () => {
    given()
      .when(publish([...steps, ...steps.slice(0, 1)]))
      .thenRejected('CHECKLIST_STEP_TWICE', { code: 'PRESSURE' });
    for (const blank of [
      { code: ' ', text: 'Do it.', needsEvidence: false },
      { code: 'A', text: ' ', needsEvidence: false },
    ])
      given()
        .when(publish([blank]))
        .thenRejected('CHECKLIST_TEXT_MISSING');
  });

  it('is for a product that there is', () =>
    given()
      .when(publish(), { mostItems: 3, hasProduct: false })
      .thenRejected('CHECKLIST_PRODUCT_UNKNOWN', { productId: 'p-1' }));

  it('is one for each kind of job and product, and for all products', () => {
    const ids = [
      checklistIdOf('REPAIR', 'p-1'),
      checklistIdOf('REPAIR', 'p-2'),
      checklistIdOf('INSPECTION', 'p-1'),
      checklistIdOf('REPAIR', null),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(checklistIdOf('REPAIR', 'p-1')).toBe(ids[0]);
  });
});

describe('the view of a checklist', () => {
  const first = recorded(published(), 1, { stream: 'checklist-l-1' });
  const second = recorded(published({ no: 2, items: steps.slice(1) }), 2, { stream: 'checklist-l-1' });
  const [row] = checklistProjection.apply(new Map(), first);
  const edition = { no: 1, items: steps, publishedBy: 'quality-1', publishedAt: AT };

  it('shows the edition that holds and those before it', () => {
    expect(checklistProjection.keys(first, [])).toEqual(['l-1']);
    expect(row).toEqual({
      id: 'l-1',
      kind: 'REPAIR',
      productId: 'p-1',
      no: 1,
      editions: [edition],
      version: '0',
      position: first.meta.position,
    });
    if (!row || 'removed' in row) throw new Error('There is no row.');
    const after = {
      ...row,
      no: 2,
      editions: [{ ...edition, no: 2, items: steps.slice(1) }, edition],
      version: '1',
      position: second.meta.position,
    };
    expect(checklistProjection.apply(new Map([['l-1', row]]), second)).toEqual([after]);
  });

  it('shows an edition once, however often it is told', () => {
    if (!row || 'removed' in row) throw new Error('There is no row.');
    expect(checklistProjection.apply(new Map([['l-1', row]]), first)).toEqual([row]);
  });
});
