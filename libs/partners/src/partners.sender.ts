import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { EventStore, type Receipt } from '#event-store';
import { Waits } from '#projections';
import type { OutletCommand } from './outlet/outlet.commands.js';
import { HandleOutlet } from './outlet/outlet.handler.js';
import { outletProjection } from './outlet/outlet.projection.js';
import { outletById } from './outlet/outlet.queries.js';
import { refusal as outletRefusal } from './outlet/outlet-rejection.js';
import type { PartnerCommand } from './partner/partner.commands.js';
import { HandlePartner } from './partner/partner.handler.js';
import { partnerProjection } from './partner/partner.projection.js';
import { partnerById } from './partner/partner.queries.js';
import { refusal as partnerRefusal } from './partner/partner-rejection.js';
import type { TechnicianCommand } from './technician/technician.commands.js';
import { HandleTechnician } from './technician/technician.handler.js';
import { technicianProjection } from './technician/technician.projection.js';
import { technicianById } from './technician/technician.queries.js';
import { refusal as technicianRefusal } from './technician/technician-rejection.js';

const WAIT_MS = 2_000;

type Look = (scope: Scope, dataSource: DataSource, id: string) => Promise<object | null>;

/** Sends what callers ask of partners, outlets and technicians, where they see them: a partner its own. */
@Injectable()
export class PartnersSender {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly waits: Waits,
  ) {}

  /** @throws Rejection `PARTNER_NOT_FOUND` where the scope does not see the partner, or may not let one apply */
  async partner(scope: Scope, command: PartnerCommand): Promise<Receipt> {
    const isNew = command.type === 'ApplyAsPartner' && scope.rows.kind !== 'PARTNER';
    if (!isNew && !(await this.isSeen(scope, PARTNERS, command.data.partnerId)))
      throw partnerRefusal('PARTNER_NOT_FOUND', null);
    return this.bus.execute(new HandlePartner(command));
  }

  /** @throws Rejection `OUTLET_NOT_FOUND`, `OUTLET_PARTNER_UNKNOWN` where the scope does not see the one meant */
  async outlet(scope: Scope, command: OutletCommand): Promise<Receipt> {
    if (command.type === 'RegisterOutlet') {
      if (!(await this.isSeen(scope, PARTNERS, command.data.partnerId)))
        throw outletRefusal('OUTLET_PARTNER_UNKNOWN', null, { missing: 'partnerId' });
    } else if (!(await this.isSeen(scope, OUTLETS, command.data.outletId)))
      throw outletRefusal('OUTLET_NOT_FOUND', null);
    return this.bus.execute(new HandleOutlet(command));
  }

  /**
   * Who is a technician and nothing else plans for himself or herself only.
   *
   * @throws Rejection `TECHNICIAN_NOT_FOUND`, `TECHNICIAN_OUTLET_UNKNOWN` where the scope does not see the one meant
   */
  async technician(scope: Scope, command: TechnicianCommand): Promise<Receipt> {
    if (command.type === 'HireTechnician') await this.refuseUnseenOutlet(scope, command.data.outletId);
    else if (!isOwn(scope, command) || !(await this.isSeen(scope, TECHNICIANS, command.data.technicianId)))
      throw technicianRefusal('TECHNICIAN_NOT_FOUND', null);
    if (command.type === 'AssignTechnician') await this.refuseUnseenOutlet(scope, command.data.outletId);
    return this.bus.execute(new HandleTechnician(command));
  }

  private async refuseUnseenOutlet(scope: Scope, outletId: string): Promise<void> {
    if (!(await this.isSeen(scope, OUTLETS, outletId)))
      throw technicianRefusal('TECHNICIAN_OUTLET_UNKNOWN', null, { missing: 'outletId' });
  }

  /** What was just made gets time to be seen; who sees everything need not look. */
  private async isSeen(scope: Scope, { projection, look }: Seen, id: string): Promise<boolean> {
    if (scope.rows.kind === 'ALL' || (await look(scope, this.dataSource, id))) return true;
    await this.waits.until(projection, await this.store.head(), WAIT_MS);
    return (await look(scope, this.dataSource, id)) !== null;
  }
}

type Seen = Readonly<{ projection: string; look: Look }>;

const PARTNERS: Seen = { projection: partnerProjection.name, look: partnerById };
const OUTLETS: Seen = { projection: outletProjection.name, look: outletById };
const TECHNICIANS: Seen = { projection: technicianProjection.name, look: technicianById };

const isOwn = ({ caller }: Scope, { data }: TechnicianCommand): boolean =>
  caller.roles.some((role) => role !== 'technician') || caller.technicianId === data.technicianId;
