import { describe, expect, it } from '@jest/globals';
import { commandMaker, positionOf, recorded, specification } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { issued, withdrawn } from '../invitation/invitation.fixtures.js';
import { waveInvitationIdOf } from '../invitation/invitation-ids.events.js';
import { AT, LATER, PACK } from '../satisfaction.fixtures.js';
import { drawOnWavePlanned } from './draw-on-wave-planned.policy.js';
import { invitationsOnWaveDrawn } from './invitations-on-wave-drawn.policy.js';
import type { PlanSurveyWave, WaveCommand } from './wave.commands.js';
import { type WaveKnown, waveDecider } from './wave.decider.js';
import { cancelled, drawn, planned, population } from './wave.fixtures.js';
import { waveProjection } from './wave.projection.js';
import { sampleOf } from './wave-sample.js';
import { withdrawalOnWaveCancelled } from './withdrawal-on-wave-cancelled.policy.js';

const known: WaveKnown = {
  packVersion: PACK,
  policy: { mostMembers: 3, mostDays: 31, textLimits: { reason: 40 } },
  linkDays: 30,
  isSurveyAsked: true,
  population: null,
};
const given = specification(waveDecider, known);
const command = commandMaker<WaveCommand>();
const plan = (changes: Partial<PlanSurveyWave['data']> = {}) =>
  command(
    'PlanSurveyWave',
    {
      waveId: 'v-1',
      title: ' February ',
      surveyId: 's-1',
      topics: ['COMPLAINT_HANDLING', 'ATTITUDE'],
      medium: 'PHONE',
      population,
      sampleSize: 2,
      seed: 2026,
      ...changes,
    },
    { by: 'manager-1', at: AT },
  );
const draw = (at = LATER) => command('DrawSurveyWave', { waveId: 'v-1' }, { at });
const cancel = (reason = ' The questions were wrong. ', at = LATER) =>
  command('CancelSurveyWave', { waveId: 'v-1', reason }, { by: 'manager-2', at });
const cases = [
  { caseKind: 'COMPLAINT', caseId: 'c-1' },
  { caseKind: 'COMPLAINT', caseId: 'c-2' },
  { caseKind: 'WORK_ORDER', caseId: 'w-1' },
] as const;

describe('a wave', () => {
  it('is planned once, and drawn when its period is over', () => {
    given().when(plan()).then(planned());
    given(planned()).when(plan()).thenRejected('WAVE_ALREADY_PLANNED');
    const running = { ...population, closedTo: '2026-03-03T00:00:00.000Z' };
    given()
      .when(plan({ population: running }))
      .then(planned({ population: running, drawAt: running.closedTo }));
  });

  it('is not planned without what it takes', () => {
    const refused = (changes: Partial<PlanSurveyWave['data']>, code: string) =>
      given().when(plan(changes)).thenRejected(code);
    refused({ title: ' ' }, 'WAVE_TITLE_MISSING');
    refused({ topics: [] }, 'WAVE_TOPICS_MISSING');
    refused({ population: { ...population, caseKinds: [] } }, 'WAVE_KINDS_MISSING');
    for (const closedTo of [population.closedFrom, '2026-04-01T00:00:00.000Z', 'nonsense'])
      refused({ population: { ...population, closedTo } }, 'WAVE_PERIOD_IMPOSSIBLE');
    for (const sampleSize of [0, 4, 1.5]) refused({ sampleSize }, 'WAVE_SAMPLE_IMPOSSIBLE');
    for (const seed of [-1, 0.5, 4_294_967_296]) refused({ seed }, 'WAVE_SEED_IMPOSSIBLE');
    given()
      .when(plan(), { ...known, isSurveyAsked: false })
      .thenRejected('WAVE_SURVEY_UNKNOWN', { surveyId: 's-1' });
  });

  it('draws the same sample for everybody who knows the seed, once', () => {
    const hash = drawn().data.populationHash;
    const facts = { ...known, population: { cases, hash } };
    const members = sampleOf(cases, 2, 2026).map((each, n) => ({ no: n + 1, ...each }));
    given(planned()).when(draw(), facts).then(drawn({ members }));
    given(planned(), drawn()).when(draw(), facts).thenNothing();
    given(planned({ drawAt: LATER }))
      .when(draw(AT), facts)
      .thenNothing();
    given().when(draw(), facts).thenRejected('WAVE_NOT_FOUND');
    given(planned())
      .when(draw(), { ...known, population: { cases: [], hash } })
      .then(drawn({ members: [], populationSize: 0 }));
  });

  it('is cancelled with a reason, before it is drawn or after, and never drawn then', () => {
    given(planned())
      .when(cancel())
      .then(cancelled({ invitationIds: [] }));
    given(planned(), drawn()).when(cancel()).then(cancelled());
    given(planned(), drawn(), cancelled()).when(cancel(' ')).thenNothing();
    given(planned(), cancelled({ invitationIds: [] }))
      .when(draw(), { ...known, population: { cases, hash: drawn().data.populationHash } })
      .thenNothing();
    given(planned()).when(cancel(' ')).thenRejected('WAVE_REASON_MISSING');
    given(planned())
      .when(cancel('x'.repeat(41)))
      .thenRejected('WAVE_TEXT_TOO_LONG', { limit: 40, length: 41 });
    given().when(cancel()).thenRejected('WAVE_NOT_FOUND');
  });

  it('is not cancelled when its last links have ended', () => {
    const end = '2026-04-02T09:00:00.000Z';
    given(planned(), drawn())
      .when(cancel('Late.', '2026-04-02T08:59:59.999Z'))
      .then(cancelled({ reason: 'Late.', cancelledAt: '2026-04-02T08:59:59.999Z' }));
    given(planned(), drawn()).when(cancel('Late.', end)).thenRejected('WAVE_OVER', { drawnAt: LATER });
  });
});

