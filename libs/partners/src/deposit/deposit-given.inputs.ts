import { applyDecorators } from '@nestjs/common';
import { Field, ID } from '@nestjs/graphql';
import { Length } from 'class-validator';

const LONGEST_ID = 500;

export const OwnerId = () =>
  applyDecorators(
    Field(() => ID, { description: 'The partner, or "company" for the company’s own fund.' }),
    Length(1, LONGEST_ID, { message: 'Must be the id of a partner, or "company".' }),
  );

export const Identifier = (description: string) =>
  applyDecorators(
    Field(() => ID, { description }),
    Length(1, LONGEST_ID, { message: 'Must be an identifier.' }),
  );
