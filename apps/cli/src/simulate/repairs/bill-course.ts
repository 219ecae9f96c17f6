import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { CUSTOMER, executive, SYSTEM, warehouse } from '../world/staff.js';
import { asked, type Job, onOrder, orderOf } from './job.js';
import { lineOf } from './line.js';
import { pricesOf } from './quote-course.js';

const BILL = 1;

/** What the customer pays for is billed, and paid; some say no, and are convinced or given it. */
export function* billCourse(job: Job): Course {
  const { story } = job;
  if (!isPayable(job)) return;
  const { billing, payment, disputedShare, waivedShare, settling } = SERVICE.money;
  story.pass(billing);
  const issued = { total: null, deviationReason: null };
  yield asked(
    job,
    warehouse(story.chance),
    onOrder(job, 'IssueBill', issued, { bills: { prices: pricesOf(job), fee: null } }),
  );
  if (story.chance.happens(disputedShare)) {
    const reason = 'This is more than I was told.';
    story.pass(payment);
    yield asked(job, CUSTOMER, onOrder(job, 'DisputeBill', { billNo: BILL, reason }));
    story.pass(settling);
    if (story.chance.happens(waivedShare)) {
      const why = 'It is not worth the quarrel.';
      yield asked(job, executive(story.chance), onOrder(job, 'WaiveBill', { billNo: BILL, reason: why }));
      return;
    }
  } else story.pass(payment);
  const reference = `SIM-${story.id('payment').slice(0, 8)}`;
  yield asked(job, SYSTEM, onOrder(job, 'RecordBillPaid', { billNo: BILL, reference }));
}

/** The lines that the customer agreed to pay for, or the inspection of what was declined. */
const isPayable = (job: Job): boolean => {
  const line = lineOf(job);
  if (orderOf(job).order.outcome === 'DECLINED_BY_CUSTOMER') return true;
  const quote = orderOf(job).lines.quotes.find(({ quoteNo }) => quoteNo === line?.quoteNo);
  return (
    line?.basis === 'CUSTOMER' && quote !== undefined && quote.items.some(({ customerPays }) => customerPays.amount > 0)
  );
};
