import { type Json, Rejection, type Rule } from '#event-sourcing';
import type { WorkOrder } from './work-order-state.js';

const DRAFTING = {
  WORK_ORDER_NOT_FOUND: ['There is no such work order.', 'Draft it.', 'DraftWorkOrder'],
  WORK_ORDER_ALREADY_DRAFTED: ['This work order is there already.', 'Look at it, or draft another one.', null],
  WORK_ORDER_DRAFTED_BY_COMPANY: ['Work orders are drafted by the company.', 'Ask a dispatcher.', null],
  WORK_ORDER_REPAIR_NOT_ASKED: [
    'Neither that complaint nor that return asks for a repair.',
    'Look at its settlement, or name what is to be done.',
    'DraftWorkOrder',
  ],
  WORK_ORDER_PRODUCT_UNKNOWN: ['There is no such article.', 'Correct the article number.', null],
  WORK_ORDER_REPORTED_IN_FUTURE: ['Nobody has reported it yet at that time.', 'Correct the time.', null],
  WORK_ORDER_COORDINATES_IMPOSSIBLE: ['There is no such place on earth.', 'Correct the coordinates.', null],
  WORK_ORDER_TEXT_MISSING: ['A text that this step rests on is missing.', 'Write it down.', null],
  WORK_ORDER_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
} as const satisfies Record<string, Rule>;

const QUALIFYING = {
  WORK_ORDER_PRODUCT_MISSING: [
    'For this kind of job somebody has to know which product it is about.',
    'Name the article or the serial.',
    'QualifyWorkOrder',
  ],
  WORK_ORDER_SERIAL_UNKNOWN: ['No unit has this serial.', 'Correct it, or register the unit.', 'RegisterUnit'],
  WORK_ORDER_SERIAL_AMBIGUOUS: [
    'Units of several products have this serial.',
    'Name the article too.',
    'QualifyWorkOrder',
  ],
  WORK_ORDER_SERIAL_OF_ANOTHER_PRODUCT: [
    'This serial is that of a unit of another product.',
    'Correct the serial or the article.',
    'QualifyWorkOrder',
  ],
  WORK_ORDER_SKILLS_IMPOSSIBLE: ['These are more skills than one job takes.', 'Leave some out.', 'QualifyWorkOrder'],
  WORK_ORDER_MINUTES_IMPOSSIBLE: [
    'A visit takes a whole number of minutes, and no more than the policy pack allows.',
    'Correct it.',
    'QualifyWorkOrder',
  ],
} as const satisfies Record<string, Rule>;

const DOING = {
  WORK_ORDER_NOT_POSSIBLE_NOW: ['This can not be asked of a work order in this state.', 'Do first what is next.', null],
  WORK_ORDER_ENDED: ['Nothing more is done about a work order that has ended.', 'Draft another one.', 'DraftWorkOrder'],
  WORK_ORDER_VISIT_UNDER_WAY: ['A visit is under way.', 'End it first.', 'EndVisit'],
  WORK_ORDER_LINES_OPEN: [
    'Lines of it are neither done nor declined, cancelled or judged irreparable.',
    'End them first.',
    'RecordLineRepaired',
  ],
  WORK_ORDER_OUTCOME_DIFFERS: [
    'This outcome is not what became of its lines.',
    'Name the outcome that they have.',
    'CompleteWorkOrder',
  ],
  WORK_ORDER_CHECKLIST_OPEN: [
    'Steps of the checklist are not ticked.',
    'Tick them, or report what is left to do.',
    'CompleteWorkOrder',
  ],
  WORK_ORDER_EVIDENCE_MISSING: ['Steps of the checklist ask for evidence.', 'Attach it.', 'CompleteWorkOrder'],
  WORK_ORDER_STEP_UNKNOWN: ['The checklist has no such step, or it is ticked twice.', 'Look at it.', null],
  WORK_ORDER_CHECKED_BY_ITSELF: [
    'Whoever did the work does not check it.',
    'Have somebody else check it.',
    'RecordQualityCheck',
  ],
  WORK_ORDER_GATES_OPEN: ['Something is left to do before it is closed.', 'Do what is missing.', null],
} as const satisfies Record<string, Rule>;

const RULES = { ...DRAFTING, ...QUALIFYING, ...DOING };

export type WorkOrderRejection = keyof typeof RULES;

/** `details` always say the rule, where the order stands and what to do next. */
export const refusal = (
  code: WorkOrderRejection,
  state: WorkOrder | null,
  details: Readonly<Record<string, Json>> = {},
): Rejection<WorkOrderRejection> => refusalBy(code, RULES[code], state, details);

/** The same for the rules that a part of the order keeps in a file of its own. */
export const refusalBy = <Code extends string>(
  code: Code,
  [rule, toDo, next]: Rule,
  state: WorkOrder | null,
  details: Readonly<Record<string, Json>> = {},
): Rejection<Code> =>
  new Rejection(code, `${rule} ${toDo}`, { rule, next, state: state ? state.order.status : null, ...details });
