import { describe, expect, it } from '@jest/globals';
import { sharesOf } from './lease-shares.js';

const readers = ['policy:a', 'policy:b', 'projection:a:1', 'projection:b:1', 'projection:c:1', 'projection:d:1'];
const workers = (...ids: string[]) => ids.map((id) => ({ id, readers }));
const shares = (...sharing: Parameters<typeof sharesOf>) => Object.fromEntries(sharesOf(...sharing));
const ownedBy = (id: string) => new Map(readers.map((reader) => [reader, id]));

describe('shares of workers', () => {
  it('are everything where there is one', () =>
    expect(shares(workers('w-1'), new Map())).toEqual(Object.fromEntries(ownedBy('w-1'))));

  it('are even, of projections and of policies each', () =>
    expect(shares(workers('w-1', 'w-2'), ownedBy('w-1'))).toEqual({
      'policy:a': 'w-1',
      'policy:b': 'w-2',
      'projection:a:1': 'w-1',
      'projection:b:1': 'w-1',
      'projection:c:1': 'w-2',
      'projection:d:1': 'w-2',
    }));

  it('stay as they are once they are even, in whatever order the workers are seen', () => {
    const even = sharesOf(workers('w-1', 'w-2', 'w-3'), ownedBy('w-2'));
    expect(sharesOf(workers('w-3', 'w-1', 'w-2'), even)).toEqual(even);
  });

  it('of the dead go to the living', () =>
    expect(shares(workers('w-2'), ownedBy('w-1'))).toEqual(Object.fromEntries(ownedBy('w-2'))));

  it('hold only what a version of the code can read', () =>
    expect(
      shares(
        [
          { id: 'new', readers: ['projection:a:2', 'projection:b:1'] },
          { id: 'old', readers: ['projection:a:1', 'projection:b:1'] },
        ],
        new Map([
          ['projection:a:1', 'old'],
          ['projection:b:1', 'old'],
        ]),
      ),
    ).toEqual({ 'projection:a:1': 'old', 'projection:a:2': 'new', 'projection:b:1': 'old' }));
});
