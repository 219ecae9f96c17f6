import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { serialOf } from '#products/events';
import { partsPolicySection } from '../parts.policy-section.js';
import { StockStreams } from '../stock-streams.handler.js';
import type { SentDefectiveCommand } from './defective-part.commands.js';
import { defectivePartDecider } from './defective-part.decider.js';

/** What travels on Nest's CommandBus for defective parts. */
export class HandleDefectivePart extends Command<Receipt> {
  constructor(readonly command: SentDefectiveCommand) {
    super();
  }
}

@CommandHandler(HandleDefectivePart)
export class DefectivePartHandler implements ICommandHandler<HandleDefectivePart> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly streams: StockStreams,
  ) {}

  async execute({ command }: HandleDefectivePart): Promise<Receipt> {
    const { pack } = this;
    return this.runner.run(defectivePartDecider, command, {
      policy: pack.section(partsPolicySection),
      packVersion: pack.version,
      dueAt: (due, from) => pack.dueAt(due, from),
      piece: null,
      genuineFrom: await this.genuineFrom(command),
    });
  }

  /** From whom the piece with this serial once came. */
  private async genuineFrom({ type, data }: SentDefectiveCommand): Promise<string | null> {
    if (type !== 'ReceiveDefectivePart' || data.serial === null) return null;
    const part = await this.streams.defectivePart(data.defectiveId);
    const [lot] = part ? await this.streams.lotsOfSerials(part.partId, [serialOf(data.serial)]) : [];
    return lot?.supplier ?? null;
  }
}
