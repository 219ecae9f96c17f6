import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Receipt } from '#event-store';
import { type CommandInput, commandFrom } from '#graphql';
import type { SurveyLanguage } from '../satisfaction-words.events.js';
import { assertAnswerable } from './answering.decider.js';
import type { Answers } from './invitation.commands.js';
import { HandleInvitation } from './invitation.handler.js';
import { InvitationLog } from './invitation-log.handler.js';
import { type Asking, SurveyDoor } from './survey-door.handler.js';
import { formOf } from './survey-form.js';
import type { SurveyForm } from './survey-form.view.js';
import { SurveyWords } from './survey-words.handler.js';

/** Who answers by a link never logs in. */
const CUSTOMER = { id: 'customer', roles: ['customer'] } as const;

type Identified = Pick<CommandInput, 'commandId' | 'expectedVersion'>;

/** What the holder of a link does. */
@Injectable()
export class SurveyForms {
  constructor(
    private readonly door: SurveyDoor,
    private readonly log: InvitationLog,
    private readonly words: SurveyWords,
    private readonly bus: CommandBus,
  ) {}

  /** @throws what speaks against answering it */
  async read(asking: Asking, language: SurveyLanguage | null): Promise<SurveyForm> {
    const invitationId = await this.door.open(asking);
    const asked = assertAnswerable(await this.log.find(invitationId), this.words.now());
    return formOf(asked, await this.words.of(asked, language));
  }

  async answer(asking: Asking, identified: Identified, answers: Answers): Promise<Receipt> {
    const invitationId = await this.door.open(asking);
    const data = { invitationId, ...answers };
    return this.bus.execute(new HandleInvitation(commandFrom(CUSTOMER, 'AnswerSurvey', identified, data)));
  }

  async submit(asking: Asking, identified: Identified): Promise<Receipt> {
    const invitationId = await this.door.open(asking);
    return this.bus.execute(new HandleInvitation(commandFrom(CUSTOMER, 'SubmitSurvey', identified, { invitationId })));
  }
}
