import type { OrderPlaced } from './order.events.js';

export const placed = (): OrderPlaced => ({ type: 'OrderPlaced', data: { orderId: 'o-1', placedAt: '2026-03-02' } });
