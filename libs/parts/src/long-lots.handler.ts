import { Injectable } from '@nestjs/common';
import type { Command } from '#event-sourcing';
import { type Part, part } from '#event-store';
import { newId } from '#values';
import { type GivenBack, givenBackTo } from './lot/given-back.js';
import type { LotCommand } from './lot/lot.commands.js';
import { lotDecider } from './lot/lot.decider.js';
import type { Lot } from './lot/lot-state.js';
import { lotsOf } from './movement/lot-split.js';
import { NewLots } from './new-lots.handler.js';
import type { PartsPolicy } from './parts.policy-section.js';
import { together } from './together.js';

/** Pieces that are given back to a lot whose stream has grown long leave it for a new one, in the same append. */
@Injectable()
export class LongLots {
  constructor(private readonly newLots: NewLots) {}

  /** What goes behind `uses` in the append of `command`. */
  async partsOf(
    command: Command,
    lots: readonly Lot[],
    uses: readonly LotCommand[],
    policy: PartsPolicy,
  ): Promise<readonly Part[]> {
    const parts = lots.map(async (lot) => {
      const back = givenBackTo(lot, uses, policy);
      return back ? this.going(command, lot, back, policy) : [];
    });
    return (await Promise.all(parts)).flat();
  }

  private async going(
    command: Command,
    { lotId, partId, outletId, partnerId, supplier, unitCost }: Lot,
    { quantity, serials }: GivenBack,
    policy: PartsPolicy,
  ): Promise<readonly Part[]> {
    const transferId = newId(command.id, `continued-${lotId}`);
    const leaving = { lotId, transferId, toOutletId: outletId, quantity, serials };
    const delivery = { partId, outletId, partnerId, source: 'CONTINUED', sourceId: lotId, note: null } as const;
    const lots = lotsOf(transferId, { quantity, serials }, policy.mostPiecesPerLot).map((lot) => ({
      ...lot,
      fromLotId: lotId,
      supplier,
      unitCost,
    }));
    return [
      part({
        decider: lotDecider,
        command: together(command, 'TransferFromLot', leaving),
        known: { policy, receipt: null },
      }),
      ...(await this.newLots.partsOf(command, { ...delivery, lots })),
    ];
  }
}
