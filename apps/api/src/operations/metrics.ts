import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { EventStore, START } from '#event-store';
import { Readers } from '#projections';
import { Readiness } from './readiness.js';

/** What Prometheus reads: the process, the log, how far its readers are behind, and what policies want. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly head = this.gauge('aftercare_log_head', 'Number of events in the log, where the store counts them.');
  private readonly behind = this.gauge(
    'aftercare_projection_lag_events',
    'Events that a projection has not folded yet.',
    'projection',
  );
  private readonly late = this.gauge(
    'aftercare_projection_lag_seconds',
    'How long the first event that a projection has not folded yet has been waiting for it.',
    'projection',
  );
  private readonly stopped = this.gauge(
    'aftercare_reader_stopped',
    '1 where a projection, policy or effect stopped at an event.',
    'reader',
  );
  private readonly unowned = this.gauge(
    'aftercare_reader_unowned',
    '1 where no worker runs a projection, policy or effect.',
    'reader',
  );
  private readonly rate = this.gauge(
    'aftercare_reader_events_per_second',
    'Events that a projection, policy or effect handled in the last seconds.',
    'reader',
  );
  private readonly parked = this.gauge(
    'aftercare_reader_parked_streams',
    'Streams that a projection, policy or effect put aside at an event that it can not handle.',
    'reader',
  );
  private readonly asks = this.gauge(
    'aftercare_policy_commands',
    'Commands and calls that policies and effects asked for.',
    'status',
  );
  private readonly overdue = this.gauge(
    'aftercare_deadlines_overdue',
    'Commands that were due more than a minute ago and still wait.',
  );

  constructor(
    private readonly readiness: Readiness,
    private readonly readers: Readers,
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  async text(): Promise<string> {
    const { head, projections, status } = await this.readiness.state();
    const events = head === null ? null : this.store.eventsBetween(START, head);
    if (events !== null) this.head.set(events);
    for (const { projection, behind, behindSeconds } of projections) {
      if (behind !== null) this.behind.set({ projection }, behind);
      this.late.set({ projection }, behindSeconds);
    }
    if (status === 'UP') await this.readDatabase();
    return this.registry.metrics();
  }

  private async readDatabase(): Promise<void> {
    for (const { id: reader, status, rate, parkedCount } of await this.readers.states()) {
      this.stopped.set({ reader }, status === 'STOPPED' ? 1 : 0);
      this.unowned.set({ reader }, status === 'UNOWNED' ? 1 : 0);
      this.rate.set({ reader }, rate);
      this.parked.set({ reader }, parkedCount);
    }
    const asks: { status: string; count: string; overdue: string }[] = await this.dataSource.query(
      `SELECT status, count(*), count(*) FILTER (WHERE status = 'WAITING' AND next_try_at < now() - interval '1 minute') AS overdue
       FROM work.ask GROUP BY status`,
    );
    this.asks.reset();
    for (const { status, count } of asks) this.asks.set({ status }, Number(count));
    this.overdue.set(asks.reduce((sum, { overdue }) => sum + Number(overdue), 0));
  }

  private gauge(name: string, help: string, label?: string): Gauge {
    return new Gauge({ name, help, labelNames: label ? [label] : [], registers: [this.registry] });
  }
}
