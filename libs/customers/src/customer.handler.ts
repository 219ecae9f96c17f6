import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, firstOf, part, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { CustomerRequest, MergeCustomers } from './customer.commands.js';
import { customerDecider } from './customer.decider.js';
import { customerPolicySection } from './customer.policy-section.js';
import type { CustomerKnown } from './customer-known.js';

/** What travels on Nest's CommandBus. */
export class HandleCustomer extends Command<Receipt> {
  constructor(readonly command: CustomerRequest) {
    super();
  }
}

@CommandHandler(HandleCustomer)
export class CustomerHandler implements ICommandHandler<HandleCustomer> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandleCustomer): Promise<Receipt> {
    const known = { policy: this.pack.section(customerPolicySection) };
    return command.type === 'MergeCustomers'
      ? this.merge(command, known)
      : this.runner.run(customerDecider, command, known);
  }

  /** Both halves in one append. The receipt is the duplicate's, at the position where both are seen. */
  private async merge(command: MergeCustomers, known: CustomerKnown): Promise<Receipt> {
    const { expectedVersion: _, ...context } = command;
    const { customerId, intoCustomerId } = command.data;
    const absorb = {
      ...context,
      type: 'AbsorbCustomer' as const,
      data: { customerId: intoCustomerId, mergedCustomerId: customerId },
    };
    const merged = await this.runner.runTogether([
      part({ decider: customerDecider, command, known }),
      part({ decider: customerDecider, command: absorb, known }),
    ]);
    return firstOf(merged);
  }
}
