import { InputType } from '@nestjs/graphql';
import {
  Choice,
  CommandInput,
  CoordinatesInput,
  Day,
  Inner,
  Name,
  OptionalInner,
  OptionalName,
  OptionalWords,
  Uuid,
  Words,
} from '#graphql';
import type { Shift, Weekday } from '#values';
import { WEEKDAYS } from '#values';
import { Days, LONGEST_TEXT, Names, OptionalAmount, Several } from '../given.inputs.js';
import type { HoursGiven, MoveOutlet, PlaceGiven, RegisterOutlet } from './outlet.commands.js';
import { OUTLET_KINDS, type OutletKind } from './outlet-words.events.js';
import { OutletKindEnum, WeekdayEnum } from './outlet-words.view.js';

@InputType({ description: 'From and to by the clock of the outlet; `to` at or before `from` is on the next day.' })
export class ShiftInput implements Shift {
  @Name('Such as 08:00.')
  from!: string;

  @Name('Such as 12:00.')
  to!: string;
}

@InputType({ description: 'When an outlet works on a day of the week.' })
export class WeekdayShiftsInput {
  @Choice(WeekdayEnum, WEEKDAYS, 'Which day.')
  weekday!: Weekday;

  @Several(() => ShiftInput, 'The shifts that begin on it; breaks lie between them.')
  shifts!: ShiftInput[];
}

@InputType({ description: 'A day with hours of its own.' })
export class ExtraDayInput {
  @Day('Which day.')
  day!: string;

  @Several(() => ShiftInput, 'Exactly these shifts begin on it.')
  shifts!: ShiftInput[];
}

@InputType({ description: 'When an outlet works: all of it.' })
export class WorkingHoursInput {
  @OptionalName('Time zone of the clock; by default the outlet’s.')
  zone: string | null = null;

  @Several(() => WeekdayShiftsInput, 'Days of the week; on those left out there is no work.')
  week!: WeekdayShiftsInput[];

  @Days('Days without work.')
  holidays!: string[];

  @Several(() => ExtraDayInput, 'Days with other hours.')
  extraDays!: ExtraDayInput[];
}

@InputType({ isAbstract: true })
abstract class PlaceInput extends CommandInput implements PlaceGiven {
  @OptionalWords('Business address; only an online outlet has none.', LONGEST_TEXT)
  address: string | null = null;

  @OptionalInner(() => CoordinatesInput, 'Where it is; with a radius.')
  coordinates: CoordinatesInput | null = null;

  @OptionalAmount('How many kilometres it goes; without coordinates it serves its regions.')
  radiusKm: number | null = null;

  @Name('Time zone, such as Europe/Berlin.')
  zone!: string;

  @Names('Regions it serves, by ISO 3166.')
  regions!: string[];
}

type Registered = Omit<RegisterOutlet['data'], 'outletId' | 'hours'>;

@InputType({ description: 'A place from which, or at which, a partner works.' })
export class RegisterOutletInput extends PlaceInput implements Registered {
  @Uuid('Whose outlet it is.')
  partnerId!: string;

  @Choice(OutletKindEnum, OUTLET_KINDS, 'What it is.')
  kind!: OutletKind;

  @Name('Name.')
  name!: string;

  @OptionalInner(() => WorkingHoursInput, 'When it works; nobody is booked there before that is known.')
  hours: WorkingHoursInput | null = null;

  @Names('What can be done there: skills of the policy pack.')
  skills!: string[];
}

@InputType({ description: 'Where an outlet is now, and how far it goes.' })
export class MoveOutletInput extends PlaceInput implements Omit<MoveOutlet['data'], 'outletId'> {
  @Uuid('The outlet.')
  outletId!: string;
}

@InputType({ description: 'When an outlet works from now on.' })
export class SetOutletHoursInput extends CommandInput {
  @Uuid('The outlet.')
  outletId!: string;

  @Inner(() => WorkingHoursInput, 'All of its hours.')
  hours!: WorkingHoursInput;
}

@InputType({ description: 'What can be done at an outlet from now on.' })
export class SetOutletSkillsInput extends CommandInput {
  @Uuid('The outlet.')
  outletId!: string;

  @Names('Skills of the policy pack: all of them.')
  skills!: string[];
}

@InputType({ description: 'No new work at an outlet.' })
export class CloseOutletInput extends CommandInput {
  @Uuid('The outlet.')
  outletId!: string;

  @Words('Why.', LONGEST_TEXT)
  reason!: string;
}

@InputType({ description: 'Which outlet.' })
export class OutletIdInput extends CommandInput {
  @Uuid('The outlet.')
  outletId!: string;
}

/** A day named twice has the shifts of both, so that a mistake is found where they overlap. */
export const hoursGiven = ({ zone, week, holidays, extraDays }: WorkingHoursInput): HoursGiven => {
  const on = (day: Weekday): readonly Shift[] =>
    week.filter(({ weekday }) => weekday === day).flatMap(({ shifts }) => shifts.map(shiftGiven));
  const days = [...new Set(extraDays.map(({ day }) => day))];
  return {
    zone,
    week: {
      MONDAY: on('MONDAY'),
      TUESDAY: on('TUESDAY'),
      WEDNESDAY: on('WEDNESDAY'),
      THURSDAY: on('THURSDAY'),
      FRIDAY: on('FRIDAY'),
      SATURDAY: on('SATURDAY'),
      SUNDAY: on('SUNDAY'),
    },
    holidays,
    extraDays: Object.fromEntries(
      days.map((each) => [
        each,
        extraDays.filter(({ day }) => day === each).flatMap(({ shifts }) => shifts.map(shiftGiven)),
      ]),
    ),
  };
};

const shiftGiven = ({ from, to }: Shift): Shift => ({ from, to });
