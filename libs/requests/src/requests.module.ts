import { Module } from '@nestjs/common';
import { CallerKeysEffect } from './caller-keys.effect.js';
import { CallerKeysHandler } from './caller-keys.handler.js';
import { ContactHandler } from './contact.handler.js';
import { ContactResolver } from './contact.resolver.js';
import { ContactCountResolver } from './contact-count.resolver.js';
import { ContactMutationResolver } from './contact-mutation.resolver.js';
import { ContactNumbers } from './contact-number.handler.js';

@Module({
  providers: [
    ContactHandler,
    ContactNumbers,
    CallerKeysHandler,
    ContactResolver,
    ContactCountResolver,
    ContactMutationResolver,
    CallerKeysEffect,
  ],
})
export class RequestsModule {}
