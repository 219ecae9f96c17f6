import { Module } from '@nestjs/common';
import { ClosingResolver } from './closing.resolver.js';
import { ComplaintHandler } from './complaint.handler.js';
import { ComplaintResolver } from './complaint.resolver.js';
import { ComplaintSender } from './complaint.sender.js';
import { ComplaintFieldResolver } from './complaint-field.resolver.js';
import { ComplaintFiguresResolver } from './complaint-figures.resolver.js';
import { ComplaintGathering } from './complaint-gathering.handler.js';
import { ComplaintHistoryResolver } from './complaint-history.resolver.js';
import { ComplaintKeysEffect } from './complaint-keys.effect.js';
import { ComplaintKeysHandler } from './complaint-keys.handler.js';
import { HandlingResolver } from './handling.resolver.js';
import { NearestSettlementResolver } from './nearest-settlement.resolver.js';
import { RecurrenceHandler } from './recurrence.handler.js';
import { RegistrationResolver } from './registration.resolver.js';
import { SettlementResolver } from './settlement.resolver.js';
import { TaskResolver } from './task.resolver.js';
import { TriageResolver } from './triage.resolver.js';

@Module({
  providers: [
    ComplaintGathering,
    ComplaintHandler,
    RecurrenceHandler,
    ComplaintKeysHandler,
    ComplaintKeysEffect,
    ComplaintSender,
    ComplaintResolver,
    ComplaintFieldResolver,
    ComplaintFiguresResolver,
    ComplaintHistoryResolver,
    NearestSettlementResolver,
    RegistrationResolver,
    HandlingResolver,
    TriageResolver,
    SettlementResolver,
    TaskResolver,
    ClosingResolver,
  ],
})
export class ComplaintsModule {}
