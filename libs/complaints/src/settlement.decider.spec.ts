import { describe, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { ask, money, repairGiven } from './commands.fixtures.js';
import {
  assessed,
  assigned,
  confirmed,
  investigationStarted,
  judged,
  reassessed,
  registered,
  restated,
  SUBJECT,
} from './complaint.fixtures.js';
import type { Remedy, RemedyKind } from './complaint-words.events.js';
import { complaintKnown } from './known.fixtures.js';
import type { RemedyGiven } from './settlement.commands.js';
import { approved, declined, proposed, repair } from './settlement.fixtures.js';
import { given, standing } from './specification.fixtures.js';

const text = (words: string) => personal(SUBJECT, words);
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const bare = (kind: RemedyKind): RemedyGiven => ({ kind, money: null, goods: null, note: null });
const goods = (amount: number, quantity = 1): RemedyGiven => ({
  ...bare('COMPENSATE'),
  goods: { sku: 'umbrella', quantity, listPrice: eur(amount) },
});
const paid = (amount: number): Remedy => ({ no: 1, kind: 'COMPENSATE', money: eur(amount), goods: null, note: null });
const supervisor = { by: 'supervisor-1', roles: ['supervisor'] };
const criticalOwnedBy = (role: string) => [
  reassessed({ severity: 'CRITICAL' }),
  assigned({ owner: { kind: 'PERSON', id: 'm-1', role } }),
];

describe('proposing a settlement', () => {
  it('records remedies, value, factors, and the suggestion that was shown', () =>
    standing('INVESTIGATING').when(ask('ProposeSettlement')).then(proposed()));

  it('is the same proposal however often it is asked', () =>
    standing('PROPOSED').when(ask('ProposeSettlement')).thenNothing());

  it('is refused while another stands', () =>
    standing('PROPOSED')
      .when(ask('ProposeSettlement', { proposalId: 'p-2' }))
      .thenRejected('COMPLAINT_OUT_OF_ORDER', { next: 'ApproveSettlement' }));

  it('needs a problem that the customer has confirmed', () =>
    standing('ACKNOWLEDGED', investigationStarted(), restated(), assessed())
      .when(ask('ProposeSettlement'))
      .thenRejected('COMPLAINT_NOT_CONFIRMED', { next: 'ConfirmProblem' }));

  it('needs a problem that was restated', () =>
    standing('ACKNOWLEDGED', investigationStarted())
      .when(ask('ProposeSettlement'))
      .thenRejected('COMPLAINT_NOT_CONFIRMED', { next: 'RestateProblem' }));

  it('needs an assessment', () =>
    standing('ACKNOWLEDGED', investigationStarted(), restated(), confirmed())
      .when(ask('ProposeSettlement'))
      .thenRejected('COMPLAINT_NOT_ASSESSED', { next: 'AssessComplaint' }));

  it('needs a judgement of responsibility', () =>
    standing('ACKNOWLEDGED', investigationStarted(), restated(), confirmed(), assessed())
      .when(ask('ProposeSettlement'))
      .thenRejected('COMPLAINT_NOT_JUDGED', { next: 'JudgeResponsibility' }));

  it('needs a remedy', () =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [] }))
      .thenRejected('COMPLAINT_REMEDY_MISSING', { missing: 'remedies' }));

  it('takes several remedies at once', () =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [repairGiven, money(2_000), bare('APOLOGISE'), bare('LEADER_CALL')] }))
      .then(
        proposed({
          remedies: [
            repair,
            { ...paid(2_000), no: 2 },
            { no: 3, kind: 'APOLOGISE', money: null, goods: null, note: null },
            { no: 4, kind: 'LEADER_CALL', money: null, goods: null, note: null },
          ],
          value: eur(2_000),
        }),
      ));

  it('keeps why nobody could tell whose fault it was as partly our own', () =>
    standing('INVESTIGATING', judged({ responsibility: 'UNDETERMINED' }))
      .when(ask('ProposeSettlement', { ownFault: 'NONE', factors: [] }))
      .then(
        proposed({
          ownFault: 'PARTIAL',
          factors: [],
          suggestion: { amount: eur(6_000), loss: eur(10_000), percentOfLoss: 60, percentMore: 0 },
        }),
      ));

  it('suggests nothing where the customer named no loss', () =>
    given(registered({ lossSoFar: null }), ...[restated(), confirmed(), assessed(), judged(), investigationStarted()])
      .when(ask('ProposeSettlement'))
      .then(proposed({ suggestion: null })));
});

