import type { Policy } from '#event-sourcing';
import type { ReturnEvent, ReturnLineDisposed } from '#returns/events';
import type { RecordUnitReplaced, RecordUnitReturned, ScrapUnit } from './unit.commands.js';

/** A return tells its units that they were taken back, replaced or scrapped. */
export const unitFactsOnReturn: Policy<ReturnEvent, RecordUnitReturned | RecordUnitReplaced | ScrapUnit> = {
  name: 'unit-facts-on-return',
  categories: ['return'],
  from: 'BEGINNING',
  imported: true,
  react: ({ type, data }) => {
    const { returnId } = data;
    switch (type) {
      case 'UnitTakenBack': {
        const { unitId, productId, serial, takenBackAt: returnedAt } = data;
        return [{ ask: { type: 'RecordUnitReturned', data: { unitId, productId, serial, returnId, returnedAt } } }];
      }
      case 'UnitExchanged': {
        const { unitId, productId, serial, byUnitId, exchangedAt: replacedAt } = data;
        const facts = { unitId, productId, serial, byUnitId, returnId, replacedAt };
        return [{ ask: { type: 'RecordUnitReplaced', data: facts } }];
      }
      case 'ReturnLineDisposed':
        return data.disposition === 'SCRAP' && data.unitId !== null ? [scrapping(data.unitId, data)] : [];
      default:
        return [];
    }
  },
};

const scrapping = (unitId: string, { productId, serial, returnId, disposedAt }: ReturnLineDisposed['data']) => {
  const reason = `Disposed of after the return ${returnId}.`;
  return { ask: { type: 'ScrapUnit' as const, data: { unitId, productId, serial, reason, scrappedAt: disposedAt } } };
};
