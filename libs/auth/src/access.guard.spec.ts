import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Allow,
  accessList,
  authModule,
  type Caller,
  CurrentCaller,
  CurrentScope,
  DevelopmentIssuer,
  Public,
  type Scope,
} from '#auth';
import { callerWith, testAuthSettings } from '#auth/testing';

@Controller('doors')
class DoorsController {
  @Get('open')
  @Public()
  open() {
    return { ok: true };
  }

  @Get('staff')
  @Allow('agent', 'supervisor')
  staff(@CurrentCaller() caller: Caller, @CurrentScope() scope: Scope) {
    return { name: caller.name, rows: scope.rows.kind };
  }

  @Get('forgotten')
  forgotten() {
    return { ok: true };
  }
}

let app: NestFastifyApplication;
let issuer: DevelopmentIssuer;
const warnings: string[] = [];

beforeAll(async () => {
  const settings = await testAuthSettings();
  issuer = await DevelopmentIssuer.open(settings);
  @Module({ imports: [authModule(settings)], controllers: [DoorsController] })
  class DoorsModule {}
  app = await NestFactory.create<NestFastifyApplication>(DoorsModule, new FastifyAdapter(), {
    logger: { log: () => {}, error: () => {}, warn: (message: string) => warnings.push(message) },
  });
  await app.listen(0, '127.0.0.1');
});

afterAll(async () => {
  await app.close();
  Logger.overrideLogger(false);
});

const get = async (path: string, token?: string) => {
  const response = await fetch(`${await app.getUrl()}/doors/${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: response.status, body: await response.json() };
};

describe('an HTTP route', () => {
  it('is open to everybody when it says so, even with a bad token', async () => {
    expect((await get('open')).status).toBe(200);
    expect((await get('open', 'nonsense')).status).toBe(200);
  });

  it('knows its caller and the scope', async () => {
    const token = await issuer.sign(callerWith('agent', { region: 'DE-BY' }));
    expect(await get('staff', token)).toEqual({ status: 200, body: { name: 'Development agent', rows: 'REGION' } });
  });

  it('is refused without a token', async () =>
    expect(await get('staff')).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED', details: { problem: 'MISSING' } },
    }));

  it('is refused with an expired token', async () => {
    const token = await issuer.sign(callerWith('agent'), '-1 minute');
    expect(await get('staff', token)).toMatchObject({ status: 401, body: { details: { problem: 'EXPIRED' } } });
  });

  it('is refused to other roles, admin among them, and the log says who tried what', async () => {
    const token = await issuer.sign(callerWith('admin'));
    expect(await get('staff?secret=1', token)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN', details: { needed: ['agent', 'supervisor'], yours: ['admin'] } },
    });
    expect(warnings.at(-1)).toContain('Refused GET /doors/staff to development-admin');
    expect(warnings.join()).not.toContain(token);
    expect(warnings.join()).not.toContain('secret');
  });

  it('is refused to everybody when it says nothing', async () => {
    const token = await issuer.sign(callerWith('admin'));
    expect((await get('forgotten', token)).status).toBe(403);
  });
});

describe('the list of what can be called', () => {
  it('shows what was forgotten', () =>
    expect(accessList(app)).toEqual([
      { operation: 'GET /doors/forgotten', method: 'DoorsController.forgotten', access: null },
      { operation: 'GET /doors/open', method: 'DoorsController.open', access: { public: true } },
      {
        operation: 'GET /doors/staff',
        method: 'DoorsController.staff',
        access: { public: false, roles: ['agent', 'supervisor'] },
      },
    ]));
});
