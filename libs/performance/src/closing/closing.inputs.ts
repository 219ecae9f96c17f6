import { ArgsType, InputType } from '@nestjs/graphql';
import { CommandInput, ConnectionArgs, Month, OptionalInner, OptionalMonth, OptionalUuids, UuidOf } from '#graphql';
import { OptionalPoints } from '../given.inputs.js';
import type { ClosedFilter } from './closed-scorecard.queries.js';
import type { CloseScorecard } from './closing.commands.js';

type Asked = CloseScorecard['data'];

@InputType({ description: 'Which month of which partner.' })
export class CloseScorecardInput extends CommandInput implements Asked {
  @UuidOf('a partner', 'The partner.')
  partnerId!: string;

  @Month('The month, such as 2026-03, in the company’s zone: one that is over.')
  month!: string;
}

@InputType({ description: 'Which months. What is left out does not matter.' })
export class ClosedScorecardFilterInput implements ClosedFilter {
  @OptionalUuids('Of these partners.')
  partnerIds?: string[] | null;

  @OptionalMonth('From this month on, such as 2026-03.')
  fromMonth?: string | null;

  @OptionalMonth('Up to and with this month.')
  toMonth?: string | null;

  @OptionalPoints('With a score below this one, 0 to 100.')
  scoreBelow?: number | null;
}

@ArgsType()
export class ClosedScorecardsArgs extends ConnectionArgs {
  @OptionalInner(() => ClosedScorecardFilterInput, 'Which ones.')
  filter?: ClosedScorecardFilterInput | null;
}
