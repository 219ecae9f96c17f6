import { Module } from '@nestjs/common';
import { CustomerHandler } from './customer.handler.js';
import { CustomerResolver } from './customer.resolver.js';
import { CustomerMutationResolver } from './customer-mutation.resolver.js';
import { SubjectKeyEffect } from './subject-key.effect.js';

@Module({ providers: [CustomerHandler, CustomerResolver, CustomerMutationResolver, SubjectKeyEffect] })
export class CustomersModule {}
