import { Injectable } from '@nestjs/common';
import { RequestRates } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import { invitationRefusal } from './invitation-rejection.js';
import { SurveyTokens } from './survey-tokens.handler.js';

/** A link, and where the request came from. */
export type Asking = Readonly<{ token: string; address: string | null }>;

/** How often somebody without login may ask. */
@Injectable()
export class SurveyDoor {
  private readonly rates = new RequestRates();

  constructor(
    private readonly tokens: SurveyTokens,
    private readonly pack: PolicyPack,
  ) {}

  /** The invitation behind a link. @throws SURVEY_TOO_MANY_REQUESTS, and as SurveyTokens.read */
  async open({ token, address }: Asking): Promise<string> {
    const { requestLimits } = this.pack.section(satisfactionPolicySection).invitations;
    const isFew = address === null || this.rates.take(`address ${address}`, requestLimits.ofAddress);
    if (!isFew) throw invitationRefusal('SURVEY_TOO_MANY_REQUESTS', { ...requestLimits.ofAddress });
    const invitationId = await this.tokens.read(token);
    if (!this.rates.take(`invitation ${invitationId}`, requestLimits.ofToken))
      throw invitationRefusal('SURVEY_TOO_MANY_REQUESTS', { ...requestLimits.ofToken });
    return invitationId;
  }
}
