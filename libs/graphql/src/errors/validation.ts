import { BadRequestException, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { Refusal } from '#auth';

export type FieldProblem = Readonly<{ field: string; problem: string }>;

/**
 * class-validator goes through all classes of the process for each object that it checks: what it finds for one is kept, by
 * its class and by the name of that which it is nested in.
 */
const rememberRules = (): void => {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Map<string, ReturnType<typeof find>>>();
  storage.getTargetValidationMetadatas = (target, ...options) => {
    const [within, always, strictGroups, groups] = options;
    if (always || strictGroups || groups) return find(target, ...options);
    const ofTarget = known.get(target) ?? new Map<string, ReturnType<typeof find>>();
    const rules = ofTarget.get(within) ?? find(target, ...options);
    known.set(target, ofTarget.set(within, rules));
    return rules;
  };
};

rememberRules();

/** Checks inputs and arguments by their class-validator decorators. Fields without any are kept as they are. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({ transform: true, exceptionFactory: (errors) => refusalOf(problemsOf(errors)) });

const refusalOf = (problems: readonly FieldProblem[]): BadRequestException => {
  const sentences = problems.map(({ field, problem }) => `${field}: ${problem}`);
  return new BadRequestException({
    code: 'BAD_REQUEST',
    message: `Check what you sent. ${sentences.join(' ')}`,
    details: problems,
  } satisfies Omit<Refusal, 'details'> & { details: unknown });
};

const problemsOf = (errors: readonly ValidationError[], path = ''): FieldProblem[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    ...Object.values(constraints).map((message) => ({
      field: path + property,
      problem: sentence(message, property),
    })),
    ...problemsOf(children, `${path}${property}.`),
  ]);

/** 'title must be shorter …' → 'Must be shorter ….': the field is named beside it. */
const sentence = (message: string, property: string): string => {
  const text = message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
};
