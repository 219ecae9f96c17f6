import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { productById } from '#products';
import { repairPolicySection } from '../repairs.policy-section.js';
import type { ChecklistCommand } from './checklist.commands.js';
import { checklistDecider } from './checklist.decider.js';

/** What travels on Nest's CommandBus for checklists. */
export class HandleChecklist extends Command<Receipt> {
  constructor(readonly command: ChecklistCommand) {
    super();
  }
}

@CommandHandler(HandleChecklist)
export class ChecklistHandler implements ICommandHandler<HandleChecklist> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly dataSource: DataSource,
  ) {}

  async execute({ command }: HandleChecklist): Promise<Receipt> {
    const { productId } = command.data;
    const hasProduct = productId === null || (await productById(SYSTEM_SCOPE, this.dataSource, productId)) !== null;
    const { mostChecklistItems: mostItems } = this.pack.section(repairPolicySection).orders;
    return this.runner.run(checklistDecider, command, { mostItems, hasProduct });
  }
}
