import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { ConnectionArgs, OptionalZone } from '#graphql';
import { STATEMENT_LINE_KINDS, type StatementLineKind, StatementLineKindEnum } from './statement-words.view.js';

const ZONE = 'In whose zone it begins and ends; by default that of the partner’s contract, else the company’s.';

const PartnerId = () =>
  applyDecorators(
    Field(() => ID, { description: 'The partner.' }),
    IsUUID('all', { message: 'Must be the UUID of a partner.' }),
  );

const Month = () =>
  applyDecorators(
    Field(() => String, { description: 'The month, such as 2026-03.' }),
    Matches(/^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, { message: 'Must be a month such as 2026-03.' }),
  );

@ArgsType()
export class PartnerStatementArgs {
  @PartnerId()
  partnerId!: string;

  @Month()
  month!: string;

  @OptionalZone(ZONE)
  zone?: string | null;
}

@ArgsType()
export class PartnerStatementLinesArgs extends ConnectionArgs {
  @PartnerId()
  partnerId!: string;

  @Month()
  month!: string;

  @OptionalZone(ZONE)
  zone?: string | null;

  @Field(() => [StatementLineKindEnum], { nullable: true, description: 'Of such kinds: those behind one figure.' })
  @IsOptional()
  @IsIn(STATEMENT_LINE_KINDS, { each: true, message: `Must be among ${STATEMENT_LINE_KINDS.join(', ')}.` })
  kinds?: StatementLineKind[] | null;
}
