import { describe, expect, it } from '@jest/globals';
import { positionOf } from '#event-sourcing/testing';
import { numberOf } from '#event-store';
import { whenCaughtUp } from './caught-up.js';

/** Read models that have passed these numbers of events, one after the other, each time somebody looked. */
const following = (passes: readonly number[], counted = true) => {
  const said: string[] = [];
  const left = [...passes];
  let at = '';
  const look = async () => {
    at = positionOf(left.shift() ?? 0);
  };
  const stop = new AbortController();
  const models = {
    store: {
      head: async () => positionOf(1_500),
      eventsBetween: (after: string, upTo: string) => (counted ? Number(numberOf(upTo) - numberOf(after)) : null),
    },
    passed: { of: () => at },
    waits: {
      look,
      until: async (_: string, position: string) => {
        if (at < position) await look();
        return at >= position;
      },
    },
  };
  const waiting = { say: (text: string) => said.push(text), signal: stop.signal, patienceMs: 1 };
  return { said, stop, wait: () => whenCaughtUp(['complaint'], models, waiting) };
};

describe('waiting for read models', () => {
  it('says nothing where they are up to date', async () => {
    const { said, wait } = following([1_500]);
    await wait();
    expect(said).toEqual([]);
  });

  it('says how far they are behind for as long as they move', async () => {
    const { said, wait } = following([100, 250, 1_499, 1_600]);
    await wait();
    expect(said).toEqual([
      'The read model complaint is 1,250 events behind the log: waiting for it.\n',
      'The read model complaint is 1 event behind the log: waiting for it.\n',
    ]);
  });

  it('ends where one stands still, with what to do', async () => {
    const { wait } = following([500, 500]);
    await expect(wait()).rejects.toMatchObject({
      name: 'OperatorError',
      message:
        'The read model complaint is 1,000 events behind the log and stands still: start the service, wait until "aftercare status" shows that it is up to date, then run the same command again.',
    });
  });

  it('does not count where the log does not', async () => {
    const { said, wait } = following([100, 250, 1_500], false);
    await wait();
    expect(said).toEqual(['The read model complaint is behind the log: waiting for it.\n']);
  });

  it('ends with Ctrl-C', async () => {
    const { said, stop, wait } = following([500, 500]);
    stop.abort();
    await wait();
    expect(said).toEqual([]);
  });
});
