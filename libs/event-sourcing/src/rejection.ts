import type { Json } from './event.js';

/**
 * The business says no: which rule, why, and what to do next. Anything else that is thrown is a bug or an outage.
 * `details` may carry `missing`, `state` and whatever a screen needs to explain the refusal.
 */
export class Rejection<Code extends string = string> extends Error {
  override readonly name = 'Rejection';

  constructor(
    readonly code: Code,
    message: string,
    readonly details: { readonly [key: string]: Json } = {},
  ) {
    super(message);
  }
}
