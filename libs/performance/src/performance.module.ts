import { Module } from '@nestjs/common';
import { parts } from './all.part.js';

@Module({ providers: parts.flatMap(({ providers }) => providers) })
export class PerformanceModule {}
