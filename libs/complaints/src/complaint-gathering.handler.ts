import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { batched } from '#event-store';
import { inOrderOf } from '#graphql';
import { pricesOf, productsByIds, unitsByIds, unitsWithSerials } from '#products';
import { serialOf, skuOf } from '#products/events';
import type { Money } from '#values';
import type { ComplaintCommand, IdentifyComplaintProduct, RegisterComplaint } from './complaint.commands.js';
import type { ComplaintKnown, KnownUnit } from './complaint-known.js';

type FromProducts = Pick<ComplaintKnown, 'product' | 'units' | 'listPriceOf'>;

const NOTHING: FromProducts = { product: null, units: [], listPriceOf: () => null };

/** Looks up what the catalogue and the installed base know of what commands speak of, at once for all of one moment. */
@Injectable()
export class ComplaintGathering {
  private readonly catalogue = batched(async (ids: readonly string[]) =>
    inOrderOf(ids, await productsByIds(SYSTEM_SCOPE, this.dataSource, ids), ({ id }) => id),
  );
  private readonly units = batched(async (ids: readonly string[]) =>
    inOrderOf(ids, await unitsByIds(SYSTEM_SCOPE, this.dataSource, ids), ({ id }) => id),
  );
  private readonly withSerial = batched(async (serials: readonly string[]) => {
    const found = await unitsWithSerials(SYSTEM_SCOPE, this.dataSource, serials);
    return serials.map((serial) => found.filter((unit) => unit.serial === serialOf(serial)));
  });

  constructor(private readonly dataSource: DataSource) {}

  /** `currency` is the company's. */
  async products(command: ComplaintCommand, currency: string): Promise<FromProducts> {
    switch (command.type) {
      case 'RegisterComplaint':
        return { ...NOTHING, units: await this.unitsOf(command) };
      case 'IdentifyComplaintProduct':
        return { ...NOTHING, ...(await this.namedIn(command.data)) };
      case 'ProposeSettlement':
      case 'SettleOnTheSpot': {
        const skus = command.data.remedies.flatMap(({ goods }) => goods?.sku ?? []);
        return { ...NOTHING, listPriceOf: await this.listPrices(skus, { on: command.at.slice(0, 10), currency }) };
      }
      default:
        return NOTHING;
    }
  }

  /** Those with the serial number of a complaint; imported ones are tied to their units by a mapping, later. */
  private async unitsOf({ data, origin }: RegisterComplaint): Promise<readonly KnownUnit[]> {
    if (data.serial === null || data.serialIsPartial || origin === 'IMPORT') return [];
    const units = await this.withSerial.load(data.serial);
    return Promise.all(
      units.map(async ({ id, productId, serial }) => {
        const product = await this.catalogue.load(productId);
        const names = product ? [product.sku, product.name, product.model] : [];
        return { unitId: id, productId, serial, names };
      }),
    );
  }

  private async namedIn({ productId, unitId, serial }: IdentifyComplaintProduct['data']) {
    const [product, unit] = await Promise.all([
      productId === null ? null : this.catalogue.load(productId),
      unitId === null ? null : this.units.load(unitId),
    ]);
    const inRanges = unit || unitId === null || !productId || !serial ? [] : await this.withSerial.load(serial);
    return {
      product: product && { productId: product.id },
      units: [unit, ...inRanges]
        .filter((each) => each !== null)
        .map((each) => ({ unitId: each.id, productId: each.productId, serial: each.serial, names: [] })),
    };
  }

  /** Prices of goods on a day; where lists of several currencies have an article, the company's comes first. */
  private async listPrices(
    skus: readonly string[],
    { on, currency }: Readonly<{ on: string; currency: string }>,
  ): Promise<(sku: string) => Money | null> {
    const prices = skus.length ? await pricesOf(SYSTEM_SCOPE, this.dataSource, { on, skus, kinds: ['GOODS'] }) : [];
    return (sku) => {
      const own = prices.filter((each) => each.sku === skuOf(sku));
      return (own.find((each) => each.currency === currency) ?? own[0])?.price ?? null;
    };
  }
}
