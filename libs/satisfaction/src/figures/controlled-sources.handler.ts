import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { complaintFactProjection } from '#complaints';
import { whenProjected } from '#graphql';
import { exposureProjection } from '#products';
import { Waits } from '#projections';
import { workOrderProjection } from '#repairs';
import { contactFactProjection } from '#requests';
import { failedCheckProjection } from './failed-check.projection.js';
import { responseProjection } from './response.projection.js';

const SOURCES = [
  complaintFactProjection,
  contactFactProjection,
  exposureProjection,
  workOrderProjection,
  failedCheckProjection,
  responseProjection,
];

type Awaited = Readonly<{ position: string | null | undefined; waitMs: number; signal: AbortSignal }>;

/** The read models that controlled rates are made of. */
@Injectable()
export class ControlledSources {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  /** Reads when all of them have seen the position. */
  whenProjected<T>(awaited: Awaited, read: (dataSource: DataSource) => Promise<T>): Promise<T> {
    const reading = SOURCES.reduceRight(
      (rest, { name: projection }) =>
        () =>
          whenProjected(this.waits, { ...awaited, projection }, rest),
      () => read(this.dataSource),
    );
    return reading();
  }
}
