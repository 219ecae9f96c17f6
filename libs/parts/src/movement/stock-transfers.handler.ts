import { Injectable } from '@nestjs/common';
import { CommandRunner, firstOf, type Part, part, type Receipt } from '#event-store';
import { serialOf } from '#products/events';
import { newId } from '#values';
import { lotDecider } from '../lot/lot.decider.js';
import type { Lot } from '../lot/lot-state.js';
import { LotSearch } from '../lot-search.handler.js';
import { type NewLot, NewLots } from '../new-lots.handler.js';
import type { FromLot } from '../reservation/reservation.events.js';
import { StockStreams } from '../stock-streams.handler.js';
import { together } from '../together.js';
import type { TransferStock } from './stock-movement.commands.js';
import { type StockMovementKnown, stockMovementDecider } from './stock-movement.decider.js';
import type { MovedLot } from './stock-movement.events.js';

/** Pieces leave lots here and are new lots there, in one append. */
@Injectable()
export class StockTransfers {
  constructor(
    private readonly runner: CommandRunner,
    private readonly streams: StockStreams,
    private readonly search: LotSearch,
    private readonly newLots: NewLots,
  ) {}

  transfer(command: TransferStock, known: StockMovementKnown): Promise<Receipt> {
    const { movementId, partId, fromOutletId, quantity, serials } = command.data;
    if (serials.length > 0)
      return this.search.again(async () => this.append(command, known, await this.named(command)));
    const wanted = { id: movementId, partId, outletId: fromOutletId, quantity };
    return this.search.among(wanted, async (lots) =>
      lots ? this.append(command, known, await this.counted(command, lots)) : this.refuse(command, known),
    );
  }

  private async append(command: TransferStock, known: StockMovementKnown, lots: readonly NewLot[]): Promise<Receipt> {
    const { movementId, partId, outletId } = command.data;
    const { partnerId } = known;
    const source = 'TRANSFER' as const;
    const delivery = { partId, outletId, partnerId, source, sourceId: movementId, note: null, lots };
    const allotment = lots.map(movedOf);
    return firstOf(
      await this.runner.runTogether([
        part({ decider: stockMovementDecider, command, known: { ...known, allotment } }),
        ...allotment.flatMap((lot) => leaving(command, known, lot)),
        ...(await this.newLots.partsOf(command, delivery)),
      ]),
    );
  }

  private async refuse(command: TransferStock, known: StockMovementKnown): Promise<Receipt> {
    const { partId, fromOutletId } = command.data;
    const shortage = await this.search.shortage({ partId, outletId: fromOutletId, partnerId: known.fromPartnerId });
    return this.runner.run(stockMovementDecider, command, { ...known, shortage });
  }

  private async counted({ id }: TransferStock, lots: readonly FromLot[]): Promise<readonly NewLot[]> {
    const there = await this.streams.lots(lots.map(({ lotId }) => lotId));
    return lots.map(({ lotId, quantity }, n) => ({
      lotId: newId(id, `lot-${n + 1}`),
      fromLotId: lotId,
      ...costOf(there.find((lot) => lot.lotId === lotId)),
      quantity,
      serials: [],
    }));
  }

  /** Those of the named pieces that are here and free; the decider says which are not. */
  private async named({ id, data }: TransferStock): Promise<readonly NewLot[]> {
    const serials = data.serials.map(serialOf);
    const lots = await this.streams.lotsOfSerials(data.partId, serials);
    return lots
      .filter(({ outletId }) => outletId === data.fromOutletId)
      .map((lot) => ({ lot, found: serials.filter((serial) => lot.free.includes(serial)) }))
      .filter(({ found }) => found.length > 0)
      .map(({ lot, found }, n) => ({
        lotId: newId(id, `lot-${n + 1}`),
        fromLotId: lot.lotId,
        ...costOf(lot),
        quantity: found.length,
        serials: found,
      }));
  }
}

/** What a piece has cost stays with it. */
const costOf = (lot: Lot | undefined): Pick<NewLot, 'supplier' | 'unitCost'> =>
  lot ? { supplier: lot.supplier, unitCost: lot.unitCost } : { supplier: '', unitCost: null };

const movedOf = ({ lotId, fromLotId, supplier, quantity, serials }: NewLot): MovedLot => ({
  lotId,
  fromLotId,
  supplier,
  quantity,
  serials,
});

const leaving = (command: TransferStock, { policy }: StockMovementKnown, lot: MovedLot): Part[] => {
  const { fromLotId, quantity, serials } = lot;
  if (fromLotId === null) return [];
  const { movementId, outletId } = command.data;
  const data = { lotId: fromLotId, transferId: movementId, toOutletId: outletId, quantity, serials };
  return [
    part({
      decider: lotDecider,
      command: together(command, 'TransferFromLot', data),
      known: { policy, receipt: null },
    }),
  ];
};
