import type { Part } from '#event-store';

/** What is asked at one time, stored together or not at all. `id` is the command's. */
export type Step = Readonly<{
  at: number;
  id: string;
  /** What it belongs to: the steps of one case are asked one after the other. */
  case: string;
  /** Cases whose steps so far come before it. */
  follows: readonly string[];
  parts: readonly Part[];
}>;

/**
 * Something that is asked for only when its time has come, because it depends on what others have done until then. Null
 * where there is nothing to ask any more.
 */
export type Due = Readonly<{ at: number; due: () => Step | null }>;

/** What a course does next: it asks for something, or lets another course begin. */
export type Moment = Step | Due | Readonly<{ at: number; begins: Course }>;

/** Something that takes its time, such as an order or a complaint: its moments in the order of time. */
export type Course<Result = void> = Generator<Moment, Result, undefined>;

type Waiting = Readonly<{ moment: Moment; course: Course; place: number }>;

/**
 * What all courses ask, and those that they begin, in the order of time; of the same time the one that waits longest
 * comes first. Holds no more than one moment of each course.
 */
export function* merged(courses: readonly Course[]): Generator<Step, void, undefined> {
  const waiting = queueOf(courses);
  for (let next = waiting.take(); next; next = waiting.take()) {
    const { moment, course } = next;
    if ('begins' in moment) waiting.add(moment.begins);
    else {
      const step = 'due' in moment ? moment.due() : moment;
      if (step) yield step;
    }
    waiting.add(course);
  }
}

/** Some courses beside each other as one, which ends with the last of them; what they begin goes its own way. */
export function* beside(courses: readonly Course[]): Course {
  const waiting = queueOf(courses);
  for (let next = waiting.take(); next; next = waiting.take()) {
    yield next.moment;
    waiting.add(next.course);
  }
}

type Queue = Readonly<{ add: (course: Course) => void; take: () => Waiting | undefined }>;

const queueOf = (courses: readonly Course[]): Queue => {
  const heap: Waiting[] = [];
  let place = 0;
  const add = (course: Course) => {
    const next = course.next();
    if (!next.done) push(heap, { moment: next.value, course, place: place++ });
  };
  for (const course of courses) add(course);
  return { add, take: () => pop(heap) };
};

const isBefore = (a: Waiting, b: Waiting): boolean =>
  a.moment.at < b.moment.at || (a.moment.at === b.moment.at && a.place < b.place);

const push = (heap: Waiting[], waiting: Waiting): void => {
  let place = heap.length;
  heap.push(waiting);
  for (let parent = (place - 1) >> 1; place > 0; parent = (place - 1) >> 1) {
    const above = heap[parent];
    if (!above || isBefore(above, waiting)) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = waiting;
};

const pop = (heap: Waiting[]): Waiting | undefined => {
  const [first] = heap;
  const last = heap.pop();
  if (first && last && first !== last) sink(heap, last);
  return first;
};

const sink = (heap: Waiting[], waiting: Waiting): void => {
  let place = 0;
  for (;;) {
    const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
    const child = right && left && isBefore(right, left) ? 2 * place + 2 : 2 * place + 1;
    const below = heap[child];
    if (!below || isBefore(waiting, below)) break;
    heap[place] = below;
    place = child;
  }
  heap[place] = waiting;
};
