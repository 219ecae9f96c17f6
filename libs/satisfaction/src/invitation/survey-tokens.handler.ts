import { Injectable } from '@nestjs/common';
import { decodeJwt, errors, jwtVerify, SignJWT } from 'jose';
import { EventStore, MasterKey } from '#event-store';
import { Clock } from '#projections';
import { invitationRefusal } from './invitation-rejection.js';

const PURPOSE = 'survey';
const ALGORITHM = 'HS256';

/**
 * Links that need no login: a JWS (RFC 7515) over the invitation and its end, signed with a key that is derived from the
 * master key for this purpose alone. They are stored nowhere: the same invitation always gets the same one.
 */
@Injectable()
export class SurveyTokens {
  private readonly key: Buffer;

  constructor(
    master: MasterKey,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {
    this.key = master.signingFor(PURPOSE);
  }

  async of(invitationId: string, expiresAt: Date): Promise<string> {
    const { id } = await this.store.identity();
    return new SignJWT({})
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(id)
      .setAudience(PURPOSE)
      .setSubject(invitationId)
      .setExpirationTime(Math.ceil(expiresAt.getTime() / 1_000))
      .sign(this.key);
  }

  /**
   * The invitation that a link is for.
   * @throws SURVEY_TOKEN_FOREIGN for another installation or purpose, SURVEY_TOKEN_EXPIRED, SURVEY_TOKEN_FORGED
   */
  async read(token: string): Promise<string> {
    const { id } = await this.store.identity();
    try {
      const options = { algorithms: [ALGORITHM], issuer: id, audience: PURPOSE, currentDate: this.clock.now() };
      const { payload } = await jwtVerify(token, this.key, { ...options, requiredClaims: ['sub', 'exp'] });
      return payload.sub ?? '';
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw invitationRefusal('SURVEY_TOKEN_EXPIRED');
      throw invitationRefusal(isForeign(token, id) ? 'SURVEY_TOKEN_FOREIGN' : 'SURVEY_TOKEN_FORGED');
    }
  }
}

/** What it says of itself tells only which refusal helps: it is refused anyway. */
const isForeign = (token: string, issuer: string): boolean => {
  try {
    const { iss, aud } = decodeJwt(token);
    return (iss !== undefined && iss !== issuer) || (aud !== undefined && aud !== PURPOSE);
  } catch {
    return false;
  }
};
