import { type Event, personal } from '#event-sourcing';
import type { AnswerPair, SurveyAnswered } from '../invitation/invitation.events.js';
import { issued, submitted, withdrawn } from '../invitation/invitation.fixtures.js';
import { opened } from '../recovery/recovery.fixtures.js';
import { about } from '../satisfaction.fixtures.js';
import { type Chance, chanceOf, DAY, iso, recordedAfter, YEAR } from './chance.fixtures.js';

/** An event with its stream and when it happened and was recorded. */
export type Happened = Readonly<{ event: Event; stream: string; occurredAt: string; recordedAt: string }>;

const CRITERIA = { ATTITUDE: 0.5, RECOVERY: 0.2, SKILL: 0.3 } as const;
const REVISED = { ATTITUDE: 0.4, RECOVERY: 0.2, SKILL: 0.4 } as const;

/** A year of about 2,000 answers: pairs by case, answers afterwards, waves without a case, late and withdrawn ones. */
export const randomYear = (seed: number): readonly Happened[] => {
  const chance = chanceOf(seed);
  const happened = Array.from({ length: 1_150 }, (_, n) => caseOf(chance, n)).flat();
  return happened.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
};

const caseOf = (chance: Chance, n: number): Happened[] => {
  const at = YEAR + chance.upTo(360 * DAY);
  const isWave = chance.isOneIn(10);
  const dimensions = dimensionsOf(chance, n, isWave);
  const asked = {
    ...dimensions,
    surveyId: chance.oneOf(['s-1', 's-1', 's-2']),
    waveId: isWave ? `w-${chance.upTo(2)}` : null,
  };
  const ask = (phase: 'EXPECTATION' | 'PERCEPTION' | 'AFTERWARDS', time: number) =>
    invitation(chance, `i-${n}-${phase.charAt(0)}`, { ...asked, phase }, time);
  if (isWave || chance.isOneIn(4)) return ask('AFTERWARDS', at);
  return [...ask('EXPECTATION', at), ...(chance.isOneIn(8) ? [] : ask('PERCEPTION', at + chance.upTo(30 * DAY)))];
};

const dimensionsOf = (chance: Chance, n: number, isWave: boolean) => ({
  ...about,
  caseKind: isWave ? null : chance.oneOf(['COMPLAINT', 'WORK_ORDER', 'RETURN'] as const),
  caseId: isWave ? null : `c-${n}`,
  customerId: `k-${chance.upTo(400)}`,
  productLine: chance.oneOf(['Boilers', 'Roofs', null]),
  productModel: chance.oneOf(['M1', 'M2', 'M3', null]),
  batch: chance.oneOf(['B1', 'B2', null]),
  region: chance.oneOf(['DE-BY', 'DE-BE', 'DE', 'CN-11', null]),
  partnerId: chance.oneOf(['pa-1', 'pa-2', 'pa-3', null]),
  outletId: chance.oneOf(['o-1', 'o-2', null]),
  technicianId: chance.oneOf(['t-1', 't-2', 't-3', null]),
  channel: chance.oneOf(['HOTLINE', 'ONLINE', null]),
});

type Asked = ReturnType<typeof dimensionsOf> &
  Readonly<{ surveyId: string; waveId: string | null; phase: 'EXPECTATION' | 'PERCEPTION' | 'AFTERWARDS' }>;

const invitation = (chance: Chance, invitationId: string, asked: Asked, at: number): Happened[] => {
  const surveyNo = chance.oneOf([1, 1, 2]);
  const occasion = asked.waveId ? ('WAVE' as const) : chance.oneOf(['CASE_CLOSED', 'MANUAL'] as const);
  const given = { ...asked, invitationId, surveyNo, occasion, weights: surveyNo === 1 ? CRITERIA : REVISED };
  const stream = `invitation-${invitationId}`;
  const recorded = recordedAfter(chance, at);
  const invited = {
    event: issued({ ...given, invitedAt: iso(at) }),
    stream,
    occurredAt: iso(at),
    recordedAt: iso(recorded),
  };
  if (chance.isOneIn(8)) return [invited, ...end(chance, invitationId, at, recorded)];
  return [invited, ...answer(chance, { ...given, invitedAt: iso(at) }, Math.max(at, recorded - 1_000))];
};

const end = (chance: Chance, invitationId: string, at: number, recorded: number): Happened[] => {
  if (chance.isOneIn(2)) return [];
  const time = at + chance.upTo(10 * DAY);
  const event = withdrawn({ invitationId, cause: 'CUSTOMER_ERASED', reason: null, withdrawnAt: iso(time) });
  const recordedAt = iso(Math.max(recorded + 1, recordedAfter(chance, time)));
  return [{ event, stream: `invitation-${invitationId}`, occurredAt: iso(time), recordedAt }];
};

const answer = (
  chance: Chance,
  given: Parameters<typeof submitted>[0] &
    Readonly<{ invitationId: string; customerId: string; phase: Asked['phase'] }>,
  from: number,
): Happened[] => {
  const { invitationId, customerId, phase } = given;
  const time = from + 1_000 + chance.upTo(25 * DAY);
  const recorded = recordedAfter(chance, time) + 10;
  const rated = (most: number, least: number) =>
    phase === 'EXPECTATION' || chance.isOneIn(9) ? null : least + chance.upTo(most - least);
  const [csat, nps, ces] = [rated(5, 1), rated(10, 0), rated(7, 1)];
  const isLow = (csat !== null && csat <= 2) || (nps !== null && nps <= 4);
  const answeredBy = chance.oneOf(['LINK', 'CALL_BACK'] as const);
  const said = { occurredAt: iso(time), stream: `invitation-${invitationId}` };
  const comment: SurveyAnswered = {
    type: 'SurveyAnswered',
    data: {
      invitationId,
      answers: [],
      csat,
      nps,
      ces,
      comment: personal(`customer-${customerId}`, `Words of ${customerId}`),
      answeredBy,
      recordedBy: null,
      answeredAt: iso(time),
    },
  };
  const scores = { csat, nps, ces, hasComment: true, isLow, answeredBy, submittedAt: iso(time) };
  const event = submitted({ ...given, ...scores, answers: answersOf(chance, phase) });
  return [
    { event: comment, ...said, recordedAt: iso(recorded - 5) },
    { event, ...said, recordedAt: iso(recorded) },
    ...(isLow && !chance.isOneIn(5) ? [followUp(invitationId, time, recorded)] : []),
  ];
};

const followUp = (invitationId: string, time: number, recorded: number): Happened => ({
  event: opened({ recoveryId: `r-${invitationId}`, invitationId, openedAt: iso(time + 1) }),
  stream: `recovery-r-${invitationId}`,
  occurredAt: iso(time + 1),
  recordedAt: iso(recorded + 1),
});

const answersOf = (chance: Chance, phase: Asked['phase']): AnswerPair[] =>
  Object.keys(CRITERIA).flatMap((criterion) =>
    [1, 2].map((no) => {
      const value = (isAsked: boolean) => (isAsked && !chance.isOneIn(7) ? 1 + chance.upTo(6) : null);
      return {
        questionId: `${criterion.toLowerCase()}-${no}`,
        criterion,
        expected: value(phase !== 'PERCEPTION'),
        perceived: value(phase !== 'EXPECTATION'),
      };
    }),
  );