describe('the value of a proposal', () => {
  it('is its money and its goods at list price, in the company’s currency', () =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [money(1_000, 'USD'), goods(1_500, 2)] }))
      .then(
        proposed({
          remedies: [
            { ...paid(0), money: { amount: 1_000, currency: 'USD' } },
            {
              no: 2,
              kind: 'COMPENSATE',
              money: null,
              goods: { sku: 'umbrella', quantity: 2, listPrice: eur(1_500), priceSource: 'STATED' },
              note: null,
            },
          ],
          value: eur(3_500),
        }),
      ));

  it('takes the catalogue’s price before a stated one', () =>
    standing('INVESTIGATING')
      .when(
        ask('ProposeSettlement', {
          remedies: [{ ...bare('REPLACE'), goods: { sku: 'SR-4', quantity: 1, listPrice: eur(1) } }],
        }),
      )
      .then(
        proposed({
          remedies: [
            {
              no: 1,
              kind: 'REPLACE',
              money: null,
              goods: { sku: 'SR-4', quantity: 1, listPrice: eur(120_000), priceSource: 'CATALOGUE' },
              note: null,
            },
          ],
          value: eur(120_000),
        }),
      ));

  it.each([
    [eur(-1), 'NEGATIVE'],
    [eur(0), 'NOTHING'],
  ])('is refused for goods at an impossible price: %j', (listPrice, problem) =>
    standing('INVESTIGATING')
      .when(
        ask('ProposeSettlement', {
          remedies: [{ ...bare('REPLACE'), goods: { sku: 'SR-5', quantity: 1, listPrice } }],
        }),
      )
      .thenRejected('COMPLAINT_MONEY_IMPOSSIBLE', { problem }),
  );

  it('is refused for goods that nobody knows the price of', () =>
    standing('INVESTIGATING')
      .when(
        ask('ProposeSettlement', {
          remedies: [{ ...bare('REPLACE'), goods: { sku: 'SR-5', quantity: 1, listPrice: null } }],
        }),
      )
      .thenRejected('COMPLAINT_NO_LIST_PRICE', { sku: 'SR-5', missing: 'listPrice' }));

  it('is refused in a currency that the pack has no rate for', () =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [money(1_000, 'JPY')] }))
      .thenRejected('COMPLAINT_NO_RATE', { currency: 'JPY' }));

  it('is refused beyond what can be counted exactly', () =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [money(Number.MAX_SAFE_INTEGER), money(1)] }))
      .thenRejected('COMPLAINT_VALUE_TOO_LARGE'));
});

describe('a remedy', () => {
  it.each([
    [bare('REFUND'), 'MONEY'],
    [bare('REPLACE'), 'GOODS'],
    [bare('COMPENSATE'), 'MONEY_OR_GOODS'],
    [{ ...money(1), goods: { sku: 'umbrella', quantity: 1, listPrice: eur(1) } }, 'MONEY_OR_GOODS'],
    [{ ...money(1), kind: 'APOLOGISE' as const }, 'NOTHING'],
    [{ ...goods(1), kind: 'REFUND' as const }, 'MONEY'],
  ])('that does not give what its kind calls for is refused: %j', (remedy, missing) =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [remedy] }))
      .thenRejected('COMPLAINT_REMEDY_INCOMPLETE', { no: 1, missing }),
  );

  it.each([
    [money(-1), 'NEGATIVE'],
    [money(0), 'NOTHING'],
    [money(1, 'XYZ'), 'CURRENCY_UNKNOWN'],
  ])('of impossible money is refused: %j', (remedy, problem) =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [remedy] }))
      .thenRejected('COMPLAINT_MONEY_IMPOSSIBLE', { problem }),
  );

  it.each([0, 1.5])('of %d pieces is refused', (quantity) =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [goods(100, quantity)] }))
      .thenRejected('COMPLAINT_REMEDY_INCOMPLETE', { missing: 'quantity' }),
  );
});

