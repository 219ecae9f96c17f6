export * from './client.fixtures.js';
export { testService } from './service.fixtures.js';
