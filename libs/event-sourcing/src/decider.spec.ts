import { describe, expect, it } from '@jest/globals';
import type { Command, Decider, Event } from '#event-sourcing';
import { fold, Rejection } from '#event-sourcing';
import { commandMaker, specification } from '#event-sourcing/testing';

type Opened = Event<'DoorOpened', { doorId: string }>;
type Closed = Event<'DoorClosed', { doorId: string }>;
type Open = Command<'OpenDoor', { doorId: string }>;

const doorDecider: Decider<Open, Opened | Closed, 'open' | 'closed', { locked: boolean }> = {
  stream: ({ data }) => `door-${data.doorId}`,
  initialState: 'closed',
  decide: ({ data }, state, { locked }) => {
    if (state === 'open') return [];
    if (locked) throw new Rejection('DOOR_LOCKED', 'The door is locked: find the key.', { next: 'UnlockDoor' });
    return [{ type: 'DoorOpened', data: { doorId: data.doorId } }];
  },
  evolve: (_, event) => (event.type === 'DoorOpened' ? 'open' : 'closed'),
};

const given = specification(doorDecider, { locked: false });
const command = commandMaker<Open>();
const opened: Opened = { type: 'DoorOpened', data: { doorId: 'd-1' } };
const closed: Closed = { type: 'DoorClosed', data: { doorId: 'd-1' } };

describe('a specification', () => {
  it('accepts what was decided', () =>
    given(closed)
      .when(command('OpenDoor', { doorId: 'd-1' }))
      .then(opened));

  it('accepts that nothing was left to do', () =>
    given(opened)
      .when(command('OpenDoor', { doorId: 'd-1' }))
      .thenNothing());

  it('accepts a refusal by its code and details', () =>
    given()
      .when(command('OpenDoor', { doorId: 'd-1' }), { locked: true })
      .thenRejected('DOOR_LOCKED', { next: 'UnlockDoor' }));

  it('fails where another thing was decided', () =>
    expect(() =>
      given()
        .when(command('OpenDoor', { doorId: 'd-1' }))
        .thenRejected('DOOR_LOCKED'),
    ).toThrow('Expected a rejection'));

  it('folds from the initial state', () =>
    expect([fold(doorDecider, []), fold(doorDecider, [opened])]).toEqual(['closed', 'open']));
});
