/**
 * Something that the person who runs Aftercare can put right. The message is one sentence that says what is wrong and
 * what to do; programs print it and end with exit code 1, without a stack.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
