import { Foundation1772000000001 } from './0001-foundation.js';
import { EventLog1772000000002 } from './0002-event-log.js';
import { Work1772000000003 } from './0003-work.js';
import { Workers1772000000004 } from './0004-workers.js';
import { AppendTexts1772000000005 } from './0005-append-texts.js';
import { AskIndexes1772000000006 } from './0006-ask-indexes.js';

/** In the order in which they run. A migration that was released is never changed: add another one at the end. */
export const MIGRATIONS = [
  Foundation1772000000001,
  EventLog1772000000002,
  Work1772000000003,
  Workers1772000000004,
  AppendTexts1772000000005,
  AskIndexes1772000000006,
];
