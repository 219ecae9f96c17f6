import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fold } from '#event-sourcing';
import { Codec, CommandRunner, EventStore, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { instantOf } from '#values';
import { outletDecider } from '../outlet/outlet.decider.js';
import type { OutletEvent } from '../outlet/outlet.events.js';
import { partnersPolicySection } from '../partners.policy-section.js';
import type { TechnicianCommand } from './technician.commands.js';
import { technicianDecider } from './technician.decider.js';
import type { TechnicianKnown } from './technician-known.js';

/** What travels on Nest's CommandBus for technicians. */
export class HandleTechnician extends Command<Receipt> {
  constructor(readonly command: TechnicianCommand) {
    super();
  }
}

@CommandHandler(HandleTechnician)
export class TechnicianHandler implements ICommandHandler<HandleTechnician> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async execute({ command }: HandleTechnician): Promise<Receipt> {
    const { pack } = this;
    return this.runner.run(technicianDecider, command, {
      packVersion: pack.version,
      policy: pack.section(partnersPolicySection),
      startOf: (day) => new Date(instantOf(pack.zone, Date.parse(day))).toISOString(),
      outlet: await this.outlet(command),
    });
  }

  /** From its stream, which nothing is ahead of. */
  private async outlet({ type, data }: TechnicianCommand): Promise<TechnicianKnown['outlet']> {
    if (type !== 'HireTechnician' && type !== 'AssignTechnician') return null;
    const events = await this.codec.decode<OutletEvent>(await this.store.readStream(`outlet-${data.outletId}`));
    const outlet = fold(outletDecider, events);
    return outlet && { outletId: outlet.outletId, partnerId: outlet.partnerId, isOpen: outlet.isOpen };
  }
}
