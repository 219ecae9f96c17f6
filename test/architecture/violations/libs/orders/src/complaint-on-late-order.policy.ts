import { outcome } from '#returns/events';
import type { OrderEvent } from './order.events.js';

export const react = ({ type }: OrderEvent): string[] => {
  switch (type) {
    case 'OrderPlaced':
      return [outcome];
    case 'OrderShipped':
      return [];
  }
};
