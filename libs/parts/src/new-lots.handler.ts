import { Injectable } from '@nestjs/common';
import type { Command } from '#event-sourcing';
import { type Part, part } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { Money } from '#values';
import { lotDecider } from './lot/lot.decider.js';
import type { Lot } from './lot/lot-state.js';
import type { MovedLot } from './movement/stock-movement.events.js';
import { partsPolicySection } from './parts.policy-section.js';
import { partSerialDecider } from './serial/part-serial.decider.js';
import { StockStreams } from './stock-streams.handler.js';
import type { LotSource } from './stock-words.events.js';
import { stockroomDecider } from './stockroom/stockroom.decider.js';
import { together } from './together.js';

export type Delivery = Readonly<{
  partId: string;
  outletId: string;
  partnerId: string | null;
  source: LotSource;
  sourceId: string;
  note: string | null;
  lots: readonly NewLot[];
}>;

/** A lot that comes, and what one of its pieces cost, where that is known. */
export type NewLot = MovedLot & Readonly<{ unitCost: Money | null }>;

/** The lots of what comes, and a place for each serial, for one append with what it comes by. */
@Injectable()
export class NewLots {
  constructor(
    private readonly streams: StockStreams,
    private readonly pack: PolicyPack,
  ) {}

  async partsOf(command: Command, delivery: Delivery): Promise<readonly Part[]> {
    const { outletId, lots } = delivery;
    const entering = together(command, 'EnterStockroom', { outletId });
    const serials = await Promise.all(lots.map((lot) => this.serialsOf(command, delivery, lot)));
    return [
      part({ decider: stockroomDecider, command: entering, known: undefined }),
      ...lots.map((lot) => this.lotOf(command, delivery, lot)),
      ...serials.flat(),
    ];
  }

  private lotOf(command: Command, { lots: _, partnerId, ...delivery }: Delivery, lot: NewLot): Part {
    const { partId, outletId, source, sourceId, note } = delivery;
    const { lotId, supplier, quantity, serials, unitCost } = lot;
    return part({
      decider: lotDecider,
      command: together(command, 'ReceiveLot', { lotId, partId, outletId, source, sourceId, note }),
      known: {
        policy: this.pack.section(partsPolicySection),
        receipt: { partnerId, supplier, quantity, serials, unitCost },
      },
    });
  }

  private async serialsOf(command: Command, delivery: Delivery, lot: MovedLot): Promise<readonly Part[]> {
    const { partId, source } = delivery;
    return Promise.all(
      lot.serials.map(async (serial) => {
        const fromLotId = lot.fromLotId ?? (source === 'RETURNED' ? await this.usedOf(partId, serial) : null);
        const data = { partId, serial, lotId: lot.lotId, fromLotId, source };
        return part({
          decider: partSerialDecider,
          command: together(command, 'PlacePartSerial', data),
          known: undefined,
        });
      }),
    );
  }

  /** The lot that a piece was taken from for a job; null where it is not gone from there. */
  private async usedOf(partId: string, serial: string): Promise<string | null> {
    const [lot] = await this.streams.lotsOfSerials(partId, [serial]);
    return lot && isGone(lot, serial) ? lot.lotId : null;
  }
}

/** A piece never comes back to the lot that it left, so this holds for ever. One that is missing may be found. */
const isGone = ({ free, missing, holds }: Lot, serial: string): boolean =>
  ![...free, ...missing, ...Object.values(holds).flatMap(({ serials }) => serials)].includes(serial);