describe('a settlement of a critical complaint', () => {
  it('is proposed only under a named manager', () =>
    standing('INVESTIGATING', ...criticalOwnedBy('agent'))
      .when(ask('ProposeSettlement'))
      .thenRejected('COMPLAINT_NEEDS_NAMED_MANAGER', { next: 'AssignComplaint' }));

  it.each([[[goods(4_999)]], [[bare('PROMOTION_HELP')]], [[goods(100), bare('APOLOGISE')]]])(
    'is not of token goods: %j',
    (remedies) =>
      standing('INVESTIGATING', ...criticalOwnedBy('manager'))
        .when(ask('ProposeSettlement', { remedies }))
        .thenRejected('COMPLAINT_TOKEN_GOODS', { tokenGoodsBelow: '50.00 EUR' }),
  );

  it('may have goods beside a repair', () =>
    standing('INVESTIGATING', ...criticalOwnedBy('executive'))
      .when(ask('ProposeSettlement', { remedies: [repairGiven, { ...bare('PROMOTION_HELP'), note: 'A sign.' }] }))
      .then(
        proposed({
          remedies: [repair, { no: 2, kind: 'PROMOTION_HELP', money: null, goods: null, note: text('A sign.') }],
        }),
      ));

  it('is not approved with token goods where it became critical since', () =>
    standing(
      'INVESTIGATING',
      proposed({
        remedies: [
          {
            no: 1,
            kind: 'COMPENSATE',
            money: null,
            goods: { sku: 'umbrella', quantity: 1, listPrice: eur(1_000), priceSource: 'STATED' },
            note: null,
          },
        ],
      }),
      ...criticalOwnedBy('manager'),
    )
      .when(ask('ApproveSettlement', {}, supervisor))
      .thenRejected('COMPLAINT_TOKEN_GOODS'));

  it('is not approved without a named manager', () =>
    standing('PROPOSED', reassessed({ severity: 'CRITICAL' }))
      .when(ask('ApproveSettlement', {}, supervisor))
      .thenRejected('COMPLAINT_NEEDS_NAMED_MANAGER'));
});

describe('the benefit of the doubt', () => {
  it.each([
    [['EXCHANGE'], [repairGiven], ['EXCHANGE']],
    [['REFUND'], [repairGiven, { ...goods(1_000), kind: 'REPLACE' as const }], ['REFUND']],
    [['EXCHANGE', 'REFUND'], [money(1_000)], ['EXCHANGE', 'REFUND']],
  ] as const)('is the customer’s: %j', (inDoubt, remedies, missing) =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { inDoubt, remedies }))
      .thenRejected('COMPLAINT_DOUBT_IS_OURS', { missing }),
  );

  it('is given by a refund in both cases', () => {
    const refund = { ...money(5_000), kind: 'REFUND' as const };
    return standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { inDoubt: ['EXCHANGE', 'REFUND', 'REFUND'], remedies: [refund] }))
      .then(
        proposed({
          inDoubt: ['EXCHANGE', 'REFUND'],
          remedies: [{ ...paid(5_000), kind: 'REFUND' }],
          value: eur(5_000),
        }),
      );
  });
});

describe('fairness', () => {
  const nearest = { median: eur(10_000), complaintIds: ['c-7', 'c-8'] };
  const known = { ...complaintKnown, nearest };
  const worth = (amount: number) => ({ remedies: [paid(amount)], value: eur(amount), nearest });

  it.each([4_999, 15_001])('asks for a reason for %d where the nearest cases got 10000', (amount) =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [money(amount)] }), known)
      .thenRejected('COMPLAINT_FAR_FROM_NEAREST', {
        missing: 'fairnessReason',
        median: '100.00 EUR',
        nearest: ['c-7', 'c-8'],
      }),
  );

  it.each([5_000, 15_000])('is content with %d', (amount) =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [money(amount)] }), known)
      .then(proposed(worth(amount))),
  );

  it('keeps the reason', () =>
    standing('INVESTIGATING')
      .when(ask('ProposeSettlement', { remedies: [money(90_000)], fairnessReason: 'A roof, not a gutter.' }), known)
      .then(proposed({ ...worth(90_000), fairnessReason: text('A roof, not a gutter.') })));
});

