import type { Command } from '#event-sourcing';

type OfStock = { partId: string; outletId: string };

/** Without a supplier, the one that the catalogue names. */
export type SetReorderPoint = Command<
  'SetReorderPoint',
  OfStock & { point: number; quantity: number; supplier: string | null }
>;
export type RemoveReorderPoint = Command<'RemoveReorderPoint', OfStock>;
/** Asked by policies whenever pieces became fewer. */
export type CheckReorder = Command<'CheckReorder', OfStock>;
export type EndReorder = Command<'EndReorder', OfStock & { purchaseOrderId: string }>;

export type ReorderPointCommand = SetReorderPoint | RemoveReorderPoint | CheckReorder | EndReorder;

export const REORDER_POINT_COMMANDS: readonly ReorderPointCommand['type'][] = [
  'SetReorderPoint',
  'RemoveReorderPoint',
  'CheckReorder',
  'EndReorder',
];
