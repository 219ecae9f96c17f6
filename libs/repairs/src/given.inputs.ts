import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { FileInput } from '#graphql';
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
export class WorkEvidenceInput extends FileInput implements WorkEvidence {}
