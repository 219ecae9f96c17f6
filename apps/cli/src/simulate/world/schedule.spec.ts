import { describe, expect, it } from '@jest/globals';
import { beside, type Course, type Moment, merged, type Step } from './schedule.js';

const step = (at: number, id: string): Step => ({ at, id, case: 'case', follows: [], parts: [] });

function* course(...moments: readonly Moment[]): Course {
  yield* moments;
}

const idsOf = (moments: Iterable<Moment>) => [...moments].map((each) => ('id' in each ? each.id : 'begins'));

describe('courses', () => {
  it('are one in the order of time; of the same time the one that waits longest comes first', () =>
    expect(
      idsOf(
        merged([
          course(step(1, 'a1'), step(5, 'a5'), step(5, 'a5 too')),
          course(step(0, 'b0'), step(5, 'b5')),
          course(step(3, 'c3'), step(9, 'c9')),
          course(),
        ]),
      ),
    ).toEqual(['b0', 'a1', 'c3', 'b5', 'a5', 'a5 too', 'c9']));

  it('begin others, which take their turn', () =>
    expect(
      idsOf(merged([course(step(1, 'a1'), { at: 2, begins: course(step(2, 'x2'), step(6, 'x6')) }, step(4, 'a4'))])),
    ).toEqual(['a1', 'x2', 'a4', 'x6']));

  it('hold many at a time, in order', () => {
    const many = Array.from({ length: 300 }, (_, n) =>
      course(step((n * 37) % 101, ''), step(200 + ((n * 53) % 97), '')),
    );
    const times = [...merged(many)].map(({ at }) => at);
    expect(times).toHaveLength(600);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('go on only when what they asked before has been taken, so that they see the world of that time', () => {
    const seen: string[] = [];
    function* telling(name: string, ...times: readonly number[]): Course {
      for (const at of times) {
        yield step(at, name);
        seen.push(`${name} after ${at}`);
      }
    }
    for (const { at, id } of merged([telling('a', 1, 4), telling('b', 2, 3)])) seen.push(`${id} at ${at}`);
    expect(seen).toEqual(['a at 1', 'a after 1', 'b at 2', 'b after 2', 'b at 3', 'b after 3', 'a at 4', 'a after 4']);
  });

  it('decide what is due only when its time has come, and leave out what is nothing any more', () => {
    let told = 0;
    const due = (at: number): Moment => ({ at, due: () => (told < 2 ? step(at, `${told} told`) : null) });
    function* telling(at: number): Course {
      yield step(at, 'telling');
      told += 1;
    }
    expect(idsOf(merged([course(due(5), due(9)), telling(1), telling(7)]))).toEqual(['telling', '1 told', 'telling']);
  });

  it('are beside each other within another one, which is over before what they began', () => {
    const tasks = beside([
      course(step(1, 'a1'), step(4, 'a4')),
      course(step(2, 'b2'), { at: 3, begins: course(step(8, 'later')) }),
    ]);
    expect(idsOf(tasks)).toEqual(['a1', 'b2', 'begins', 'a4']);
  });
});
