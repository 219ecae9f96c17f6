import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_PROPERTY_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { type Access, accessOf } from './access.js';

/** One GraphQL operation (`Mutation.assessComplaint`) or HTTP route (`GET /health`), and who may call it. */
export type AccessEntry = Readonly<{ operation: string; method: string; access: Access | null }>;

/**
 * Everything that can be called in an app, sorted by name. `access` is null where a method says neither `@Allow(…)` nor
 * `@Public()`: the guard refuses it to everybody. Fields that merely inherit their operation's access are left out.
 */
export const accessList = (app: INestApplicationContext): AccessEntry[] => {
  const scanner = new MetadataScanner();
  const hosts = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
    ...module.providers.values(),
  ]);
  const prototypes = new Set(hosts.flatMap(({ metatype }) => (isClass(metatype) ? [metatype] : [])));
  return [...prototypes]
    .flatMap((host) => scanner.getAllMethodNames(host.prototype).map((name) => entryOf(host, name)))
    .filter((entry) => entry !== null)
    .sort((a, b) => a.operation.localeCompare(b.operation, 'en'));
};

type Class = { name: string; prototype: Record<string, object> };

const isClass = (value: unknown): value is Class =>
  typeof value === 'function' && typeof value.prototype === 'object' && value.prototype !== null;

const entryOf = (host: Class, name: string): AccessEntry | null => {
  const method = host.prototype[name];
  if (!method) return null;
  const access = accessOf(method) ?? null;
  const operation = graphqlName(host, method, name) ?? routeName(host, method);
  if (!operation || (isInner(operation) && !access)) return null;
  return { operation, method: `${host.name}.${name}`, access };
};

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const isInner = (operation: string): boolean =>
  !operation.includes(' ') && !ROOTS.includes(operation.split('.')[0] ?? '');

const graphqlName = (host: Class, method: object, name: string): string | null => {
  const isField = Reflect.getMetadata(RESOLVER_PROPERTY_METADATA, method) === true;
  const type: string | undefined = Reflect.getMetadata(RESOLVER_TYPE_METADATA, isField ? host : method);
  return type ? `${type}.${Reflect.getMetadata(RESOLVER_NAME_METADATA, method) ?? name}` : null;
};

const routeName = (host: Class, method: object): string | null => {
  const verb: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, method);
  if (verb === undefined) return null;
  const parts = [Reflect.getMetadata(PATH_METADATA, host), Reflect.getMetadata(PATH_METADATA, method)];
  const path = parts
    .flat()
    .join('/')
    .replace(/\/+/g, '/')
    .replace(/^\/?/, '/')
    .replace(/(.)\/$/, '$1');
  return `${RequestMethod[verb]} ${path}`;
};