describe('approving a settlement', () => {
  const worth = (amount: number) => proposed({ remedies: [paid(amount)], value: eur(amount) });
  const within = (amount: number, role: string) =>
    approved({ value: eur(amount), approvedBy: 'x', approvedAs: role, replyDueAt: '2026-03-02T12:00:00.000Z' });

  it.each([
    ['supervisor', 50_000],
    ['manager', 500_000],
    ['executive', 90_000_000],
  ])('as %s covers %d', (role, amount) =>
    standing('INVESTIGATING', worth(amount))
      .when(ask('ApproveSettlement', {}, { by: 'x', roles: [role] }))
      .then(within(amount, role)),
  );

  it.each([
    ['agent', 1, ['supervisor', 'manager', 'executive']],
    ['supervisor', 50_001, ['manager', 'executive']],
    ['manager', 500_001, ['executive']],
    ['quality', 1, ['supervisor', 'manager', 'executive']],
  ])('as %s does not cover %d, and says who does', (role, amount, missing) =>
    standing('INVESTIGATING', worth(amount))
      .when(ask('ApproveSettlement', {}, { by: 'x', roles: [role] }))
      .thenRejected('COMPLAINT_OVER_LIMIT', { missing, next: 'ApproveSettlement' }),
  );

  it('with a limit of nothing covers only remedies without value', () =>
    standing('PROPOSED')
      .when(ask('ApproveSettlement', {}, { by: 'x', roles: ['agent'] }))
      .then(within(0, 'agent')));

  it('counts the value by the rates of the day', () =>
    standing('INVESTIGATING', proposed({ remedies: [{ ...paid(0), money: { amount: 1_000, currency: 'USD' } }] }))
      .when(ask('ApproveSettlement', {}, { by: 'x', roles: ['supervisor'] }))
      .then(within(500, 'supervisor')));

  it('is refused to the one who proposed it, whatever the role', () =>
    standing('PROPOSED')
      .when(ask('ApproveSettlement', {}, { by: 'agent-1', roles: ['executive'] }))
      .thenRejected('COMPLAINT_APPROVED_BY_PROPOSER', { state: 'PROPOSED', proposedBy: 'agent-1' }));

  it('is refused for a proposal that does not stand any more', () =>
    standing('PROPOSED')
      .when(ask('ApproveSettlement', { proposalId: 'p-0' }, supervisor))
      .thenRejected('COMPLAINT_PROPOSAL_SUPERSEDED', { proposalId: 'p-1' }));

  it('happens once', () =>
    standing('APPROVED')
      .when(ask('ApproveSettlement', {}, supervisor))
      .thenNothing());

  it('is refused where nothing is proposed', () =>
    standing('INVESTIGATING')
      .when(ask('ApproveSettlement', {}, supervisor))
      .thenRejected('COMPLAINT_OUT_OF_ORDER', { missing: ['PROPOSED'], next: 'ProposeSettlement' }));
});

describe('declining a settlement', () => {
  it('takes the complaint back to the investigation, with a reason', () =>
    standing('PROPOSED')
      .when(ask('DeclineSettlement', {}, supervisor))
      .then(declined({ reason: text('Offer an exchange.') })));

  it('needs a reason', () =>
    standing('PROPOSED')
      .when(ask('DeclineSettlement', { reason: '' }, supervisor))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('is refused when it is approved', () =>
    standing('APPROVED')
      .when(ask('DeclineSettlement', {}, supervisor))
      .thenRejected('COMPLAINT_OUT_OF_ORDER'));

  it('is followed by another proposal', () =>
    standing('PROPOSED', declined())
      .when(ask('ProposeSettlement', { proposalId: 'p-2' }))
      .then(proposed({ proposalId: 'p-2' })));
});
