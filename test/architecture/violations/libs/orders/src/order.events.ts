import { name } from '#values';

export const STATES = ['PLACED', 'SHIPPED'] as const;
export type OrderPlaced = Readonly<{ type: 'OrderPlaced'; data: { orderId: string; placedAt: string } }>;
export type OrderShipped = Readonly<{ type: 'OrderShipped'; data: { orderId: string } }>;
export type OrderEvent = OrderPlaced | OrderShipped;
export const origin = name;
