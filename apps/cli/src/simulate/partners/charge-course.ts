import { depositPolicySection } from '#partners';
import type { Money } from '#values';
import type { Task } from '../complaints/task.js';
import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { supervisor, whoMayApprove } from '../world/staff.js';
import { type Story, storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { hasFree, ledgerOf, nextPeriod, onLedger } from './deposits.js';

/** What was paid for bad work of a partner is charged to its deposit, as far as that reaches; then it is filled up again. */
export function* chargeCourse({ complaint, story }: Task, amount: Money): Course {
  const { world, complaintId, grievance } = complaint;
  const { work, responsibility } = grievance;
  if (responsibility !== 'PARTNER' || !work?.partnerId) return;
  const { partnerId: ownerId, workOrderId } = work;
  const charging = story.beside('charge');
  charging.pass(SERVICE.money.charging);
  yield { at: charging.now(), begins: charged(world, charging, { ownerId, complaintId, workOrderId, amount }) };
}

type Charge = Readonly<{ ownerId: string; complaintId: string; workOrderId: string; amount: Money }>;

function* charged(world: World, story: Story, charge: Charge): Course {
  const { ownerId, amount } = charge;
  const { chargeLimits } = world.pack.section(depositPolicySection);
  const who = whoMayApprove(amount.amount, chargeLimits, story.chance, '');
  const data = { ...charge, chargeId: story.id('charge'), reservationId: null, reason: 'Paid for it to the customer.' };
  yield story.inTime(who, () => nextPeriod(world, ownerId));
  yield story.inTime(who, () =>
    hasFree(world, ownerId, amount) ? [(context) => onLedger(world, context, { type: 'ChargeDeposit', data })] : [],
  );
  if (isTooLittle(world, ownerId)) yield { at: story.now(), begins: topUpCourse(world, ownerId, story) };
}

const isTooLittle = (world: World, ownerId: string): boolean => {
  const { ledger } = ledgerOf(world, ownerId);
  return ledger !== null && ledger.balance.amount < SERVICE.money.topUpBelow * ledger.demanded.amount;
};

/** Asked for by somebody, or by the ledger itself where it fell below its floor; the partner brings what is missing. */
function* topUpCourse(world: World, ownerId: string, cause: Story): Course {
  const story = storyOf(world.run, `top-up/${cause.id('top-up')}`, cause.now());
  story.pass(SERVICE.money.charging);
  yield story.inTime(supervisor(story.chance), () => nextPeriod(world, ownerId));
  yield story.inTime(supervisor(story.chance), () =>
    isTooLittle(world, ownerId) && !ledgerOf(world, ownerId).ledger?.due
      ? [(context) => onLedger(world, context, { type: 'RequireDepositTopUp', data: { ownerId } })]
      : [],
  );
  story.pass(SERVICE.partners.lodgement);
  const lodgementId = story.id('lodgement');
  yield story.inTime(supervisor(story.chance), () => nextPeriod(world, ownerId));
  yield story.inTime(supervisor(story.chance), () => {
    const { ledger } = ledgerOf(world, ownerId);
    if (!ledger?.due) return [];
    const amount = { ...ledger.balance, amount: ledger.due.target.amount - ledger.balance.amount };
    const reference = `SIM-${world.run.code}`;
    return [
      (context) =>
        onLedger(world, context, { type: 'LodgeDeposit', data: { ownerId, lodgementId, amount, reference } }),
    ];
  });
}
