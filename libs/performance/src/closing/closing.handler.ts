import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import type { PartnerStatus } from '#partners/events';
import { PolicyPack } from '#policy-pack';
import { PartnerStanding } from '../partner-standing.handler.js';
import { performancePolicySection } from '../performance.policy-section.js';
import { monthAt, monthPeriod } from '../scorecard/scoring-period.js';
import type { CloseScorecard, PlanScorecardClosing } from './closing.commands.js';
import { closingDueAt } from './closing-days.js';
import { closingPlanDecider } from './closing-plan.decider.js';
import { MonthCard, NO_CARD } from './month-card.handler.js';
import { scorecardClosingDecider } from './scorecard-closing.decider.js';

/** What travels on Nest's CommandBus for the closing of months. */
export class HandleClosing extends Command<Receipt> {
  constructor(readonly command: CloseScorecard | PlanScorecardClosing) {
    super();
  }
}

@CommandHandler(HandleClosing)
export class ClosingHandler implements ICommandHandler<HandleClosing> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly partners: PartnerStanding,
    private readonly cards: MonthCard,
  ) {}

  async execute({ command }: HandleClosing): Promise<Receipt> {
    const status = await this.partners.statusOf(command.data.partnerId);
    return command.type === 'CloseScorecard' ? this.close(command, status) : this.plan(command, status);
  }

  private async close(command: CloseScorecard, status: PartnerStatus | null): Promise<Receipt> {
    const { partnerId, month } = command.data;
    const period = monthPeriod(month, this.pack.zone);
    const isOver = Date.parse(command.at) >= period.to.getTime();
    return this.runner.run(scorecardClosingDecider, command, {
      hasWorked: status !== null && HAVE_WORKED.includes(status),
      endsAt: period.to.toISOString(),
      card: isOver ? await this.cards.of(partnerId, period) : NO_CARD,
      packVersion: this.pack.version,
    });
  }

  private plan(command: PlanScorecardClosing, status: PartnerStatus | null): Promise<Receipt> {
    const { zone, version } = this.pack;
    const { daysAfter } = this.pack.section(performancePolicySection).closing;
    return this.runner.run(closingPlanDecider, command, {
      isWorking: status !== null && WORKING.includes(status),
      month: monthAt(new Date(command.at), zone),
      dueAt: (month) => closingDueAt(month, zone, daysAfter),
      packVersion: version,
    });
  }
}

const WORKING: readonly PartnerStatus[] = ['ACTIVE', 'WATCH', 'SUSPENDED'];
const HAVE_WORKED: readonly PartnerStatus[] = [...WORKING, 'EXITED'];
