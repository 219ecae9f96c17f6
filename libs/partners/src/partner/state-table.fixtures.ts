import { fold, Rejection } from '#event-sourcing';
import type { PartnerCommand } from './partner.commands.js';
import { partnerDecider } from './partner.decider.js';
import type { PartnerEvent } from './partner.events.js';
import {
  active,
  applicationRejected,
  contracted,
  goodScores,
  partnerApplied,
  partnerCommand,
  partnerExited,
  partnerKnown,
  poorScores,
  putOnWatch,
  SERVICES,
  suspended,
  vetted,
} from './partner.fixtures.js';
import { PARTNER_STATUSES, type PartnerStatus } from './partner-words.events.js';
import { monthReviewed, reviewAsked, suspendedForScore, watchedForScore } from './score.fixtures.js';

/** What may have happened to a partner, and decides what may happen next. */
const HISTORIES: readonly (readonly PartnerEvent[])[] = [
  [partnerApplied()],
  vetted(),
  contracted(),
  [partnerApplied(), applicationRejected()],
  active(),
  [...active(), putOnWatch()],
  suspended(),
  [...active(), partnerExited()],
  watchedForScore(),
  suspendedForScore(),
  [...watchedForScore(), monthReviewed({ month: '2026-03', score: 80 })],
];

const on = { partnerId: 'p-1' };
const contract = {
  ...on,
  goals: 'Goals.',
  content: 'Content.',
  firstDay: '2026-03-01',
  lastDay: '2026-11-30',
  regions: ['DE'],
  radiusKm: null,
  skills: ['GAS'],
  servicePriceListId: SERVICES,
  partsPriceListId: null,
};
const nothing = { name: null, registrationNumber: null, contacts: null, bankAccount: null };

/** What can be asked of a partner. */
const COMMANDS: readonly PartnerCommand[] = [
  partnerCommand('RevisePartner', { ...on, ...nothing, name: 'Another name' }),
  partnerCommand('VetPartner', { ...on, scores: { ...goodScores, WILLINGNESS: 5 }, note: null }),
  partnerCommand('VetPartner', { ...on, scores: poorScores, note: null }),
  partnerCommand('RejectPartnerApplication', { ...on, reason: 'No.' }),
  partnerCommand('ConcludeContract', contract),
  partnerCommand('AmendContract', { ...contract, reason: 'Why not.' }),
  partnerCommand('ActivatePartner', on),
  partnerCommand('PutPartnerOnWatch', { ...on, reason: 'Late.' }),
  partnerCommand('LiftWatch', { ...on, note: null }),
  partnerCommand('SuspendPartner', { ...on, cause: 'QUALITY', reason: 'Leaks.' }),
  partnerCommand('ReinstatePartner', { ...on, note: null }),
  partnerCommand('ExitPartner', { ...on, reason: 'Enough.' }),
  ...[20, 50, 80].map((score) => reviewAsked({ month: '2026-04', score })),
  partnerCommand('ErasePartnerPersonalData', { ...on, ground: 'REQUESTED' }),
  partnerCommand('OverruleScoreConsequence', { ...on, month: '2026-02', reason: 'A flood.' }),
];

/** Where a command leads the partner; null where it is refused or changes nothing. */
const outcome = (asked: PartnerCommand, history: readonly PartnerEvent[]): PartnerStatus | null => {
  const before = fold(partnerDecider, history);
  try {
    const decided = partnerDecider.decide(asked, before, partnerKnown);
    return decided.length ? (decided.reduce(partnerDecider.evolve, before)?.status ?? null) : null;
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
};

const rowsFrom = (status: PartnerStatus): readonly string[] => {
  const there = HISTORIES.filter((history) => fold(partnerDecider, history)?.status === status);
  const leading = new Map<PartnerStatus, Set<string>>();
  for (const history of there)
    for (const asked of COMMANDS) {
      const after = outcome(asked, history);
      if (after) leading.set(after, (leading.get(after) ?? new Set()).add(asked.type));
    }
  const list = (after: PartnerStatus) => [...(leading.get(after) ?? [])].sort().join(', ');
  const others = PARTNER_STATUSES.filter((after) => after !== status && leading.has(after));
  return [
    ...others.map((after) => `| ${status} | ${after} | ${list(after)} |`),
    ...(leading.has(status) ? [`| ${status} | stays | ${list(status)} |`] : []),
  ];
};

/** The table of a partner's states as the decider has it: every command is tried on partners in every state. */
export const stateTable = (): string =>
  [
    '| State | leads to | by |',
    '|---|---|---|',
    '| none | APPLIED | ApplyAsPartner |',
    ...PARTNER_STATUSES.flatMap(rowsFrom),
  ].join('\n');
