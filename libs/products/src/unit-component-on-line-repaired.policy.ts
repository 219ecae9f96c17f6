import type { Policy } from '#event-sourcing';
import type { LineRepaired, WorkOrderEvent } from '#repairs/events';
import { serialOf } from './serial.events.js';
import type { RecordUnitComponentReplaced } from './unit.commands.js';

/** A repair that exchanged a piece with a serial tells its unit; a genuine piece by the number of its part. */
export const unitComponentOnLineRepaired: Policy<WorkOrderEvent, RecordUnitComponentReplaced> = {
  name: 'unit-component-on-line-repaired',
  categories: ['workorder'],
  from: 'BEGINNING',
  imported: true,
  react: ({ type, data }) => {
    if (type !== 'LineRepaired' || !data.exchanged) return [];
    const { workOrderId, oldSerial, newSerial, repairedAt } = data;
    const { unitId, productId, serial, component } = data.exchanged;
    return [
      {
        ask: {
          type: 'RecordUnitComponentReplaced',
          data: {
            unitId,
            productId,
            serial,
            component,
            oldSerial,
            newSerial,
            partNumber: partOf(data),
            workOrderId,
            replacedAt: repairedAt,
          },
        },
      },
    ];
  },
};

const partOf = ({ newSerial, partsUsed }: LineRepaired['data']): string | null =>
  partsUsed.find(({ serials }) => serials.some((each) => newSerial !== null && serialOf(each) === serialOf(newSerial)))
    ?.partNumber ?? null;
