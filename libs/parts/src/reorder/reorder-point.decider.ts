import type { Decider } from '#event-sourcing';
import { newId } from '#values';
import type { CataloguePart } from '../part/part-state.js';
import type { PartsPolicy } from '../parts.policy-section.js';
import { refusal } from '../parts-rejection.js';
import { placed } from '../placed.js';
import { nameOf, pieces } from '../quantities.js';
import type {
  CheckReorder,
  EndReorder,
  RemoveReorderPoint,
  ReorderPointCommand,
  SetReorderPoint,
} from './reorder-point.commands.js';
import { type ReorderPlace, type ReorderPointEvent, reorderPointIdOf } from './reorder-point.events.js';

/** What the handler gathers; `stock` for `CheckReorder` only, as read models show it behind the cause. */
export type ReorderKnown = Readonly<{
  policy: PartsPolicy;
  part: CataloguePart | null;
  partnerId: string | null;
  stock: Readonly<{ available: number; onOrder: number }> | null;
}>;

type Rule = Readonly<{ point: number; quantity: number; supplier: string }>;

/** Only what the rules need to know. */
export type ReorderPoint = Readonly<{
  rule: Rule | null;
  openOrderId: string | null;
}>;

export const reorderPointStream = (partId: string, outletId: string): string =>
  `stocking-${reorderPointIdOf(partId, outletId)}`;

/** One purchase order at a time for each part at each outlet, whoever asks and however often. */
export const reorderPointDecider: Decider<ReorderPointCommand, ReorderPointEvent, ReorderPoint, ReorderKnown> = {
  stream: ({ data }) => reorderPointStream(data.partId, data.outletId),
  initialState: { rule: null, openOrderId: null },
  evolve: (state, event) => {
    switch (event.type) {
      case 'ReorderPointSet': {
        const { point, quantity, supplier } = event.data;
        return { ...state, rule: { point, quantity, supplier } };
      }
      case 'ReorderPointRemoved':
        return { ...state, rule: null };
      case 'ReorderRequested':
        return { ...state, openOrderId: event.data.purchaseOrderId };
      case 'ReorderEnded':
        return { ...state, openOrderId: null };
    }
  },
  decide: (command, state, known) => {
    switch (command.type) {
      case 'SetReorderPoint':
        return set(command, state, known);
      case 'CheckReorder':
        return checked(command, state, known);
      case 'RemoveReorderPoint':
      case 'EndReorder':
        return ended(command, state, placeOf(command, known));
    }
  },
};
const ended = (
  { type, data, by, at }: RemoveReorderPoint | EndReorder,
  { rule, openOrderId }: ReorderPoint,
  place: ReorderPlace,
): readonly ReorderPointEvent[] => {
  if (type === 'RemoveReorderPoint')
    return rule ? [{ type: 'ReorderPointRemoved', data: placed(place, { removedBy: by, removedAt: at }) }] : [];
  const { purchaseOrderId } = data;
  if (openOrderId !== purchaseOrderId) return [];
  return [{ type: 'ReorderEnded', data: placed(place, { purchaseOrderId, endedAt: at }) }];
};

const placeOf = ({ data }: ReorderPointCommand, { partnerId }: ReorderKnown): ReorderPlace => ({
  reorderPointId: reorderPointIdOf(data.partId, data.outletId),
  partId: data.partId,
  outletId: data.outletId,
  partnerId,
});

const set = (command: SetReorderPoint, { rule }: ReorderPoint, known: ReorderKnown): readonly ReorderPointEvent[] => {
  const { data, by, at } = command;
  const { part, policy } = known;
  if (!part) throw refusal('PART_NOT_FOUND', { partId: data.partId });
  const { point } = data;
  if (!Number.isSafeInteger(point) || point < 0) throw refusal('REORDER_POINT_IMPOSSIBLE', { point });
  const quantity = pieces(data.quantity, policy.mostPiecesPerReceipt);
  const supplier = nameOf('supplier', data.supplier ?? part.supplier, policy);
  if (rule && isSame(rule, { point, quantity, supplier })) return [];
  return [
    {
      type: 'ReorderPointSet',
      data: placed(placeOf(command, known), { point, quantity, supplier, setBy: by, setAt: at }),
    },
  ];
};

const isSame = (a: Rule, b: Rule): boolean =>
  a.point === b.point && a.quantity === b.quantity && a.supplier === b.supplier;

const checked = (
  command: CheckReorder,
  { rule, openOrderId }: ReorderPoint,
  known: ReorderKnown,
): readonly ReorderPointEvent[] => {
  const { stock } = known;
  if (!rule || openOrderId !== null || !stock) return [];
  const { available, onOrder } = stock;
  if (available + onOrder > rule.point) return [];
  const purchaseOrderId = newId(command.id, 'purchase-order');
  return [
    {
      type: 'ReorderRequested',
      data: placed(placeOf(command, known), {
        purchaseOrderId,
        available,
        onOrder,
        point: rule.point,
        quantity: rule.quantity,
        supplier: rule.supplier,
        requestedAt: command.at,
      }),
    },
  ];
};
