import { InvalidArgumentError } from 'commander';

/** The value of an option that counts something. */
export const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 100_000_000) return number;
  throw new InvalidArgumentError('It must be a whole number from 1.');
};
