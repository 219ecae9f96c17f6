import { fold } from '#event-sourcing';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { WorkOrderEvent } from '../events.js';
import { workOrderKnown } from './known.fixtures.js';
import { drafted, qualified } from './order.fixtures.js';
import { workOrderDecider } from './work-order.decider.js';
import type { WorkOrderCommand } from './work-order-command.js';

/** For the rules of every part of a work order. */
export const given = specification(workOrderDecider, workOrderKnown);
export const command = commandMaker<WorkOrderCommand>();
export const stateAfter = (...events: readonly WorkOrderEvent[]) => fold(workOrderDecider, events);

export const asDispatcher = { by: 'dispatcher-1', roles: ['dispatcher'] };
export const asTechnician = { by: 'technician-1', roles: ['technician'] };
export const bySystem = { by: 'system', roles: ['system'] };

/** How an order gets to each of these places. */
export const draftedOrder = () => [drafted()];
export const qualifiedOrder = () => [...draftedOrder(), qualified()];
