import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, firstOf, type Part, type Receipt } from '#event-store';
import { PartsReservations } from '../parts-reservations.handler.js';
import type { ReservationCommand } from './reservation.commands.js';

/** What travels on Nest's CommandBus for reservations. */
export class HandleReservation extends Command<Receipt> {
  constructor(readonly command: ReservationCommand) {
    super();
  }
}

@CommandHandler(HandleReservation)
export class ReservationHandler implements ICommandHandler<HandleReservation> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reservations: PartsReservations,
  ) {}

  execute({ command }: HandleReservation): Promise<Receipt> {
    const { reservations } = this;
    switch (command.type) {
      case 'ReserveParts':
        return reservations.reserving(command, async (parts) =>
          this.append(parts ?? (await reservations.partsToRefuse(command))),
        );
      case 'ReleaseReservation':
        return reservations.again(async () => this.append(await reservations.partsToRelease(command)));
      case 'ConsumeReservation':
        return reservations.again(async () => this.append(await reservations.partsToConsume(command)));
      case 'ReportDeadOnArrival':
        return reservations.again(async () => this.append(await reservations.partsToWriteOff(command)));
    }
  }

  private async append(parts: readonly Part[]): Promise<Receipt> {
    return firstOf(await this.runner.runTogether(parts));
  }
}
