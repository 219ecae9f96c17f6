import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { unauthenticated } from './access-errors.js';
import type { Caller, Role } from './caller.js';
import type { Identity } from './identity.js';
import { type Scope, scopeOf } from './scope.js';

const ACCESS = 'aftercare:access';

/** Who may call a resolver or controller method. A method without one is refused to everybody. */
export type Access = Readonly<{ public: true } | { public: false; roles: readonly Role[] }>;

/** Needs no login. A spec holds the complete list of these. */
export const Public = () => SetMetadata(ACCESS, { public: true } satisfies Access);

/** Needs one of these roles; `admin` counts only where it is listed. */
export const Allow = (...roles: readonly [Role, ...Role[]]) =>
  SetMetadata(ACCESS, { public: false, roles } satisfies Access);

export const accessOf = (method: object): Access | undefined => Reflect.getMetadata(ACCESS, method);

/** The verified caller of a guarded operation. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => callerIn(context));

/** Whose rows the caller sees: the first argument of every query function. */
export const CurrentScope = createParamDecorator(
  (_: unknown, context: ExecutionContext): Scope => scopeOf(callerIn(context)),
);

/** What the guard left for the decorators, on the GraphQL context or the HTTP request. */
export type WithIdentity = { identity?: Identity };

export const carrierOf = (context: ExecutionContext): WithIdentity =>
  context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<WithIdentity>()
    : context.switchToHttp().getRequest<WithIdentity>();

const callerIn = (context: ExecutionContext): Caller => {
  const identity = carrierOf(context).identity;
  if (identity?.caller) return identity.caller;
  throw unauthenticated(identity);
};
