import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { fold } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { partDecider } from '#parts';
import { type PartEvent, partIdOf } from '#parts/events';
import { PolicyPack } from '#policy-pack';
import { productById } from '#products';
import { unitCover } from '#warranty';
import type { LineCover } from '../repair-words.events.js';
import type { WorkOrderPart } from '../work-order/work-order.part.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { DiagnoseLine } from './line.commands.js';
import { type LineFacts, NO_LINE_FACTS, type PartNamed } from './line-facts.js';

/** Looks up what a line is about, and what of it the warranty bears. */
@Injectable()
export class DiagnosisGathering implements WorkOrderPart {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async gather(command: WorkOrderCommand, state: WorkOrder | null): Promise<{ lines?: LineFacts }> {
    if (command.type !== 'DiagnoseLine' || !state) return {};
    return { lines: await this.diagnosis(command, state) };
  }

  async together() {
    return [];
  }

  private async diagnosis(command: DiagnoseLine, state: WorkOrder): Promise<LineFacts> {
    const [components, cover, parts] = await Promise.all([
      this.components(state),
      this.cover(command, state),
      Promise.all(command.data.parts.map(({ partNumber }) => this.part(partNumber))),
    ]);
    return { ...NO_LINE_FACTS, components, cover, parts };
  }

  private async components({ order }: WorkOrder): Promise<LineFacts['components']> {
    const product = order.productId === null ? null : await productById(SYSTEM_SCOPE, this.dataSource, order.productId);
    const codes = product ? product.components.map(({ code }) => code) : [];
    return codes.length > 0 ? codes : null;
  }

  /** Terms are held against when the company was told of the fault. */
  private async cover({ data }: DiagnoseLine, { order }: WorkOrder): Promise<readonly LineCover[]> {
    const { unitId, reportedAt: on } = order;
    if (unitId === null) return [];
    const { component, symptomCode: symptom } = data;
    const found = await unitCover(SYSTEM_SCOPE, this.dataSource, this.pack, { unitId, on, component, symptom });
    return (found ?? []).map(({ costKind, percent, reason, plan, planVersion, until }) => ({
      costKind,
      percent,
      reason,
      plan,
      planVersion,
      until,
    }));
  }

  private async part(partNumber: string): Promise<PartNamed> {
    const partId = partIdOf(partNumber);
    const stored = await this.store.readStream(`part-${partId}`);
    const catalogued = fold(partDecider, await this.codec.decode<PartEvent>(stored));
    return { partNumber, partId: catalogued ? partId : null };
  }
}
