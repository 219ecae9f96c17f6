import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { customersByIds } from '#customers';
import { CommandRunner, firstOf, part, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { contactsByIds } from '#requests';
import type { ComplaintCommand, MergeComplaint, RegisterComplaint } from './complaint.commands.js';
import { complaintDecider } from './complaint.decider.js';
import { complaintPolicySection } from './complaint.policy-section.js';
import { ComplaintGathering } from './complaint-gathering.handler.js';
import type { ComplaintKnown } from './complaint-known.js';
import { ownSubject, subjectOf } from './complaint-opening.js';
import { absorbing } from './merging.decider.js';
import { nearestTo } from './nearest-settlement.queries.js';

/** What travels on Nest's CommandBus for complaints. */
export class HandleComplaint extends Command<Receipt> {
  constructor(readonly command: ComplaintCommand) {
    super();
  }
}

@CommandHandler(HandleComplaint)
export class ComplaintHandler implements ICommandHandler<HandleComplaint> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly dataSource: DataSource,
    private readonly gathering: ComplaintGathering,
  ) {}

  async execute({ command }: HandleComplaint): Promise<Receipt> {
    const known = await this.gather(command);
    return command.type === 'MergeComplaint'
      ? this.merge(command, known)
      : this.runner.run(complaintDecider, command, known);
  }

  private async gather(command: ComplaintCommand): Promise<ComplaintKnown> {
    const { pack } = this;
    const policy = pack.section(complaintPolicySection);
    const known = { packVersion: pack.version, policy, currency: pack.currency, rates: pack.rates };
    return {
      ...known,
      ...(await this.gathering.products(command, pack.currency)),
      dueAt: (due, from) => pack.dueAt(due, from),
      nearest:
        command.type === 'ProposeSettlement'
          ? await nearestTo(SYSTEM_SCOPE, this.dataSource, { ...known, ...command.data, at: command.at })
          : null,
      erasedCustomerIds: command.type === 'RegisterComplaint' ? await this.erasedAmong(command.data) : [],
    };
  }

  /** Under the key of a customer the store itself refuses what is said of an erased one; under the complaint's own not. */
  private async erasedAmong(data: RegisterComplaint['data']): Promise<readonly string[]> {
    const { complaintId, customerId, onBehalfOfCustomerId, requestId } = data;
    if (subjectOf(data) !== ownSubject(complaintId)) return [];
    const contacts = requestId ? await contactsByIds(SYSTEM_SCOPE, this.dataSource, [requestId]) : [];
    const named = [customerId, onBehalfOfCustomerId, ...contacts.map((contact) => contact.customerId)];
    const ids = named.filter((id) => id !== null);
    const customers = ids.length ? await customersByIds(SYSTEM_SCOPE, this.dataSource, ids) : [];
    return customers.filter(({ status }) => status === 'ERASED').map(({ id }) => id);
  }

  /** Both halves in one append. The receipt is that of the complaint that goes, at the position where both are seen. */
  private async merge(command: MergeComplaint, known: ComplaintKnown): Promise<Receipt> {
    const { expectedVersion: _, ...target } = command;
    const merged = await this.runner.runTogether([
      part({ decider: complaintDecider, command, known }),
      part({ decider: complaintDecider, command: absorbing(target), known }),
    ]);
    return firstOf(merged);
  }
}
