import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import type { ComplaintEvent } from '#complaints/events';
import { customerDecider } from '#customers';
import type { CustomerEvent } from '#customers/events';
import { type Event, fold } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { productsByIds } from '#products';
import type { WorkOrderEvent } from '#repairs/events';
import type { ReturnEvent } from '#returns/events';
import { complaintFacts, returnFacts, workOrderFacts } from './case-facts.js';
import type { CaseFacts, CustomerFacts } from './invitation/invitation-known.js';
import type { SurveyCaseKind } from './satisfaction-words.events.js';
import { surveyLanguageOf } from './survey-language.js';

type Customer = NonNullable<typeof customerDecider.initialState>;

/** Duplicates of duplicates; a longer chain is a mistake. */
const MOST_MERGES = 20;

/** What is asked about, and who: read from their own streams, which nothing is ahead of. Names come from the catalogue. */
@Injectable()
export class Cases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** Null where there is no such case. */
  async find(caseKind: SurveyCaseKind, caseId: string): Promise<CaseFacts | null> {
    const found = await this.told(caseKind, caseId);
    if (!found?.about.productId) return found;
    const [product] = await productsByIds(SYSTEM_SCOPE, this.dataSource, [found.about.productId]);
    if (!product) return found;
    const { line: productLine, model: productModel } = product;
    return { ...found, about: { ...found.about, productLine, productModel } };
  }

  /** Whoever the file went into; null where there is no such file. */
  async customer(customerId: string, merges = 0): Promise<CustomerFacts | null> {
    const customer = fold(customerDecider, await this.events<CustomerEvent>(`customer-${customerId}`));
    if (!customer) return null;
    if (customer.mergedInto !== null && merges < MOST_MERGES) return this.customer(customer.mergedInto, merges + 1);
    return factsOf(customer);
  }

  private async told(caseKind: SurveyCaseKind, caseId: string): Promise<CaseFacts | null> {
    switch (caseKind) {
      case 'COMPLAINT':
        return complaintFacts(await this.events<ComplaintEvent>(`complaint-${caseId}`));
      case 'RETURN':
        return returnFacts(await this.events<ReturnEvent>(`return-${caseId}`));
      case 'WORK_ORDER':
        return workOrderFacts(await this.events<WorkOrderEvent>(`workorder-${caseId}`));
    }
  }

  private async events<E extends Event>(stream: string) {
    return this.codec.decode<E>(await this.store.readStream(stream));
  }
}

const factsOf = (customer: Customer): CustomerFacts => ({
  customerId: customer.customerId,
  isGone: customer.keyDestroyed || customer.status === 'ERASED',
  consent: customer.consents.SURVEY?.given ?? null,
  isReachable: customer.phones.length > 0 || customer.emails.length > 0,
  language: surveyLanguageOf(customer.language),
});
