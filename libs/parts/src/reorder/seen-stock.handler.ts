import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { EventStore } from '#event-store';
import { Waits } from '#projections';
import { partStockProjection } from '../stock/part-stock.projection.js';
import { partStockOf } from '../stock/part-stock.queries.js';

const PATIENCE_MS = 5_000;

export type Seen = Readonly<{ available: number; onOrder: number }>;

/** What there is of a part at an outlet, as it is behind everything that is stored now. */
@Injectable()
export class SeenStock {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly waits: Waits,
  ) {}

  /** @throws an error where the read model does not get there in time: who asks tries again */
  async of(place: Readonly<{ partId: string; outletId: string }>): Promise<Seen> {
    const isSeen = await this.waits.until(partStockProjection.name, await this.store.head(), PATIENCE_MS);
    if (!isSeen) throw new Error('The stock is not known yet: the read model is behind.');
    const found = await partStockOf(SYSTEM_SCOPE, this.dataSource, place);
    return { available: found?.available ?? 0, onOrder: found?.onOrder ?? 0 };
  }
}
