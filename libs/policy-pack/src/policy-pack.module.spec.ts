import { describe, expect, it } from '@jest/globals';
import { Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PolicyPack, PolicyPackModule } from '#policy-pack';
import { defaultPack } from './testing.js';

@Injectable()
class Desk {
  constructor(@Inject(PolicyPack) readonly pack: PolicyPack) {}
}

@Module({ providers: [Desk], exports: [Desk] })
class DeskModule {}

describe('the policy pack of a process', () => {
  it('is injected everywhere', async () => {
    const pack = defaultPack();
    @Module({ imports: [PolicyPackModule.forRoot(pack), DeskModule] })
    class Composition {}
    const context = await NestFactory.createApplicationContext(Composition, { logger: false });
    expect(context.get(Desk).pack).toBe(pack);
    await context.close();
  });
});
