export { workOrderDecider } from './work-order/work-order.decider.js';
export { HandleWorkOrder } from './work-order/work-order.handler.js';
