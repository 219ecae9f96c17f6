import { describe, expect, it } from '@jest/globals';
import { type Decider, type Event, Rejection } from '#event-sourcing';
import { type Part, part } from '#event-store';
import { mirror } from './mirror.js';

const counting: Decider<never, Event, number> = {
  stream: ({ data }) => (data as { stream: string }).stream,
  initialState: 0,
  decide: (_, count) => {
    if (count === 2) throw new Rejection('FULL', 'There is no room.', {});
    return [{ type: 'Counted', data: { count: count + 1 } }];
  },
  evolve: (count) => count + 1,
};
const on = (stream: string): Part =>
  part({ decider: counting, command: { data: { stream } } as never, known: undefined });

describe('a mirror', () => {
  it('remembers what parts decide on each stream, one after the other', () => {
    const { decided, stateOf } = mirror();
    expect([decided(on('a')), decided(on('a'))].flat().map(({ data }) => data)).toEqual([{ count: 1 }, { count: 2 }]);
    expect([stateOf(counting, 'a'), stateOf(counting, 'b')]).toEqual([2, 0]);
  });

  it('says no as the stream would, and is as before', () => {
    const { decided, stateOf } = mirror();
    for (let times = 0; times < 2; times++) decided(on('a'));
    expect(() => decided(on('a'))).toThrow('There is no room.');
    expect(stateOf(counting, 'a')).toBe(2);
  });

  it('forgets what has come to its end', () => {
    const { decided, stateOf, forget } = mirror();
    decided(on('a'));
    forget('a');
    expect(stateOf(counting, 'a')).toBe(0);
  });
});
