import { Module } from '@nestjs/common';
import { AlertHandler } from './alert/alert.handler.js';
import { AlertResolver } from './alert/alert.resolver.js';
import { AlertHistoryResolver } from './alert/alert-history.resolver.js';
import { AlertMutationResolver } from './alert/alert-mutation.resolver.js';

@Module({ providers: [AlertHandler, AlertResolver, AlertHistoryResolver, AlertMutationResolver] })
export class CrisisModule {}
