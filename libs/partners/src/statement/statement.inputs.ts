import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { ConnectionArgs, Month, OptionalZone } from '#graphql';
import { STATEMENT_LINE_KINDS, type StatementLineKind, StatementLineKindEnum } from './statement-words.view.js';

const MONTH = 'The month, such as 2026-03.';
const ZONE = 'In whose zone it begins and ends; by default that of the partner’s contract, else the company’s.';

const PartnerId = () =>
  applyDecorators(
    Field(() => ID, { description: 'The partner.' }),
    IsUUID('all', { message: 'Must be the UUID of a partner.' }),
  );

@ArgsType()
export class PartnerStatementArgs {
  @PartnerId()
  partnerId!: string;

  @Month(MONTH)
  month!: string;

  @OptionalZone(ZONE)
  zone?: string | null;
}

@ArgsType()
export class PartnerStatementLinesArgs extends ConnectionArgs {
  @PartnerId()
  partnerId!: string;

  @Month(MONTH)
  month!: string;

  @OptionalZone(ZONE)
  zone?: string | null;

  @Field(() => [StatementLineKindEnum], { nullable: true, description: 'Of such kinds: those behind one figure.' })
  @IsOptional()
  @IsIn(STATEMENT_LINE_KINDS, { each: true, message: `Must be among ${STATEMENT_LINE_KINDS.join(', ')}.` })
  kinds?: StatementLineKind[] | null;
}
