import { InputType } from '@nestjs/graphql';
import { CommandInput, Name, OptionalWords, UuidOf, Words } from '#graphql';

/** What no honest text exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 10_000;

const AlertId = () => UuidOf('an alert', 'The alert. expectedVersion is its version.');

@InputType({ description: 'Somebody looks after an alert.' })
export class AcknowledgeAlertInput extends CommandInput {
  @AlertId()
  alertId!: string;

  @OptionalWords('What there is to say. Personal.', LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'An alert that is handed over.' })
export class AssignAlertInput extends CommandInput {
  @AlertId()
  alertId!: string;

  @Name('Who looks after it from now on: the subject of that person’s token.')
  ownerId!: string;

  @OptionalWords('Why. Personal.', LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'What there is to say about an alert.' })
export class NoteOnAlertInput extends CommandInput {
  @AlertId()
  alertId!: string;

  @Words('What there is to say. Personal.', LONGEST_TEXT)
  note!: string;
}

@InputType({ description: 'Something is wrong.' })
export class ConfirmAlertInput extends CommandInput {
  @AlertId()
  alertId!: string;

  @Words('What was found. Personal.', LONGEST_TEXT)
  note!: string;
}

@InputType({ description: 'Nothing is wrong.' })
export class DeclareFalseAlarmInput extends CommandInput {
  @AlertId()
  alertId!: string;

  @Words('What explains the reports. Personal.', LONGEST_TEXT)
  note!: string;
}

@InputType({ description: 'Nobody else comes to harm.' })
export class ContainAlertInput extends CommandInput {
  @AlertId()
  alertId!: string;

  @Words('What was done. Personal.', LONGEST_TEXT)
  note!: string;
}

@InputType({ description: 'An alert that is done.' })
export class CloseAlertInput extends CommandInput {
  @AlertId()
  alertId!: string;

  @OptionalWords('What was learnt. Personal.', LONGEST_TEXT)
  note?: string | null;
}
