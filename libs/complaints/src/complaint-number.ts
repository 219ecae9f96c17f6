import { newId } from '#values';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * A number that people can say and write, such as `C26-7K3QM9TX`: the year in which the complaint was reported (UTC) and
 * 40 bits of a hash of its id in Crockford's base 32, which has no I, L, O, U. Two of 100,000 complaints of a year share
 * theirs with a probability below 1 in 200, so it finds complaints and never identifies one.
 */
export const complaintNumber = (complaintId: string, reportedAt: string): string => {
  const bits = BigInt(`0x${newId(complaintId, 'number').replaceAll('-', '').slice(0, 10)}`);
  const digits = Array.from({ length: LENGTH }, (_, n) => CROCKFORD[Number((bits >> BigInt(5 * n)) & 31n)]);
  return `C${reportedAt.slice(2, 4)}-${digits.reverse().join('')}`;
};
