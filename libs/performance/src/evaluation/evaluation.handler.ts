import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { wallClockAt } from '#values';
import { PartnerStanding } from '../partner-standing.handler.js';
import { performancePolicySection } from '../performance.policy-section.js';
import type { RecordServiceEvaluation } from './evaluation.commands.js';
import { evaluationDecider } from './evaluation.decider.js';
import { dayAfterMonths } from './evaluation-term.js';

/** What travels on Nest's CommandBus for evaluations; with the partner that the assessor works for, if any. */
export class HandleEvaluation extends Command<Receipt> {
  constructor(
    readonly command: RecordServiceEvaluation,
    readonly assessorsPartnerId: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(HandleEvaluation)
export class EvaluationHandler implements ICommandHandler<HandleEvaluation> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly partners: PartnerStanding,
  ) {}

  async execute({ command, assessorsPartnerId }: HandleEvaluation): Promise<Receipt> {
    const { zone, version } = this.pack;
    const receipt = await this.runner.run(evaluationDecider, command, {
      isKnown: (await this.partners.statusOf(command.data.partnerId)) !== null,
      assessorsPartnerId,
      today: new Date(wallClockAt(zone, Date.parse(command.at))).toISOString().slice(0, 10),
      validUntil: dayAfterMonths,
      policy: this.pack.section(performancePolicySection).evaluation,
      packVersion: version,
    });
    return { ...receipt, id: command.data.evaluationId };
  }
}
