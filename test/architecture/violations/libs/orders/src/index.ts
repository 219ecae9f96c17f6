export { OrderResolver } from './order.resolver.js';
export type { OrderView } from './order.view.js';
