/** What `@jest/globals` is to specs: the functions of the run that is at work, also for modules that stay loaded. */
export let describe;
export let it;
export let expect;
export let beforeAll;
export let beforeEach;
export let afterAll;
export let afterEach;

export const useGlobals = (globals) => {
  ({ describe, it, expect, beforeAll, beforeEach, afterAll, afterEach } = globals);
};
