import { Module } from '@nestjs/common';
import { parts } from './all.part.js';
import { DepositOfJobs } from './deposit/deposit-of-jobs.handler.js';

@Module({ providers: parts.flatMap(({ providers }) => providers), exports: [DepositOfJobs] })
export class PartnersModule {}
