import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { complaintRows } from '#complaints';
import { fold } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { escaped } from '#projections';
import { workOrderRows } from '#repairs';
import { returnRows } from '#returns';
import type { SurveyCaseKind } from '../satisfaction-words.events.js';
import { type PopulationFacts, type Wave, waveDecider } from './wave.decider.js';
import type { SurveyWaveEvent, WavePopulation } from './wave.events.js';

/** Waves as their own streams say, and the cases that samples are drawn from. */
@Injectable()
export class Waves {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async find(waveId: string): Promise<Wave | null> {
    const stored = await this.store.readStream(`surveywave-${waveId}`);
    return fold(waveDecider, await this.codec.decode<SurveyWaveEvent>(stored));
  }

  /** By kind and then by id, as read models know the cases now. */
  async population(population: WavePopulation): Promise<PopulationFacts> {
    const kinds = population.caseKinds.toSorted();
    const found = await Promise.all(kinds.map((caseKind) => this.closed(caseKind, population)));
    const cases = found.flat();
    const lines = cases.map(({ caseKind, caseId }) => `${caseKind}/${caseId}`).join('\n');
    return { cases, hash: createHash('sha256').update(lines).digest('hex') };
  }

  private async closed(caseKind: SurveyCaseKind, { closedFrom, closedTo, region }: WavePopulation) {
    const closedAt = caseKind === 'RETURN' ? 'row.settledAt' : 'row.closedAt';
    const rows = this.rows(caseKind)
      .andWhere(`${closedAt} >= :closedFrom AND ${closedAt} < :closedTo`, { closedFrom, closedTo })
      .select('row.id', 'id');
    if (region !== null)
      rows.andWhere('(row.region = :region OR row.region LIKE :within)', { region, within: `${escaped(region)}-%` });
    const found = await rows.getRawMany<{ id: string }>();
    const ids = found.map(({ id }) => id).toSorted();
    return ids.map((caseId) => ({ caseKind, caseId }));
  }

  private rows(caseKind: SurveyCaseKind): SelectQueryBuilder<ObjectLiteral> {
    switch (caseKind) {
      case 'COMPLAINT':
        return complaintRows(SYSTEM_SCOPE, this.dataSource);
      case 'RETURN':
        return returnRows(SYSTEM_SCOPE, this.dataSource);
      case 'WORK_ORDER':
        return workOrderRows(SYSTEM_SCOPE, this.dataSource);
    }
  }
}
