import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import type { WorkEvidence } from './repair-words.events.js';

const LARGEST_NUMBER = 1_000_000;

export const WorkOrderId = () =>
  applyDecorators(
    Field(() => ID, { description: 'The work order. expectedVersion is its version.' }),
    IsUUID('all', { message: 'Must be the UUID of a work order.' }),
  );

export const OptionalPieces = (description: string) =>
  applyDecorators(
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    IsInt(),
    Min(1, { message: 'Must be at least 1, or left out.' }),
    Max(LARGEST_NUMBER, { message: `Must be ${LARGEST_NUMBER} at most.` }),
  );

@InputType({ description: 'Something to be seen, such as a photo: where it is kept, and its fingerprint.' })
export class WorkEvidenceInput implements WorkEvidence {
  @Field(() => String, { description: 'Where it is kept.' })
  @Length(1, 2_000, { message: 'Must have 1 to 2000 characters.' })
  uri!: string;

  @Field(() => String, { description: 'SHA-256 of its content, 64 hexadecimal digits.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'Must be 64 hexadecimal digits in lower case.' })
  sha256!: string;

  @Field(() => String, { description: 'Media type, such as image/jpeg.' })
  @Matches(/^[\w.+-]+\/[\w.+-]+$/, { message: 'Must be a media type such as image/jpeg.' })
  mediaType!: string;
}
