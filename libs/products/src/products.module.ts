import { Module } from '@nestjs/common';
import { catalogue } from './catalogue.part.js';
import { units } from './units.part.js';

@Module({ providers: [...catalogue.providers, ...units.providers] })
export class ProductsModule {}
