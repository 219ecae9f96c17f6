import { Module } from '@nestjs/common';
import { catalogue } from './catalogue.js';
import { installedBase } from './installed-base.js';

@Module({ providers: [...catalogue.providers, ...installedBase.providers] })
export class ProductsModule {}
