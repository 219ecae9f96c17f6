import { complaintDecider, complaintPolicySection, recurrenceDecider } from '#complaints';
import { customerDecider, customerPolicySection } from '#customers';
import type { Command, CommandContext, Decider, Event } from '#event-sourcing';
import { type Part, part } from '#event-store';
import { outletDecider, partnerDecider, partnersPolicySection, technicianDecider } from '#partners';
import {
  defectivePartDecider,
  partDecider,
  partsPolicySection,
  purchaseOrderDecider,
  reorderPointDecider,
  stockMovementDecider,
  stockroomDecider,
} from '#parts';
import type { PolicyPack } from '#policy-pack';
import {
  orderDecider,
  priceListDecider,
  productDecider,
  productsPolicySection,
  unitDecider,
  unitRangeDecider,
} from '#products';
import { checklistDecider, loanerDecider, partnerWorkDecider, repairPolicySection } from '#repairs';
import { purchaseDecider, returnDecider, returnPolicySection } from '#returns';
import { invitationDecider, satisfactionPolicySection } from '#satisfaction';
import { instantOf } from '#values';
import { statutoryPacksOf, warrantyDecider, warrantyPolicySection } from '#warranty';

export type Asked = Pick<Command, 'id' | 'by' | 'roles' | 'at'> & CommandContext;

/**
 * A command that lacks only who asks it and when, with what its handler would have gathered, and with what other streams
 * decide in the same append.
 */
export type Ask = (context: Asked) => Part | readonly Part[];

/** Commands of one kind of stream. `gathered` is known for one command, `known` for all of them. */
const asking =
  <C extends Command, E extends Event, State, Known>(decider: Decider<C, E, State, Known>, known: NoInfer<Known>) =>
  <Type extends C['type']>(type: Type, data: Extract<C, { type: Type }>['data'], gathered: Partial<Known> = {}) =>
  (context: Asked): Part =>
    part({ decider, command: { ...context, type, data } as unknown as C, known: { ...known, ...gathered } });

/** What may be asked of each context, decided by its own rules and by the numbers of the pack. */
export const asksBy = (pack: PolicyPack, productIds: ReadonlySet<string>) => {
  const packVersion = pack.version;
  const products = pack.section(productsPolicySection);
  const complaints = pack.section(complaintPolicySection);
  const dueAt: PolicyPack['dueAt'] = (due, from) => pack.dueAt(due, from);
  const money = { packVersion, currency: pack.currency, rates: pack.rates, dueAt };
  return {
    customer: asking(customerDecider, { policy: pack.section(customerPolicySection) }),
    product: asking(productDecider, { policy: products, packVersion, dueAt }),
    priceList: asking(priceListDecider, { policy: products, zone: pack.zone }),
    order: asking(orderDecider, { policy: products, productIds }),
    unitRange: asking(unitRangeDecider, { policy: products, packVersion, product: null, registered: [] }),
    unit: asking(unitDecider, {
      policy: products,
      packVersion,
      product: null,
      range: null,
      elsewhere: null,
      sale: null,
    }),
    complaint: asking(complaintDecider, {
      ...money,
      policy: complaints,
      listPriceOf: () => null,
      nearest: null,
      product: null,
      units: [],
      erasedCustomerIds: [],
    }),
    recurrence: asking(recurrenceDecider, { packVersion, windowDays: complaints.recurrenceWindowDays }),
    return: asking(returnDecider, {
      ...money,
      policy: pack.section(returnPolicySection),
      opening: null,
      replacement: null,
    }),
    ...asksOfService(pack),
    ...asksOfCustomers(pack),
  };
};

/** What may be asked of partners and their stock. */
const asksOfService = (pack: PolicyPack) => {
  const packVersion = pack.version;
  const partners = pack.section(partnersPolicySection);
  const parts = pack.section(partsPolicySection);
  const startOf = (day: string) => new Date(instantOf(pack.zone, Date.parse(day))).toISOString();
  const stocked = { policy: parts, packVersion, part: null, partnerId: null };
  return {
    partner: asking(partnerDecider, { packVersion, policy: partners, zone: pack.zone, startOf, priceLists: {} }),
    outlet: asking(outletDecider, { packVersion, policy: partners, partner: null }),
    technician: asking(technicianDecider, { packVersion, policy: partners, startOf, outlet: null }),
    part: asking(partDecider, { policy: parts }),
    stockroom: asking(stockroomDecider, undefined),
    stockMovement: asking(stockMovementDecider, { ...stocked, fromPartnerId: null, allotment: [], shortage: null }),
    purchaseOrder: asking(purchaseOrderDecider, stocked),
    reorderPoint: asking(reorderPointDecider, { ...stocked, stock: null }),
    defectivePart: asking(defectivePartDecider, {
      policy: parts,
      packVersion,
      dueAt: (due, from) => pack.dueAt(due, from),
      piece: null,
      genuineFrom: null,
    }),
    loaner: asking(loanerDecider, { productId: null, outlet: null }),
    partnerWork: asking(partnerWorkDecider, { workOrderIds: [] }),
    checklist: asking(checklistDecider, {
      mostItems: pack.section(repairPolicySection).orders.mostChecklistItems,
      hasProduct: true,
    }),
  };
};

/** What is asked of customers, and of the warranty of what they have. */
const asksOfCustomers = (pack: PolicyPack) => ({
  purchase: asking(purchaseDecider, { bought: {} }),
  invitation: asking(invitationDecider, {
    packVersion: pack.version,
    policy: pack.section(satisfactionPolicySection).invitations,
    linkDays: pack.section(customerPolicySection).linkDays.answer,
    inviting: null,
    isWaveCancelled: false,
  }),
  warranty: asking(warrantyDecider, {
    packVersion: pack.version,
    policy: pack.section(warrantyPolicySection),
    statutoryPacks: statutoryPacksOf(pack),
    zone: pack.zone,
    unit: null,
  }),
});

export type Asks = ReturnType<typeof asksBy>;
