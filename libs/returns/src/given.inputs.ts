import { applyDecorators } from '@nestjs/common';
import { Field, ID } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';

export const ReturnId = () =>
  applyDecorators(
    Field(() => ID, { description: 'The return. expectedVersion is its version.' }),
    IsUUID('all', { message: 'Must be the UUID of a return.' }),
  );
