import type { Decider } from '#event-sourcing';
import { waveInvitationIdOf } from '../invitation/invitation-ids.events.js';
import { daysAfter } from '../invitation/inviting.decider.js';
import type { SurveyMedium } from '../satisfaction-words.events.js';
import type { CancelSurveyWave, DrawSurveyWave, PlanSurveyWave, WaveCommand } from './wave.commands.js';
import type { SurveyWaveEvent, WaveMember, WavePopulation } from './wave.events.js';
import type { WavePolicy } from './wave.policy-section.js';
import { waveRefusal } from './wave-rejection.js';
import { LARGEST_SEED, sampleOf } from './wave-sample.js';

export type Wave = Readonly<{
  surveyId: string;
  medium: SurveyMedium;
  population: WavePopulation;
  sampleSize: number;
  seed: number;
  drawAt: string;
  /** Null until the sample is drawn. */
  drawn: Readonly<{ at: string; members: readonly WaveMember[] }> | null;
  isCancelled: boolean;
}>;

/** The cases that fit, in the order that is hashed; null where nobody draws yet. */
export type PopulationFacts = Readonly<{ cases: readonly Omit<WaveMember, 'no'>[]; hash: string }>;

export type WaveKnown = Readonly<{
  packVersion: string;
  policy: WavePolicy;
  /** How long a link may be answered. */
  linkDays: number;
  isSurveyAsked: boolean;
  population: PopulationFacts | null;
}>;

/** A periodic survey: planned once, drawn once by its seed, and cancelled while something of it can be answered. */
export const waveDecider: Decider<WaveCommand, SurveyWaveEvent, Wave | null, WaveKnown> = {
  stream: ({ data }) => `surveywave-${data.waveId}`,
  initialState: null,
  decide: (command, state, known) => {
    switch (command.type) {
      case 'PlanSurveyWave':
        return plan(command, state, known);
      case 'DrawSurveyWave':
        return draw(command, state, known);
      case 'CancelSurveyWave':
        return cancel(command, state, known);
    }
  },
  evolve: (state, { type, data }) => {
    if (type === 'SurveyWaveDrawn') return state && { ...state, drawn: { at: data.drawnAt, members: data.members } };
    if (type === 'SurveyWaveCancelled') return state && { ...state, isCancelled: true };
    const { surveyId, medium, population, sampleSize, seed, drawAt } = data;
    return { surveyId, medium, population, sampleSize, seed, drawAt, drawn: null, isCancelled: false };
  },
};

const plan = (
  { data, by, at }: PlanSurveyWave,
  state: Wave | null,
  { packVersion, policy, isSurveyAsked }: WaveKnown,
): readonly SurveyWaveEvent[] => {
  const { waveId, surveyId, topics, medium, population, sampleSize, seed } = data;
  if (state) throw waveRefusal('WAVE_ALREADY_PLANNED');
  const title = data.title.trim();
  if (title === '') throw waveRefusal('WAVE_TITLE_MISSING', { missing: 'title' });
  if (topics.length === 0) throw waveRefusal('WAVE_TOPICS_MISSING', { missing: 'topics' });
  assertPopulation(population, policy);
  assertDrawing(data, policy);
  if (!isSurveyAsked) throw waveRefusal('WAVE_SURVEY_UNKNOWN', { surveyId });
  const { closedFrom, closedTo, caseKinds, region } = population;
  const drawAt = closedTo > at ? closedTo : at;
  return [
    {
      type: 'SurveyWavePlanned',
      data: {
        waveId,
        title,
        surveyId,
        topics: [...new Set(topics)],
        medium,
        population: { closedFrom, closedTo, caseKinds: [...new Set(caseKinds)], region },
        sampleSize,
        seed,
        drawAt,
        plannedBy: by,
        plannedAt: at,
        packVersion,
      },
    },
  ];
};

const DAY = 86_400_000;

const assertPopulation = ({ closedFrom, closedTo, caseKinds }: WavePopulation, { mostDays }: WavePolicy): void => {
  if (caseKinds.length === 0) throw waveRefusal('WAVE_KINDS_MISSING', { missing: 'caseKinds' });
  const days = (Date.parse(closedTo) - Date.parse(closedFrom)) / DAY;
  if (!(days > 0 && days <= mostDays)) throw waveRefusal('WAVE_PERIOD_IMPOSSIBLE', { closedFrom, closedTo, mostDays });
};

const assertDrawing = ({ sampleSize, seed }: PlanSurveyWave['data'], { mostMembers }: WavePolicy): void => {
  if (!(Number.isInteger(sampleSize) && sampleSize >= 1 && sampleSize <= mostMembers))
    throw waveRefusal('WAVE_SAMPLE_IMPOSSIBLE', { sampleSize, mostMembers });
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED))
    throw waveRefusal('WAVE_SEED_IMPOSSIBLE', { seed });
};

const draw = (
  { data, at }: DrawSurveyWave,
  state: Wave | null,
  { population }: WaveKnown,
): readonly SurveyWaveEvent[] => {
  const { waveId } = data;
  if (!state) throw waveRefusal('WAVE_NOT_FOUND');
  if (state.drawn || state.isCancelled || !population || at < state.drawAt) return [];
  const { cases, hash: populationHash } = population;
  const members = sampleOf(cases, state.sampleSize, state.seed).map(({ caseKind, caseId }, n) => ({
    no: n + 1,
    caseKind,
    caseId,
  }));
  const event = { waveId, populationSize: cases.length, populationHash, members, drawnAt: at };
  return [{ type: 'SurveyWaveDrawn', data: event }];
};

const cancel = (
  { data, by, at }: CancelSurveyWave,
  state: Wave | null,
  { linkDays, policy }: WaveKnown,
): readonly SurveyWaveEvent[] => {
  const { waveId } = data;
  if (!state) throw waveRefusal('WAVE_NOT_FOUND');
  if (state.isCancelled) return [];
  const reason = reasonIn(data.reason, policy);
  const { drawn } = state;
  if (drawn && at >= daysAfter(drawn.at, linkDays)) throw waveRefusal('WAVE_OVER', { drawnAt: drawn.at });
  const invitationIds = (drawn?.members ?? []).map((member) => waveInvitationIdOf(waveId, member));
  return [{ type: 'SurveyWaveCancelled', data: { waveId, reason, invitationIds, cancelledBy: by, cancelledAt: at } }];
};

const reasonIn = (given: string, { textLimits: { reason: limit } }: WavePolicy): string => {
  const reason = given.trim();
  if (reason === '') throw waveRefusal('WAVE_REASON_MISSING', { missing: 'reason' });
  if (reason.length > limit) throw waveRefusal('WAVE_TEXT_TOO_LONG', { limit, length: reason.length });
  return reason;
};
