import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { complaintDecider } from '#complaints';
import type { ComplaintEvent, ComplaintRegistered } from '#complaints/events';
import { customersByIds } from '#customers';
import { type Event, fold, type Recorded } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { productBySkuOrId, type UnitView, unitsByIds, unitsWithSerial } from '#products';
import { serialOf } from '#products/events';
import { returnDecider } from '#returns';
import type { ReturnEvent, ReturnOpened } from '#returns/events';
import { checklistDecider } from '../checklist/checklist.decider.js';
import { type ChecklistEvent, checklistIdOf } from '../checklist/checklist.events.js';
import { repairOfComplaint, repairOfReturnLine } from './asked-repair.js';
import type {
  AskedRepair,
  ChecklistFacts,
  CustomerFacts,
  DraftingFacts,
  ProductFacts,
  QualifyingFacts,
  SubjectFacts,
  UnitFacts,
} from './order-facts.js';
import type { DraftWorkOrder, QualifyWorkOrder } from './work-order.commands.js';
import type { WorkOrderPart } from './work-order.part.js';
import type { WorkOrderCommand } from './work-order-command.js';
import type { WorkOrder } from './work-order-state.js';

type Complaint = Readonly<{ identifiedAs: readonly (string | null)[] }>;
type Named = Readonly<{ sku: string | null; serial: string | null }>;

/** Looks up what an order is about. Complaints and returns are read from their streams, which nothing is ahead of. */
@Injectable()
export class OrderGathering implements WorkOrderPart {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async gather(command: WorkOrderCommand, state: WorkOrder | null) {
    if (command.type === 'DraftWorkOrder') return state ? {} : { drafting: await this.drafting(command) };
    if (command.type === 'QualifyWorkOrder' && state) return { qualifying: await this.qualifying(command, state) };
    return {};
  }

  async together() {
    return [];
  }

  private async drafting({ data }: DraftWorkOrder): Promise<DraftingFacts> {
    const asked = await this.asked(data);
    const named = asked ?? data;
    const about = await this.about(named, null);
    const [unit, another] = about.units;
    const customerId = named.customerId ?? (unit && !another ? unit.customerId : null);
    return { ...about, asked, customer: customerId === null ? null : await this.customer(customerId) };
  }

  private async asked({ task, returnLine }: DraftWorkOrder['data']): Promise<AskedRepair | null> {
    if (task) return this.ofComplaint(task);
    return returnLine ? this.ofReturn(returnLine) : null;
  }

  private async ofComplaint({ complaintId, remedyNo }: NonNullable<DraftWorkOrder['data']['task']>) {
    const events = await this.events<ComplaintEvent>(`complaint-${complaintId}`);
    const complaint = fold(complaintDecider, events);
    const registered = events.find((event): event is Recorded<ComplaintRegistered> => isRegistered(event));
    if (!complaint || !registered) return null;
    return repairOfComplaint(complaint, registered.data, { remedyNo, ...(await this.identified(complaint)) });
  }

  /** What somebody found the complaint to be about. */
  private async identified({ identifiedAs: [productId = null, unitId = null] }: Complaint) {
    const [unit] = unitId === null ? [] : await unitsByIds(SYSTEM_SCOPE, this.dataSource, [unitId]);
    const product = productId === null ? null : await this.product(productId);
    return { unit: unit ? unitFacts(unit) : null, sku: product && product.sku };
  }

  private async ofReturn({ returnId, no }: NonNullable<DraftWorkOrder['data']['returnLine']>) {
    const events = await this.events<ReturnEvent>(`return-${returnId}`);
    const returned = fold(returnDecider, events);
    const opened = events.find((event): event is Recorded<ReturnOpened> => event.type === 'ReturnOpened');
    const splits = events.flatMap(({ type, data }) => (type === 'ReturnLineSplit' ? [data] : []));
    return returned && opened ? repairOfReturnLine(returned, opened.data, { no, splits }) : null;
  }

  private async qualifying({ data }: QualifyWorkOrder, { order }: WorkOrder): Promise<QualifyingFacts> {
    const about = await this.about(data, order.productId);
    const products = [about.product, ...about.units].flatMap((each) => each?.productId ?? []);
    const ids = [...new Set([...products, ...(order.productId === null ? [] : [order.productId])])];
    const lists = await Promise.all([...ids, null].map((id) => this.checklist(checklistIdOf(order.kind, id))));
    return { ...about, checklists: lists.filter((list) => list !== null) };
  }

  private async checklist(id: string): Promise<ChecklistFacts | null> {
    return fold(checklistDecider, await this.events<ChecklistEvent>(`checklist-${id}`));
  }

  /** By the article that is named, else that of the only unit with the serial, else the one that is known already. */
  private async about({ sku, serial }: Named, known: string | null): Promise<SubjectFacts> {
    const units = serial === null ? [] : await unitsWithSerial(SYSTEM_SCOPE, this.dataSource, serialOf(serial));
    const [unit, another] = units;
    const named = sku ?? known ?? (unit && !another ? unit.productId : null);
    return { units: units.map(unitFacts), product: named === null ? null : await this.product(named) };
  }

  private async product(skuOrId: string): Promise<ProductFacts | null> {
    const product = await productBySkuOrId(SYSTEM_SCOPE, this.dataSource, skuOrId);
    return product && { productId: product.id, sku: product.sku, productClass: product.productClass };
  }

  private async customer(id: string): Promise<CustomerFacts | null> {
    const [customer] = await customersByIds(SYSTEM_SCOPE, this.dataSource, [id]);
    if (!customer) return null;
    const { name, phones, addresses, region } = customer;
    return { customerId: id, name, phone: phones[0] ?? null, address: addresses[0] ?? null, region };
  }

  private async events<E extends Event>(stream: string) {
    return this.codec.decode<E>(await this.store.readStream(stream));
  }
}

const isRegistered = ({ type }: ComplaintEvent): boolean => type === 'ComplaintRegistered';

const unitFacts = (unit: UnitView): UnitFacts => ({
  unitId: unit.id,
  productId: unit.productId,
  sku: unit.sku,
  serial: unit.serial,
  batch: unit.batch,
  region: unit.region,
  customerId: unit.customerId,
});
