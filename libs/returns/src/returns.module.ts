import { Module } from '@nestjs/common';
import { ReturnGoodsResolver } from './goods.resolver.js';
import { paymentProvider } from './payment.module.js';
import { PurchaseHandler } from './purchase.handler.js';
import { RefundEffect } from './refund.effect.js';
import { ReturnHandler } from './return.handler.js';
import { ReturnResolver } from './return.resolver.js';
import { ReturnSender } from './return.sender.js';
import { ReturnFiguresResolver } from './return-figures.resolver.js';
import { ReturnGathering } from './return-gathering.handler.js';
import { ReturnHistoryResolver } from './return-history.resolver.js';
import { ReturnMutationResolver } from './return-mutation.resolver.js';
import { ReturnSettlementResolver } from './settlement.resolver.js';

@Module({
  providers: [
    ReturnGathering,
    ReturnHandler,
    PurchaseHandler,
    RefundEffect,
    paymentProvider,
    ReturnSender,
    ReturnResolver,
    ReturnFiguresResolver,
    ReturnHistoryResolver,
    ReturnMutationResolver,
    ReturnGoodsResolver,
    ReturnSettlementResolver,
  ],
})
export class ReturnsModule {}
