export { placed } from './order.fixtures.js';
