import type { Decider } from '#event-sourcing';
import { refusal } from '../parts-rejection.js';
import type { PartSerialCommand } from './part-serial.commands.js';
import { type PartSerialEvent, partSerialIdOf } from './part-serial.events.js';

/** In which lot the piece is or was last. */
export type PartSerial = Readonly<{ serial: string; lotId: string }>;

export const partSerialStream = (partId: string, serial: string): string =>
  `partserial-${partSerialIdOf(partId, serial)}`;

export const partSerialDecider: Decider<PartSerialCommand, PartSerialEvent, PartSerial | null> = {
  stream: ({ data }) => partSerialStream(data.partId, data.serial),
  initialState: null,
  evolve: (_, { data }) => ({ serial: data.serial, lotId: data.lotId }),
  decide: ({ data, at }, known) => {
    const { partId, serial, lotId, fromLotId, source } = data;
    if (known?.lotId === lotId) return [];
    if (!known && source === 'RETURNED') throw refusal('PART_SERIAL_NOT_GENUINE', { partId, serial });
    if ((known?.lotId ?? null) !== fromLotId) throw refusal('PART_SERIAL_ALREADY_KNOWN', { partId, serial });
    return [
      {
        type: 'PartSerialPlaced',
        data: { partSerialId: partSerialIdOf(partId, serial), partId, serial, lotId, fromLotId, placedAt: at },
      },
    ];
  },
};
