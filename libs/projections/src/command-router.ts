import type { CommandBus } from '@nestjs/cqrs';
import type { Command } from '#event-sourcing';
import type { Receipt } from '#event-store';
import type { CommandRoute } from './context.js';

/** Sends a command by its type, for those who don't know its context: policies, effects, imports. */
export class CommandRouter {
  private readonly routes: ReadonlyMap<string, CommandRoute['message']>;

  constructor(
    private readonly bus: CommandBus,
    routes: readonly CommandRoute[],
  ) {
    this.routes = new Map(routes.flatMap(({ types, message }) => types.map((type) => [type, message] as const)));
  }

  async send(command: Command): Promise<Receipt> {
    const Message = this.routes.get(command.type);
    if (!Message) throw new Error(`No context handles the command ${command.type}.`);
    return this.bus.execute(new Message(command as never));
  }
}
