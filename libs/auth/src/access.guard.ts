import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { type Access, accessOf, carrierOf } from './access.js';
import { forbidden, unauthenticated } from './access-errors.js';
import { Identities } from './identities.js';
import { type Identity, nobody } from './identity.js';

const NOBODY_IN_PARTICULAR: Access = { public: false, roles: [] };

/**
 * Denies by default: a resolver or controller method needs `@Allow(…)` or `@Public()`. Fields below an operation's root
 * inherit its access unless they say `@Allow(…)` themselves.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger('Access');

  constructor(private readonly identities: Identities) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler()) ?? (isInnerField(context) ? undefined : NOBODY_IN_PARTICULAR);
    if (!access || access.public) return true;
    const identity = await this.identify(context);
    if (!identity.caller) throw this.refused(context, 'nobody', unauthenticated(identity));
    const { caller } = identity;
    if (access.roles.some((role) => caller.roles.includes(role))) return true;
    throw this.refused(context, caller.id, forbidden(caller, access.roles));
  }

  /** A GraphQL context comes with its identity; a plain HTTP request gets it here. */
  private async identify(context: ExecutionContext): Promise<Identity> {
    const carrier = carrierOf(context);
    if (carrier.identity) return carrier.identity;
    if (context.getType<string>() !== 'http') return nobody('MISSING', 'Sign in first.');
    const identity = await this.identities.ofRequest(context.switchToHttp().getRequest());
    carrier.identity = identity;
    return identity;
  }

  private refused<E extends Error>(context: ExecutionContext, who: string, error: E): E {
    this.logger.warn(`Refused ${operationName(context)} to ${who}: ${error.message}`);
    return error;
  }
}

const isGraphql = (context: ExecutionContext): boolean => context.getType<string>() === 'graphql';

const fieldOf = (context: ExecutionContext): GraphQLResolveInfo => GqlExecutionContext.create(context).getInfo();

const isInnerField = (context: ExecutionContext): boolean => {
  if (!isGraphql(context)) return false;
  const { parentType, schema } = fieldOf(context);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return isObjectType(parentType) && !roots.includes(parentType);
};

const operationName = (context: ExecutionContext): string => {
  if (!isGraphql(context)) {
    const { method, url } = context.switchToHttp().getRequest<{ method: string; url: string }>();
    return `${method} ${url.split('?')[0]}`;
  }
  const { parentType, fieldName } = fieldOf(context);
  return `${parentType.name}.${fieldName}`;
};
