import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DateTime } from 'luxon';
import { CommandRunner, part, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { ContactCommand, ReceiveContact } from './contact.commands.js';
import { contactDecider } from './contact.decider.js';
import type { ContactKnown } from './contact-known.js';
import { contactNumberDecider, type NumberContact } from './contact-number.decider.js';
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
  ) {}

  execute({ command }: HandleContact): Promise<Receipt> {
    const known: ContactKnown = {
      packVersion: this.pack.version,
      policy: this.pack.section(requestPolicySection),
      dueAt: (due, from) => this.pack.dueAt(due, from),
    };
    return command.type === 'ReceiveContact'
      ? this.receive(command, known)
      : this.runner.run(contactDecider, command, known);
  }

  /** The contact and its number in one append. The receipt is the contact's, at the position where both are seen. */
  private async receive(command: ReceiveContact, known: ContactKnown): Promise<Receipt> {
    const [received, numbered] = await this.runner.runTogether([
      part({ decider: contactDecider, command, known }),
      part({ decider: contactNumberDecider, command: this.numbering(command), known: undefined }),
    ]);
    if (!received || !numbered) throw new Error('A reception led to less than two receipts.');
    return { ...received, position: later(received.position, numbered.position) };
  }

  /** On the day of the reception, by the company's clock: the same for every retry. */
  private numbering(command: ReceiveContact): NumberContact {
    const { expectedVersion: _, ...context } = command;
    const { contactId, receivedAt } = command.data;
    const day = DateTime.fromISO(receivedAt ?? happenedAt(command), { zone: this.pack.zone }).toISODate();
    if (day === null) throw new Error(`${receivedAt} is no instant.`);
    return { ...context, type: 'NumberContact', data: { contactId, day } };
  }
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
