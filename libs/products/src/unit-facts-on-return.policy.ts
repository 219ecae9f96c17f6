import type { Policy } from '#event-sourcing';
import type { ReturnEvent, ReturnLineDisposed } from '#returns/events';
import type { RecordUnitReplaced, RecordUnitReturned, ScrapUnit } from './unit.commands.js';

/** Newer returns say which product and serial it is; a unit of a range needs them for its first own fact. */
type Named = Readonly<{ unitId: string | null; productId?: string | null; serial?: string | null }>;

/** A return tells its units that they were taken back, replaced or scrapped. */
export const unitFactsOnReturn: Policy<ReturnEvent, RecordUnitReturned | RecordUnitReplaced | ScrapUnit> = {
  name: 'unit-facts-on-return',
  categories: ['return'],
  from: 'BEGINNING',
  imported: true,
  react: ({ type, data }) => {
    const { returnId } = data;
    switch (type) {
      case 'UnitTakenBack':
        return [
          {
            ask: {
              type: 'RecordUnitReturned',
              data: { ...which(data.unitId, data), returnId, returnedAt: data.takenBackAt },
            },
          },
        ];
      case 'UnitExchanged': {
        const { unitId, byUnitId, exchangedAt } = data;
        return [
          {
            ask: {
              type: 'RecordUnitReplaced',
              data: { ...which(unitId, data), byUnitId, returnId, replacedAt: exchangedAt },
            },
          },
        ];
      }
      case 'ReturnLineDisposed':
        return data.disposition === 'SCRAP' && data.unitId !== null ? [scrapping(data.unitId, data)] : [];
      default:
        return [];
    }
  },
};

const scrapping = (unitId: string, { returnId, disposedAt, ...line }: ReturnLineDisposed['data']) => ({
  ask: {
    type: 'ScrapUnit' as const,
    data: { ...which(unitId, line), reason: `Disposed of after the return ${returnId}.`, scrappedAt: disposedAt },
  },
});

const which = (unitId: string, { productId = null, serial = null }: Named) => ({ unitId, productId, serial });
