import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { complaintDecider } from './complaint.decider.js';
import { complaintKeysDecider } from './complaint-keys.decider.js';
import { complaintEventVersions } from './events.js';
import { recurrenceDecider } from './recurrence.decider.js';
import { stateAfter } from './specification.fixtures.js';
import { complaintSamples } from './testing.js';

const stored = (type: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${type}.v1.json`, import.meta.url), 'utf8'));

const types = Object.keys(complaintEventVersions);

describe('what was ever stored about complaints', () => {
  it.each(types.filter((type) => stored(type).stream.startsWith('complaint-')))(
    'is folded by the decider: %s',
    (type) => {
      const registered = stateAfter(stored('ComplaintRegistered'));
      const after = complaintDecider.evolve(registered, stored(type));
      expect(after).toMatchObject({ complaintId: 'c-1', status: expect.any(String) });
      expect(Object.keys(after ?? {}).sort()).toEqual(Object.keys(registered ?? {}).sort());
    },
  );

  it.each(types.filter((type) => stored(type).stream.startsWith('recurrence-')))(
    'is folded by the decider: %s',
    (type) => {
      const after = recurrenceDecider.evolve(recurrenceDecider.initialState, stored(type));
      expect(Object.keys(after).sort()).toEqual(['found', 'occurred']);
    },
  );

  it.each(types.filter((type) => stored(type).stream.startsWith('complaintkeys-')))(
    'is folded by the decider: %s',
    (type) => {
      const after = complaintKeysDecider.evolve(complaintKeysDecider.initialState, stored(type));
      expect([...after.texts, ...after.keys]).toEqual(['c-1']);
    },
  );

  it('has a sample of every type among the fixtures', () =>
    expect(Object.entries(complaintSamples).map(([type, event]) => [type, event.type])).toEqual(
      types.map((type) => [type, type]),
    ));
});