describe('a sample', () => {
  const people = Array.from({ length: 10 }, (_, n) => n);

  it('holds nobody twice, and everybody where it is as large', () => {
    for (const seed of [0, 1, 2026, 4_294_967_295]) {
      expect(new Set(sampleOf(people, 4, seed)).size).toBe(4);
      expect(sampleOf(people, 99, seed).toSorted((a, b) => a - b)).toEqual(people);
    }
    expect(sampleOf([], 3, 1)).toEqual([]);
  });

  it('is the same for the same seed, and begins alike whatever its size', () => {
    expect(sampleOf(people, 5, 7)).toEqual(sampleOf(people, 5, 7));
    expect(sampleOf(people, 9, 7).slice(0, 5)).toEqual(sampleOf(people, 5, 7));
    expect(sampleOf(people, 5, 7)).not.toEqual(sampleOf(people, 5, 8));
  });

  it('takes everybody about as often: 3 of 10, by 5000 seeds', () => {
    const taken = Array.from({ length: 5_000 }, (_, seed) => sampleOf(people, 3, seed)).flat();
    for (const each of people) {
      const share = taken.filter((one) => one === each).length / 5_000;
      expect(Math.abs(share - 0.3)).toBeLessThan(0.04);
    }
  });
});

describe('whoever was drawn', () => {
  it('is drawn at the time of the plan, and asked once', () => {
    expect(drawOnWavePlanned.react(recorded(planned()))).toEqual([
      { remind: 'v-1', dueAt: AT, command: { type: 'DrawSurveyWave', data: { waveId: 'v-1' } } },
    ]);
    expect(drawOnWavePlanned.react(recorded(drawn()))).toEqual([]);
    expect(drawOnWavePlanned.react(recorded(cancelled()))).toEqual([{ forget: 'v-1' }]);
    expect(invitationsOnWaveDrawn.react(recorded(planned()))).toEqual([]);
    expect(invitationsOnWaveDrawn.react(recorded(drawn()))).toEqual(
      drawn().data.members.map(({ caseKind, caseId }) => ({
        ask: {
          type: 'InviteForWave',
          data: { invitationId: waveInvitationIdOf('v-1', { caseKind, caseId }), waveId: 'v-1', caseKind, caseId },
        },
      })),
    );
  });

  it('has the invitation withdrawn where the wave is cancelled', () => {
    expect(withdrawalOnWaveCancelled.react(recorded(drawn()))).toEqual([]);
    expect(withdrawalOnWaveCancelled.react(recorded(cancelled()))).toEqual(
      cancelled().data.invitationIds.map((invitationId) => ({
        ask: { type: 'WithdrawInvitation', data: { invitationId, cause: 'WAVE_CANCELLED', reason: null } },
      })),
    );
  });

  it('has the invitation looked at once it is there, as the wave may have been cancelled meanwhile', () => {
    const invited = (waveId: string | null) => withdrawalOnWaveCancelled.react(recorded(issued({ waveId })));
    expect(invited('v-1')).toEqual([
      { ask: { type: 'WithdrawInvitation', data: { invitationId: 'i-1', cause: 'WAVE_CANCELLED', reason: null } } },
    ]);
    expect(invited(null)).toEqual([]);
    expect(withdrawalOnWaveCancelled.react(recorded(withdrawn()))).toEqual([]);
  });
});

describe('a wave as it is shown', () => {
  it('tells who was drawn from what', () => {
    const told = [recorded(planned(), 1), recorded(drawn(), 2), recorded(cancelled(), 3)];
    const { title, surveyId, topics, medium, sampleSize, seed, plannedBy } = planned().data;
    const { populationSize, populationHash, members } = drawn().data;
    const row = {
      ...{ id: 'v-1', title, state: 'PLANNED', surveyId, topics, medium, population, sampleSize, seed, plannedBy },
      ...{ populationSize: null, populationHash: null, members: [], drawAt: new Date(AT), drawnAt: null },
      ...{ plannedAt: new Date(AT), cancelledBy: null, cancelledAt: null, cancelReason: null },
      ...{ version: '0', position: positionOf(1) },
    };
    expect(projected(waveProjection, ...told.slice(0, 1))['v-1']).toEqual(row);
    const after = {
      ...{ ...row, state: 'DRAWN', populationSize, populationHash, members, drawnAt: new Date(LATER) },
      ...{ version: '1', position: positionOf(2) },
    };
    expect(projected(waveProjection, ...told.slice(0, 2))['v-1']).toEqual(after);
    const { cancelledBy, reason } = cancelled().data;
    expect(projected(waveProjection, ...told)['v-1']).toEqual({
      ...{ ...after, state: 'CANCELLED', cancelledBy, cancelledAt: new Date(LATER), cancelReason: reason },
      ...{ version: '2', position: positionOf(3) },
    });
    expect(projected(waveProjection, ...told.slice(1))['v-1']).toBeUndefined();
  });
});
