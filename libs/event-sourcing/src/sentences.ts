import type { Event } from './event.js';

/** What to say of each type of event, for people who read a history. */
export type Sentences<E extends Event> = {
  readonly [Type in E['type']]: (event: Extract<E, { type: Type }>) => string;
};

/** Says what happened by an event. */
export const saying =
  <E extends Event>(sentences: Sentences<E>) =>
  (event: E): string => {
    const say = sentences[event.type as E['type']] as (event: E) => string;
    return say(event);
  };

/** A word of events as people write it: `WRONG_PART` → `wrong part`. */
export const plain = (word: string): string => word.toLowerCase().replaceAll('_', ' ');
