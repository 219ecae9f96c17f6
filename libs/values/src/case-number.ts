import { newId } from './ids.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * A number that people can say and write, such as `C26-7K3QM9TX`: a letter for the kind of case, the year in which it
 * began (UTC) and 40 bits of a hash of its id in Crockford's base 32, which has no I, L, O, U. Two of 100,000 cases of a
 * year share theirs with a probability below 1 in 200, so it finds cases and never identifies one.
 */
export const caseNumber = (letter: string, id: string, beganAt: string): string => {
  const bits = BigInt(`0x${newId(id, 'number').replaceAll('-', '').slice(0, 10)}`);
  const digits = Array.from({ length: LENGTH }, (_, n) => CROCKFORD[Number((bits >> BigInt(5 * n)) & 31n)]);
  return `${letter}${beganAt.slice(2, 4)}-${digits.reverse().join('')}`;
};
