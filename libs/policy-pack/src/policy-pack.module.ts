import { type DynamicModule, Module } from '@nestjs/common';
import { PolicyPack } from './policy-pack.js';

/** Makes the one pack of a process injectable everywhere. */
@Module({})
export class PolicyPackModule {
  static forRoot(pack: PolicyPack): DynamicModule {
    return {
      module: PolicyPackModule,
      global: true,
      providers: [{ provide: PolicyPack, useValue: pack }],
      exports: [PolicyPack],
    };
  }
}
