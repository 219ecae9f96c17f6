import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, type Caller, CurrentCaller } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import type { UnitCommand, UnitCorrections } from './unit.commands.js';
import { HandleUnit } from './unit.handler.js';
import {
  CorrectUnitInput,
  RecordUnitComponentReplacedInput,
  RecordUnitReplacedInput,
  RecordUnitReturnedInput,
  ScrapUnitInput,
} from './unit.inputs.js';
import { isoOrNull, whichUnit } from './unit-given.js';
import { UnitReceipt } from './unit-mutation.resolver.js';
import { SCRAPPERS, UNIT_KEEPERS, UNIT_RECORDERS } from './unit-roles.js';

@Resolver()
export class UnitEndResolver {
  constructor(private readonly bus: CommandBus) {}

  @Allow(...UNIT_RECORDERS)
  @Mutation(() => UnitReceipt, { description: 'Records that a unit was taken back: it is out of service.' })
  recordUnitReturned(@CurrentCaller() caller: Caller, @Args('input') input: RecordUnitReturnedInput): Promise<Receipt> {
    const { returnId = null, returnedAt } = input;
    const data = { ...whichUnit(input), returnId, returnedAt: isoOrNull(returnedAt) };
    return this.send(commandFrom(caller, 'RecordUnitReturned', input, data));
  }

  @Allow(...UNIT_RECORDERS)
  @Mutation(() => UnitReceipt, { description: 'Records that a unit was replaced: it is out of service.' })
  recordUnitReplaced(@CurrentCaller() caller: Caller, @Args('input') input: RecordUnitReplacedInput): Promise<Receipt> {
    const { product, byProduct, bySerial, returnId = null, replacedAt } = input;
    const by = bySerial ? whichUnit({ product: byProduct ?? product, serial: bySerial }) : null;
    const data = { ...whichUnit(input), byUnitId: by?.unitId ?? null, returnId, replacedAt: isoOrNull(replacedAt) };
    return this.send(commandFrom(caller, 'RecordUnitReplaced', input, data));
  }

  @Allow(...UNIT_RECORDERS)
  @Mutation(() => UnitReceipt, { description: 'Records that a piece of a component with a serial was exchanged.' })
  recordUnitComponentReplaced(
    @CurrentCaller() caller: Caller,
    @Args('input') input: RecordUnitComponentReplacedInput,
  ): Promise<Receipt> {
    const { component = null, oldSerial = null, newSerial = null, partNumber = null, workOrderId = null } = input;
    const exchange = { component, oldSerial, newSerial, partNumber, workOrderId };
    const data = { ...whichUnit(input), ...exchange, replacedAt: isoOrNull(input.replacedAt) };
    return this.send(commandFrom(caller, 'RecordUnitComponentReplaced', input, data));
  }

  @Allow(...SCRAPPERS)
  @Mutation(() => UnitReceipt, { description: 'Records that a unit was scrapped, for good.' })
  scrapUnit(@CurrentCaller() caller: Caller, @Args('input') input: ScrapUnitInput): Promise<Receipt> {
    const { reason, scrappedAt } = input;
    return this.send(
      commandFrom(caller, 'ScrapUnit', input, { ...whichUnit(input), reason, scrappedAt: isoOrNull(scrappedAt) }),
    );
  }

  @Allow(...UNIT_KEEPERS)
  @Mutation(() => UnitReceipt, {
    description: 'Corrects what is given of the last time the unit was in use, and leaves the rest.',
  })
  correctUnit(@CurrentCaller() caller: Caller, @Args('input') input: CorrectUnitInput): Promise<Receipt> {
    const data = { ...whichUnit(input), corrections: corrections(input), reason: input.reason };
    return this.send(commandFrom(caller, 'CorrectUnit', input, data));
  }

  private send(command: UnitCommand): Promise<Receipt> {
    return this.bus.execute(new HandleUnit(command));
  }
}

/** Null clears what may be unknown, what is left out stays. */
const corrections = (input: CorrectUnitInput): UnitCorrections => ({
  ...placeGiven(input),
  ...(input.productionDate === undefined ? {} : { productionDate: input.productionDate }),
  ...(input.shippedAt === undefined ? {} : { shippedAt: isoOrNull(input.shippedAt) }),
  ...(input.soldAt === undefined ? {} : { soldAt: isoOrNull(input.soldAt) }),
  ...(input.installedAt === undefined ? {} : { installedAt: isoOrNull(input.installedAt) }),
});

const placeGiven = ({ batch, region, customerId }: CorrectUnitInput): UnitCorrections => ({
  ...(batch === undefined ? {} : { batch }),
  ...(region === undefined ? {} : { region }),
  ...(customerId === undefined ? {} : { customerId }),
});
