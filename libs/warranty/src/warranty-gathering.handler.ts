import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { EventStore } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { unitLifeProjection, unitProjection } from '#products';
import { Waits } from '#projections';
import { gathered } from './unit-gathering.queries.js';
import type { WarrantyCommand } from './warranty.commands.js';
import type { WarrantyKnown } from './warranty-known.js';

const PATIENCE_MS = 2_000;

/** What rests on dated facts of other contexts: those of a moment ago count too. */
const RESTS_ON_FACTS: ReadonlySet<string> = new Set<WarrantyCommand['type']>(['DecideWarrantyClaim', 'UseFreeService']);

/** Looks up what the rules ask for. */
@Injectable()
export class WarrantyGathering {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly store: EventStore,
    private readonly waits: Waits,
  ) {}

  async knownFor({ type, data }: WarrantyCommand): Promise<WarrantyKnown> {
    if (RESTS_ON_FACTS.has(type)) await this.untilNow(unitLifeProjection.name);
    const known = await this.gather(data.unitId);
    return known.unit ? known : this.afterHead(data.unitId);
  }

  private gather(unitId: string): Promise<WarrantyKnown> {
    return gathered(SYSTEM_SCOPE, this.dataSource, this.pack, unitId);
  }

  /** A unit may have been registered a moment ago. */
  private async afterHead(unitId: string): Promise<WarrantyKnown> {
    await this.untilNow(unitProjection.name);
    return this.gather(unitId);
  }

  private async untilNow(projection: string): Promise<void> {
    await this.waits.until(projection, await this.store.head(), PATIENCE_MS);
  }
}
