import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DateTime } from 'luxon';
import { CommandRunner, part, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { ContactCommand, ReceiveContact } from './contact.commands.js';
import { contactDecider } from './contact.decider.js';
import type { ContactKnown } from './contact-known.js';
import { contactNumberDecider } from './contact-number.decider.js';
import { ContactNumbers } from './contact-number.handler.js';
import { requestPolicySection } from './request.policy-section.js';
import { happenedAt } from './standing.js';

/** What travels on Nest's CommandBus. */
export class HandleContact extends Command<Receipt> {
  constructor(readonly command: ContactCommand) {
    super();
  }
}

@CommandHandler(HandleContact)
export class ContactHandler implements ICommandHandler<HandleContact> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly numbers: ContactNumbers,
  ) {}

  execute({ command }: HandleContact): Promise<Receipt> {
    return command.type === 'ReceiveContact'
      ? this.numbers.inTurn(this.dayOf(command), (number) => this.receive(command, number))
      : this.runner.run(contactDecider, command, this.known(null));
  }

  /** The contact and its number in one append; the receipt is the contact's. */
  private async receive(command: ReceiveContact, number: string): Promise<Receipt> {
    const { expectedVersion: _, ...context } = command;
    const { contactId } = command.data;
    const numbering = { ...context, type: 'NumberContact' as const, data: { contactId, number } };
    const [, received] = await this.runner.runTogether([
      part({ decider: contactNumberDecider, command: numbering, known: undefined }),
      part({ decider: contactDecider, command, known: this.known(number) }),
    ]);
    if (!received) throw new Error('A reception led to less than two receipts.');
    return received;
  }

  /** The day of the reception on the company's clock: letters and imports count among the contacts of their own day. */
  private dayOf(command: ReceiveContact): string {
    const at = command.data.receivedAt ?? happenedAt(command);
    const day = DateTime.fromISO(at, { zone: this.pack.zone }).toISODate();
    if (day === null) throw new Error(`${at} is no instant.`);
    return day;
  }

  private known(number: string | null): ContactKnown {
    return {
      packVersion: this.pack.version,
      policy: this.pack.section(requestPolicySection),
      dueAt: (due, from) => this.pack.dueAt(due, from),
      number,
    };
  }
}
