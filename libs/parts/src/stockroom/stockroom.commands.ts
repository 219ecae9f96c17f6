import type { Command } from '#event-sourcing';

export type OpenStockroom = Command<'OpenStockroom', { outletId: string; partnerId: string | null }>;
/** Sent together with what is received: opens the company's own stockroom where there is none. */
export type EnterStockroom = Command<'EnterStockroom', { outletId: string }>;

export type StockroomCommand = OpenStockroom | EnterStockroom;

export const STOCKROOM_COMMANDS: readonly OpenStockroom['type'][] = ['OpenStockroom'];
