import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { EventStore } from '#event-store';
import { technicianProjection } from '#partners';
import { Waits } from '#projections';
import { newId } from '#values';
import { HandleWorkOrder } from '../work-order/work-order.handler.js';
import type { ReviewTechnicianVisits } from './visit.commands.js';
import { visitProjection } from './visit.projection.js';
import { scheduledVisitsOf } from './visit.queries.js';

const WAIT_MS = 10_000;

/** What travels on Nest's CommandBus for all visits of a technician. */
export class HandleTechnicianVisits extends Command<number> {
  constructor(readonly command: ReviewTechnicianVisits) {
    super();
  }
}

/**
 * Asks for each visit on its own order, and answers how many. From when the rows of technicians have seen the change nobody
 * is booked against it, so the rows of visits must have seen what is stored by then.
 */
@CommandHandler(HandleTechnicianVisits)
export class TechnicianVisitsHandler implements ICommandHandler<HandleTechnicianVisits> {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly waits: Waits,
  ) {}

  async execute({ command }: HandleTechnicianVisits): Promise<number> {
    const { technicianId, seenFrom } = command.data;
    const isSeen =
      (await this.waits.until(technicianProjection.name, seenFrom, WAIT_MS)) &&
      (await this.waits.until(visitProjection.name, await this.store.head(), WAIT_MS));
    if (!isSeen) throw new Error(`The rows have not seen the change of technician ${technicianId} yet.`);
    const visits = await scheduledVisitsOf(SYSTEM_SCOPE, this.dataSource, technicianId);
    for (const { id: visitId, workOrderId } of visits)
      await this.bus.execute(
        new HandleWorkOrder({
          ...command,
          id: newId(`${command.id}/${visitId}`, 'review'),
          type: 'ReviewVisit',
          data: { workOrderId, visitId },
        }),
      );
    return visits.length;
  }
}
