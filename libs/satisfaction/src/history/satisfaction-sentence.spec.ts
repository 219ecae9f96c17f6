import { describe, expect, it } from '@jest/globals';
import { invitationSamples } from '../invitation/invitation.fixtures.js';
import { opened, recoverySamples } from '../recovery/recovery.fixtures.js';
import { surveySamples } from '../survey/survey.fixtures.js';
import { waveSamples } from '../wave/wave.fixtures.js';
import { sentenceOf, type ToldEvent } from './satisfaction-sentence.js';

const { SurveyAsked: _, InvitationsCalledOff: __, ...invitations } = invitationSamples;
const samples: readonly ToldEvent[] = Object.values({
  ...surveySamples,
  ...invitations,
  ...recoverySamples,
  ...waveSamples,
});

describe('what happened to surveys and whoever was asked', () => {
  it.each(samples.map((event) => [event.type, event] as const))('is a sentence: %s', (_type, event) => {
    expect(sentenceOf(event)).toMatch(/^\S.*[^.]\.$/);
    expect(sentenceOf(event)).not.toMatch(/undefined|null|\[object|[A-Z]_[A-Z]/);
  });

  it('names a person as it is, and a tier in plain words', () => {
    const ownedBy = (owner: ReturnType<typeof opened>['data']['owner']) =>
      sentenceOf(opened({ owner, dueAt: '2026-03-05T09:00:00.000Z' }));
    expect(ownedBy({ kind: 'PERSON', id: 'Anna_B' })).toContain('followed up by Anna_B until');
    expect(ownedBy({ kind: 'TIER', id: 'SUPERVISOR' })).toContain('followed up by supervisor until');
  });
});
