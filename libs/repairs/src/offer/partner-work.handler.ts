import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { CommandRunner, type Receipt } from '#event-store';
import { Waits } from '#projections';
import { workOrderProjection } from '../work-order/work-order.projection.js';
import { openWorkOf } from '../work-order/work-order-load.queries.js';
import type { CallOffPartnerWork } from './offer.commands.js';
import { partnerWorkDecider } from './partner-work.decider.js';

const WAIT_MS = 10_000;

/** What travels on Nest's CommandBus for all work of a partner. */
export class HandlePartnerWork extends Command<Receipt> {
  constructor(readonly command: CallOffPartnerWork) {
    super();
  }
}

/** The rows must have seen all that was offered before the partner was suspended; what comes after is refused anyway. */
@CommandHandler(HandlePartnerWork)
export class PartnerWorkHandler implements ICommandHandler<HandlePartnerWork> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  async execute({ command }: HandlePartnerWork): Promise<Receipt> {
    const { partnerId, seenFrom } = command.data;
    if (!(await this.waits.until(workOrderProjection.name, seenFrom, WAIT_MS)))
      throw new Error(`The rows of work orders have not seen the end of partner ${partnerId} yet.`);
    const workOrderIds = await openWorkOf(SYSTEM_SCOPE, this.dataSource, partnerId);
    return this.runner.run(partnerWorkDecider, command, { workOrderIds });
  }
}
