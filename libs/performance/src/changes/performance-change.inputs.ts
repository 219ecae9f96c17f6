import { ArgsType } from '@nestjs/graphql';
import { FeedCursor, OptionalTime, OptionalZone } from '#graphql';

@ArgsType()
export class PartnerPerformanceChangesArgs {
  @OptionalTime(
    'Without a cursor: what was recorded from this time on comes first. Left out, only what comes from now on.',
  )
  since?: Date | null;

  @OptionalZone("IANA time zone of the months; left out, the policy pack's.")
  zone?: string | null;

  @FeedCursor()
  after?: string | null;
}
