import { Module } from '@nestjs/common';
import { PolicyPack } from '#policy-pack';
import { statutoryPacksOf } from './statutory-packs.loader.js';
import { WarrantyHandler } from './warranty.handler.js';
import { WarrantyResolver } from './warranty.resolver.js';
import { WarrantyGathering } from './warranty-gathering.handler.js';
import { WarrantyMutationResolver } from './warranty-mutation.resolver.js';

/** Reads the packs of statutory rules at start, so that a mistake in one stops the start and not a customer. */
@Module({ providers: [WarrantyGathering, WarrantyHandler, WarrantyResolver, WarrantyMutationResolver] })
export class WarrantyModule {
  constructor(pack: PolicyPack) {
    statutoryPacksOf(pack);
  }
}
