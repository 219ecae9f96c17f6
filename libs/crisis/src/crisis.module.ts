import { Module } from '@nestjs/common';
import { AlertHandler } from './alert/alert.handler.js';
import { AlertResolver } from './alert/alert.resolver.js';
import { AlertHistoryResolver } from './alert/alert-history.resolver.js';
import { AlertMutationResolver } from './alert/alert-mutation.resolver.js';
import { WatchDayHandler } from './day/day.handler.js';
import { SeriesResolver } from './series/series.resolver.js';

@Module({
  providers: [
    AlertHandler,
    WatchDayHandler,
    AlertResolver,
    AlertHistoryResolver,
    AlertMutationResolver,
    SeriesResolver,
  ],
})
export class CrisisModule {}
