import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { type Actor, CUSTOMER, manager } from '../world/staff.js';
import { asked, type Job, onOrder, orderOf } from './job.js';
import { LINE, lineOf, NO_LINES } from './line.js';
import { listPrice } from './list-price.js';
import { workOn, workPrice } from './simulated-work.js';

export type Answer = 'YES' | 'NO' | 'THINKS_ABOUT_IT';

/** What the company does not bear whole is quoted, and agreed to, declined, borne out of goodwill, or thought about. */
export function* quotingCourse(job: Job, who: Actor): Course<Answer> {
  const { story } = job;
  const status = lineOf(job)?.status;
  if (status === 'QUOTED') return yield* authorised(job, CUSTOMER, 'CUSTOMER');
  if (status !== 'DIAGNOSED') return 'YES';
  const lines = { ...NO_LINES, prices: pricesOf(job) };
  yield asked(job, who, onOrder(job, 'IssueQuote', { lineNos: [LINE] }, { lines }));
  const { agreedShare, declinedShare, goodwillShare } = SERVICE.money;
  const drawn = story.chance.uniform();
  if (drawn < agreedShare) return yield* authorised(job, CUSTOMER, 'CUSTOMER');
  if (drawn < agreedShare + goodwillShare) return yield* authorised(job, manager(story.chance), 'GOODWILL');
  if (drawn >= agreedShare + goodwillShare + declinedShare) return 'THINKS_ABOUT_IT';
  const reason = 'For that money I buy another one.';
  yield asked(job, CUSTOMER, onOrder(job, 'DeclineLines', { nos: [LINE], quoteNo: quoteOf(job), reason }));
  return 'NO';
}

const quoteOf = (job: Job): number => orderOf(job).lines.quotes.length;

function* authorised(job: Job, who: Actor, basis: 'CUSTOMER' | 'GOODWILL'): Course<Answer> {
  const lines = { ...NO_LINES, prices: pricesOf(job) };
  const quoteNo = basis === 'CUSTOMER' ? quoteOf(job) : null;
  yield asked(job, who, onOrder(job, 'AuthoriseLines', { nos: [LINE], quoteNo, basis }, { lines }));
  return 'YES';
}

/** What the published lists say of the part, the work, the way and an inspection. */
export const pricesOf = (job: Job) => {
  const { part, product } = job;
  return [
    ...(part ? [listPrice(job, 'PARTS', part.number, part.price)] : []),
    ...[workOn(product), 'TRAVEL', 'INSPECTION'].map((sku) => listPrice(job, 'REPAIR', sku, workPrice(sku))),
  ];
};
