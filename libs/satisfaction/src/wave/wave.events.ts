import type { Event } from '#event-sourcing';
import type { SurveyCaseKind, SurveyMedium, SurveyTopic } from '../satisfaction-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** Cases of these kinds that were closed in this period, in a region and its parts. */
export type WavePopulation = Readonly<{
  closedFrom: string;
  closedTo: string;
  caseKinds: readonly SurveyCaseKind[];
  region: string | null;
}>;
/** A case that was drawn. */
export type WaveMember = Readonly<{ no: number; caseKind: SurveyCaseKind; caseId: string }>;

export type SurveyWavePlanned = Event<
  'SurveyWavePlanned',
  {
    waveId: string;
    title: string;
    surveyId: string;
    topics: readonly SurveyTopic[];
    medium: SurveyMedium;
    population: WavePopulation;
    sampleSize: number;
    seed: number;
    /** When the sample is drawn: the end of the period, or at once where that has passed. */
    drawAt: string;
    plannedBy: string;
    plannedAt: string;
    packVersion: string;
  }
>;
/** Whom the seed chose of the population; who knows both draws the same. */
export type SurveyWaveDrawn = Event<
  'SurveyWaveDrawn',
  {
    waveId: string;
    populationSize: number;
    /** SHA-256 of the population in its order, one `KIND/id` a line. */
    populationHash: string;
    members: readonly WaveMember[];
    drawnAt: string;
  }
>;

/** What was sent can still be answered; nothing more is sent. */
export type SurveyWaveCancelled = Event<
  'SurveyWaveCancelled',
  {
    waveId: string;
    reason: string;
    /** Of who was drawn by then. */
    invitationIds: readonly string[];
    cancelledBy: string;
    cancelledAt: string;
  }
>;

export type SurveyWaveEvent = SurveyWavePlanned | SurveyWaveDrawn | SurveyWaveCancelled;
