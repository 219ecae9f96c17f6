import type { Json } from '#event-sourcing';
import { EventMalformed } from './store-errors.js';

const LARGEST_EVENT = 1024 * 1024;

/** NUL, or half a surrogate pair, as JSON.stringify escapes them; not the text of such an escape. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/**
 * JSON text that every adapter can keep.
 *
 * @throws EventMalformed for NUL, half a surrogate pair, or more than 1 MiB
 */
export const storableJson = (value: Json, what: string): string => {
  const json = JSON.stringify(value);
  if (json.includes('\\u') && UNSTORABLE.test(json)) throw unstorable(what);
  if (json.length * 3 > LARGEST_EVENT && Buffer.byteLength(json) > LARGEST_EVENT)
    throw new EventMalformed(`${what} is larger than 1 MiB: shorten it, or attach it as a file.`);
  return json;
};

const UNSTORABLE_TEXT = /[\0\p{Surrogate}]/u;

/** A text that every adapter can keep. @throws EventMalformed as above, whatever its length */
export const storableText = (text: string, what: string): string => {
  if (UNSTORABLE_TEXT.test(text)) throw unstorable(what);
  return text;
};

const unstorable = (what: string): EventMalformed =>
  new EventMalformed(`${what} holds a NUL character or half a surrogate pair: remove it.`);
