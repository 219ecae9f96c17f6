import { InputType } from '@nestjs/graphql';
import {
  Choice,
  CommandInput,
  LineNo,
  Name,
  OptionalChoice,
  OptionalIdentifier,
  OptionalLineNo,
  OptionalLineNos,
  OptionalName,
  OptionalWords,
  Pieces,
  Some,
  Words,
} from '#graphql';
import { ReturnId } from './given.inputs.js';
import type {
  AcceptReturnLine,
  AuthoriseReturn,
  ChangeReturnRemedy,
  DenyReturn,
  DisposeReturnLine,
  InspectReturnLine,
  LineGiven,
  OpenReturn,
  ReceivedGiven,
  ReceiveReturn,
  ReferReturnLine,
  RejectReturnLine,
} from './return.commands.js';
import {
  CONDITIONS,
  type Condition,
  DISPOSITIONS,
  type Disposition,
  FINDINGS,
  type Finding,
  RECEPTION_OUTCOMES,
  RETURN_REASONS,
  RETURN_REMEDIES,
  type ReceptionOutcome,
  type ReturnReason,
  type ReturnRemedy,
} from './return-words.events.js';
import {
  ConditionEnum,
  DispositionEnum,
  FindingEnum,
  ReceptionOutcomeEnum,
  ReturnReasonEnum,
  ReturnRemedyEnum,
} from './return-words.view.js';

type Opened = Omit<OpenReturn['data'], 'returnId' | 'task' | 'lines'>;

@InputType({ description: 'One thing that is to come back: a unit by its serial, or so many pieces of an article.' })
export class ReturnLineInput implements LineGiven {
  @OptionalName('Article number.')
  sku: string | null = null;

  @OptionalName('Serial of the unit.')
  serial: string | null = null;

  @OptionalLineNo('Line of the order, where several are about this article.')
  orderLineNo: number | null = null;

  @Pieces('How many pieces; 1 for a unit.')
  quantity!: number;

  @Choice(ReturnReasonEnum, RETURN_REASONS, 'Why it comes back.')
  reason!: ReturnReason;

  @OptionalName('Code of the symptom.')
  symptomCode: string | null = null;

  @Choice(ReturnRemedyEnum, RETURN_REMEDIES, 'What the customer is to get for it.')
  remedy!: ReturnRemedy;

  @OptionalWords("The customer's own words.")
  words: string | null = null;
}

@InputType({ description: 'What comes back, of what purchase.' })
export class OpenReturnInput extends CommandInput implements Opened {
  @OptionalIdentifier('Whose it is; by default the customer of the order.')
  customerId: string | null = null;

  @OptionalName('Number of the order by which it was bought.')
  orderNumber: string | null = null;

  @Some(() => ReturnLineInput, 'What comes back.')
  lines!: ReturnLineInput[];
}

@InputType({ description: 'The goods may be sent.' })
export class AuthoriseReturnInput extends CommandInput implements Pick<AuthoriseReturn['data'], 'returnId' | 'nos'> {
  @ReturnId()
  returnId!: string;

  @OptionalLineNos('Which lines; by default all that were requested.')
  nos: number[] | null = null;
}

@InputType({ description: 'The goods are not wanted back, and nothing is given for them.' })
export class DenyReturnInput extends CommandInput implements Pick<DenyReturn['data'], 'returnId' | 'nos' | 'reason'> {
  @ReturnId()
  returnId!: string;

  @OptionalLineNos('Which lines; by default all that were requested.')
  nos: number[] | null = null;

  @Words('Why not, for the customer.')
  reason!: string;
}

@InputType({ description: 'The customer keeps the goods after all.' })
export class CancelReturnInput extends CommandInput {
  @ReturnId()
  returnId!: string;

  @OptionalLineNos('Which lines; by default all of which nothing came and for which nothing went.')
  nos: number[] | null = null;
}

@InputType({ description: 'What came of a line; several entries of one line split it.' })
export class ReceivedInput implements ReceivedGiven {
  @LineNo()
  no!: number;

  @Pieces('How many pieces this is said of. What is not mentioned is still awaited.')
  quantity!: number;

  @Choice(ReceptionOutcomeEnum, RECEPTION_OUTCOMES, 'What came, or did not.')
  reception!: ReceptionOutcome;

  @OptionalChoice(ConditionEnum, CONDITIONS, 'In what condition.')
  condition: Condition | null = null;

  @OptionalName('The serial on it.')
  serial: string | null = null;

  @OptionalWords('A note on it.')
  note: string | null = null;
}

@InputType({ description: 'A parcel, opened.' })
export class ReceiveReturnInput extends CommandInput implements Pick<ReceiveReturn['data'], 'returnId'> {
  @ReturnId()
  returnId!: string;

  @Some(() => ReceivedInput, 'What was in it.')
  received!: ReceivedInput[];
}

@InputType({ description: 'What the goods are like.' })
export class InspectReturnLineInput extends CommandInput implements Pick<InspectReturnLine['data'], 'returnId' | 'no'> {
  @ReturnId()
  returnId!: string;

  @LineNo()
  no!: number;

  @Choice(ConditionEnum, CONDITIONS, 'In what condition they are.')
  condition!: Condition;

  @Choice(FindingEnum, FINDINGS, 'What was found.')
  finding!: Finding;

  @OptionalWords('A note on it.')
  note: string | null = null;
}

@InputType({ description: 'One line of a return.' })
export class ReturnLineNoInput extends CommandInput implements Pick<AcceptReturnLine['data'], 'returnId' | 'no'> {
  @ReturnId()
  returnId!: string;

  @LineNo()
  no!: number;
}

@InputType({ description: 'A supervisor is to decide about a line.' })
export class ReferReturnLineInput extends ReturnLineNoInput implements Pick<ReferReturnLine['data'], 'note'> {
  @OptionalWords('What to look at.')
  note: string | null = null;
}

@InputType({ description: 'The goods are not taken.' })
export class RejectReturnLineInput extends ReturnLineNoInput implements Pick<RejectReturnLine['data'], 'reason'> {
  @Words('Why not, for the customer.')
  reason!: string;
}

@InputType({ description: 'The customer gets something else than was asked for.' })
export class ChangeReturnRemedyInput extends ReturnLineNoInput implements Pick<ChangeReturnRemedy['data'], 'remedy'> {
  @Choice(ReturnRemedyEnum, RETURN_REMEDIES, 'What instead.')
  remedy!: ReturnRemedy;

  @Words('Why.')
  reason!: string;
}

@InputType({ description: 'What becomes of goods that came back.' })
export class DisposeReturnLineInput extends ReturnLineNoInput implements Pick<DisposeReturnLine['data'], 'note'> {
  @Choice(DispositionEnum, DISPOSITIONS, 'What becomes of them.')
  disposition!: Disposition;

  @OptionalWords('A note on it.')
  note: string | null = null;
}

@InputType({ description: 'A replacement on its way to the customer.' })
export class ShipReplacementInput extends ReturnLineNoInput {
  @OptionalName('Serial of the unit that goes out.')
  serial: string | null = null;

  @Name('Who carries it.')
  carrier!: string;

  @OptionalName('Tracking number.')
  trackingNumber: string | null = null;
}

@InputType({ description: 'A unit that was repaired and goes back to the customer.' })
export class RecordReturnRepairInput extends ReturnLineNoInput {
  @OptionalName('The repair order that did it.')
  reference: string | null = null;
}
