import type { Command } from '#event-sourcing';
import type { LotSource } from '../stock-words.events.js';

/** Sent together with the receipt of a lot and never alone. `fromLotId`: where the piece was until now. */
export type PlacePartSerial = Command<
  'PlacePartSerial',
  { partId: string; serial: string; lotId: string; fromLotId: string | null; source: LotSource }
>;
export type PartSerialCommand = PlacePartSerial;
