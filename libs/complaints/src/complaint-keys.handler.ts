import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { CommandRunner, type Receipt } from '#event-store';
import { Waits } from '#projections';
import { contactProjection, contactRows } from '#requests';
import { complaintProjection } from './complaint.projection.js';
import type { ComplaintKeysCommand, EraseComplaintTexts } from './complaint-keys.commands.js';
import { complaintKeysDecider } from './complaint-keys.decider.js';
import { complaintsUnderOwnKey } from './complaint-keys.queries.js';

const WAIT_MS = 10_000;

/** What travels on Nest's CommandBus for the own keys of complaints. */
export class HandleComplaintKeys extends Command<Receipt> {
  constructor(readonly command: ComplaintKeysCommand) {
    super();
  }
}

@CommandHandler(HandleComplaintKeys)
export class ComplaintKeysHandler implements ICommandHandler<HandleComplaintKeys> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  async execute({ command }: HandleComplaintKeys): Promise<Receipt> {
    const complaintIds = command.type === 'EraseComplaintTexts' ? await this.theirs(command.data) : [];
    return this.runner.run(complaintKeysDecider, command, { complaintIds });
  }

  private async theirs({ customerId, seenFrom }: EraseComplaintTexts['data']): Promise<string[]> {
    for (const { name } of [contactProjection, complaintProjection])
      if (!(await this.waits.until(name, seenFrom, WAIT_MS)))
        throw new Error(`The rows of ${name} have not seen the erasure of customer ${customerId} yet.`);
    const contacts = await contactRows(SYSTEM_SCOPE, this.dataSource)
      .andWhere('row.customerId = :customerId', { customerId })
      .getMany();
    const cases = contacts.flatMap((contact) => contact.cases).filter(({ kind }) => kind === 'COMPLAINT');
    return complaintsUnderOwnKey(SYSTEM_SCOPE, this.dataSource, {
      customerId,
      requestIds: contacts.map(({ id }) => id),
      caseIds: cases.map(({ id }) => id),
    });
  }
}
