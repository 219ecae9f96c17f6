import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsDate, IsOptional, Length } from 'class-validator';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { WorkOrderView } from '../work-order/work-order.view.js';
import { WORKERS } from '../work-order/work-order-roles.js';
import { Appointments } from './appointments.handler.js';
import { SlotsView } from './slot.view.js';
import { technicianBookingProjection } from './technician-booking.projection.js';
import { TechnicianBookingView } from './technician-booking.view.js';
import { technicianBookings, visitsOfOrders } from './visit.queries.js';
import { VisitView } from './visit.view.js';

@ArgsType()
class SlotArgs {
  @Field(() => ID, { description: 'The work order.' })
  @Length(1, 100)
  workOrderId!: string;

  @Field(() => ID, { nullable: true, description: 'Who is to come; by default anybody who can.' })
  @IsOptional()
  @Length(1, 100)
  technicianId: string | null = null;

  @Field(() => Date, { description: 'From when on.' })
  @IsDate()
  from!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when; no more days at once than the policy pack says.' })
  @IsOptional()
  @IsDate()
  until: Date | null = null;
}

@ArgsType()
class BookingArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'The technician.' })
  @Length(1, 100)
  technicianId!: string;

  @Field(() => Date, { description: 'From when on.' })
  @IsDate()
  from!: Date;

  @Field(() => Date, { description: 'Until when.' })
  @IsDate()
  until!: Date;
}

@Resolver(() => WorkOrderView)
export class AppointmentsResolver {
  constructor(
    private readonly appointments: Appointments,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...WORKERS, 'agent')
  @Query(() => SlotsView, {
    nullable: true,
    description:
      'When a visit could be: working hours of the outlet, less absences and bookings. Null until somebody has it.',
  })
  appointmentSlots(@CurrentScope() scope: Scope, @Args() args: SlotArgs): Promise<SlotsView | null> {
    const { workOrderId, technicianId, from, until } = args;
    return this.appointments.slots(scope, { workOrderId, technicianId, from, until, now: new Date() });
  }

  @Allow(...WORKERS, 'agent', 'auditor')
  @Query(() => [TechnicianBookingView], {
    nullable: true,
    description: 'What a technician is booked for, the earliest first; technicianCalendar says when they work.',
  })
  technicianBookings(
    @CurrentScope() scope: Scope,
    @Args() { technicianId, from, until, atLeast, waitMs }: BookingArgs,
    @Context() { signal }: OperationContext,
  ): Promise<TechnicianBookingView[] | null> {
    const awaited = { projection: technicianBookingProjection.name, position: atLeast, waitMs, signal };
    const asked = { technicianId, from, until: this.appointments.latest(from, until) };
    return whenProjected(this.waits, awaited, () => technicianBookings(scope, this.dataSource, asked));
  }

  @ResolveField(() => [VisitView], { description: 'Its appointments, the first one first. Partners see their own.' })
  visits(
    @Parent() { id }: WorkOrderView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<VisitView[]> {
    const ofOrders = loader(visitsOfOrders, async (ids: readonly string[]) => {
      const rows = await visitsOfOrders(scope, this.dataSource, ids);
      return ids.map((each) => rows.filter(({ workOrderId }) => workOrderId === each));
    });
    return ofOrders.load(id);
  }
}
