import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { type UnitsInCell, unitsByCell } from '#products';
import { newId } from '#values';
import { crisisPolicySection, watchRulesOf } from '../crisis.policy-section.js';
import { dateOf, dayAt, productNameOf } from '../detector/report.js';
import { WatchRow } from '../detector/watch-row.view.js';
import type { CloseWatchDay } from './day.commands.js';
import { exposureDecider, watchDayDecider } from './day.decider.js';
import { exposureIdOf } from './day.events.js';
import { unitsTold } from './units-told.js';

/** What travels on Nest's CommandBus for days of the watch. */
export class HandleWatchDay extends Command<Receipt> {
  constructor(readonly command: CloseWatchDay) {
    super();
  }
}

/** The past of a product is told once, by so many days between. */
const STEP_DAYS = 30;

/** Tells the units in service at the end of the day, then closes it. */
@CommandHandler(HandleWatchDay)
export class WatchDayHandler implements ICommandHandler<HandleWatchDay> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly dataSource: DataSource,
  ) {}

  async execute({ command }: HandleWatchDay): Promise<Receipt> {
    const rules = watchRulesOf(this.pack.section(crisisPolicySection), this.pack.zone);
    const lastEnded = dayAt(rules.zone, command.at) - 1;
    await this.tellUnits(command, lastEnded);
    const known = { lastEndedDay: dateOf(lastEnded), packVersion: this.pack.version };
    return this.runner.run(watchDayDecider, command, known);
  }

  private async tellUnits(command: CloseWatchDay, lastEnded: number): Promise<void> {
    const { zone, version: packVersion } = this.pack;
    const today = byProduct(await unitsByCell(SYSTEM_SCOPE, this.dataSource, { days: [dateOf(lastEnded)], zone }));
    const known = await this.known();
    const isNew = [...today.keys()].some((product) => !known.has(product));
    const days = this.pastDays(lastEnded);
    const past = isNew ? byProduct(await unitsByCell(SYSTEM_SCOPE, this.dataSource, { days, zone })) : today;
    for (const product of new Set([...today.keys(), ...known])) {
      const levels = known.has(product)
        ? unitsTold(today.get(product) ?? [], [dateOf(lastEnded)])
        : unitsTold(past.get(product) ?? [], days);
      const exposureId = exposureIdOf(product, dateOf(lastEnded));
      const id = newId(command.id, `exposure of ${product}`);
      const data = { exposureId, product, levels };
      await this.runner.run(exposureDecider, { ...command, id, type: 'TellExposure', data }, { packVersion });
    }
  }

  /** As far back as expectations rest on, the oldest first. */
  private pastDays(last: number): readonly string[] {
    const { watch } = this.pack.section(crisisPolicySection);
    const back = watch.tails.expectedFromDays + Math.max(...watch.tails.windows) + STEP_DAYS;
    return Array.from({ length: Math.ceil(back / STEP_DAYS) + 1 }, (_, n) => dateOf(last - n * STEP_DAYS)).reverse();
  }

  /** The products whose units the watch knows, also those that have none any more. */
  private async known(): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource
      .createQueryBuilder(WatchRow, 'row')
      .select('row.product', 'product')
      .where(`row.kind = 'EXPOSURE'`)
      .getRawMany<{ product: string }>();
    return new Set(rows.map(({ product }) => product));
  }
}

const byProduct = (cells: readonly UnitsInCell[]): ReadonlyMap<string, readonly UnitsInCell[]> => {
  const products = new Map<string, UnitsInCell[]>();
  for (const cell of cells) {
    const name = productNameOf(cell.line, cell.model) ?? '';
    const own = products.get(name) ?? [];
    own.push(cell);
    products.set(name, own);
  }
  return products;
};
