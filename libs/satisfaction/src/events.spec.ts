import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { satisfactionEventVersions } from './events.js';
import { satisfactionSamples } from './testing.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

type Sample = (typeof satisfactionSamples)[keyof typeof satisfactionSamples];

const streamOf = ({ type, data }: Sample): string => {
  switch (type) {
    case 'SurveyPublished':
    case 'SurveyRevised':
    case 'SurveyRetired':
      return `survey-${data.surveyId}`;
    case 'SurveyAsked':
    case 'InvitationsCalledOff':
      return `surveyquota-${data.customerId}`;
    case 'RecoveryOpened':
    case 'RecoveryAssigned':
    case 'RecoveryContactRecorded':
    case 'RecoveryEscalated':
    case 'RecoveryClosed':
      return `recovery-${data.recoveryId}`;
    case 'SurveyWavePlanned':
    case 'SurveyWaveDrawn':
    case 'SurveyWaveCancelled':
      return `surveywave-${data.waveId}`;
    default:
      return `invitation-${data.invitationId}`;
  }
};

describe.each(Object.values(satisfactionSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () =>
    expect(golden(`${event.type}.v1.json`)).toEqual({
      type: event.type,
      version: 1,
      stream: streamOf(event),
      data: event.data,
    }));
});

describe('the samples', () => {
  it('are of every type', () =>
    expect(Object.entries(satisfactionSamples).map(([type, event]) => [type, event.type])).toEqual(
      Object.keys(satisfactionEventVersions).map((type) => [type, type]),
    ));
});
