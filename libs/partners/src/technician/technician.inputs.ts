import { InputType } from '@nestjs/graphql';
import { Choice, CommandInput, Day, Inner, Name, OptionalName, OptionalWords, Time, Uuid, Words } from '#graphql';
import { LONGEST_TEXT, Names, OptionalAmount } from '../given.inputs.js';
import type {
  GrantCertificate,
  HireTechnician,
  RecordTraining,
  RenewCertificate,
  ReviseTechnician,
} from './technician.commands.js';
import { TRAINING_KINDS, type TrainingKind, type TrainingPart } from './technician-words.events.js';
import { TrainingKindEnum } from './technician-words.view.js';

@InputType({ description: 'Somebody who does service work from an outlet.' })
export class HireTechnicianInput extends CommandInput implements Omit<HireTechnician['data'], 'technicianId'> {
  @Uuid('From which outlet.')
  outletId!: string;

  @Name('Name. Personal.')
  name!: string;

  @OptionalName('Phone number. Personal.')
  phone: string | null = null;

  @OptionalName('E-mail address. Personal.')
  email: string | null = null;

  @Names('What this person can do: skills of the policy pack.')
  skills!: string[];

  @Day('First day of work.')
  hiredOn!: string;
}

@InputType({ description: 'What is otherwise with a technician; what is left out stays as it is.' })
export class ReviseTechnicianInput extends CommandInput implements ReviseGiven {
  @Uuid('The technician.')
  technicianId!: string;

  @OptionalName('Name. Personal.')
  name: string | null = null;

  @OptionalName('Phone number. Personal.')
  phone: string | null = null;

  @OptionalName('E-mail address. Personal.')
  email: string | null = null;
}

type ReviseGiven = ReviseTechnician['data'];

@InputType({ description: 'From which outlet a technician works.' })
export class AssignTechnicianInput extends CommandInput {
  @Uuid('The technician.')
  technicianId!: string;

  @Uuid('An outlet of the same partner.')
  outletId!: string;
}

@InputType({ description: 'What a technician can do from now on.' })
export class SetTechnicianSkillsInput extends CommandInput {
  @Uuid('The technician.')
  technicianId!: string;

  @Names('Skills of the policy pack: all of them.')
  skills!: string[];
}

type Granted = Omit<GrantCertificate['data'], 'certificateId'>;

@InputType({ description: 'A certificate that somebody has seen.' })
export class GrantCertificateInput extends CommandInput implements Granted {
  @Uuid('The technician.')
  technicianId!: string;

  @Name('The skill it stands for.')
  skill!: string;

  @Name('What it is called.')
  name!: string;

  @Name('Its number.')
  number!: string;

  @Day('Its first day.')
  issuedOn!: string;

  @Day('Its last day.')
  expiresOn!: string;
}

@InputType({ description: 'A certificate that holds for longer.' })
export class RenewCertificateInput extends CommandInput implements RenewGiven {
  @Uuid('The technician.')
  technicianId!: string;

  @Uuid('The certificate.')
  certificateId!: string;

  @Name('Its number now.')
  number!: string;

  @Day('First day of the new term.')
  issuedOn!: string;

  @Day('Last day of the new term.')
  expiresOn!: string;
}

type RenewGiven = RenewCertificate['data'];

@InputType({ description: 'A certificate that holds no longer.' })
export class RevokeCertificateInput extends CommandInput {
  @Uuid('The technician.')
  technicianId!: string;

  @Uuid('The certificate.')
  certificateId!: string;

  @Words('Why. Personal.', LONGEST_TEXT)
  reason!: string;
}

@InputType({ description: 'Scores from 0 to 100; parts that nobody took are left out.' })
export class TrainingScoresInput implements Record<TrainingPart, number | null> {
  @OptionalAmount('Written examination.')
  WRITTEN: number | null = null;

  @OptionalAmount('Practical examination.')
  PRACTICAL: number | null = null;

  @OptionalAmount('What customers said afterwards.')
  CUSTOMER_EVALUATION: number | null = null;
}

@InputType({ description: 'A training that a technician took.' })
export class RecordTrainingInput extends CommandInput implements Omit<RecordTraining['data'], 'trainingId'> {
  @Uuid('The technician.')
  technicianId!: string;

  @Choice(TrainingKindEnum, TRAINING_KINDS, 'What kind.')
  kind!: TrainingKind;

  @Name('What about.')
  topic!: string;

  @Day('When it was held.')
  heldOn!: string;

  @Inner(() => TrainingScoresInput, 'The scores.')
  scores!: TrainingScoresInput;
}

@InputType({ description: 'When a technician does not work.' })
export class AddTechnicianAbsenceInput extends CommandInput {
  @Uuid('The technician.')
  technicianId!: string;

  @Time('From when on.')
  from!: Date;

  @Time('Until when.')
  to!: Date;

  @OptionalWords('What there is to say; nobody need say why. Personal.', LONGEST_TEXT)
  note: string | null = null;
}

@InputType({ description: 'An absence that does not take place.' })
export class CancelTechnicianAbsenceInput extends CommandInput {
  @Uuid('The technician.')
  technicianId!: string;

  @Uuid('The absence.')
  absenceId!: string;
}

@InputType({ description: 'A technician who works here no longer.' })
export class RecordTechnicianLeftInput extends CommandInput {
  @Uuid('The technician.')
  technicianId!: string;

  @Day('Last day of work.')
  lastDay!: string;

  @OptionalWords('Why. Personal.', LONGEST_TEXT)
  reason: string | null = null;
}
