import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, type OperationContext, type Page, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { DEPOSIT_READERS } from '../deposit/deposit-roles.js';
import { partnerById } from '../partner/partner.queries.js';
import { PartnerStatementArgs, PartnerStatementLinesArgs } from './statement.inputs.js';
import { partnerStatement, statementLines } from './statement.queries.js';
import { PartnerStatement } from './statement.view.js';
import { statementLineProjection } from './statement-line.projection.js';
import { StatementLineView } from './statement-line.view.js';

const PartnerStatementLineConnection = connectionType(StatementLineView, { name: 'PartnerStatementLine' });

@Resolver()
export class PartnerStatementResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...DEPOSIT_READERS)
  @Query(() => PartnerStatement, {
    nullable: true,
    description: 'What a partner did in a month: jobs, fees, chargebacks, the deposit, and what is payable.',
  })
  async partnerStatement(
    @CurrentScope() scope: Scope,
    @Args() { partnerId, month, zone }: PartnerStatementArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PartnerStatement | null> {
    const shown = await this.zoneOf(scope, partnerId, zone);
    if (shown === null) return null;
    const awaited = { projection: statementLineProjection.name, position: atLeast, waitMs, signal };
    const asked = { partnerId, month, zone: shown };
    return whenProjected(this.waits, awaited, () => partnerStatement(scope, this.dataSource, asked));
  }

  @Allow(...DEPOSIT_READERS)
  @Query(() => PartnerStatementLineConnection, {
    nullable: true,
    description:
      'The jobs, fees, chargebacks, bills and movements behind the figures of a statement, the newest first.',
  })
  async partnerStatementLines(
    @CurrentScope() scope: Scope,
    @Args() { partnerId, month, zone, kinds, ...args }: PartnerStatementLinesArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<StatementLineView> | null> {
    const shown = await this.zoneOf(scope, partnerId, zone);
    if (shown === null) return null;
    const awaited = { projection: statementLineProjection.name, position: atLeast, waitMs, signal };
    const asked = { partnerId, month, zone: shown, kinds: kinds ?? null, args };
    return whenProjected(this.waits, awaited, () => statementLines(scope, this.dataSource, asked));
  }

  /** Null where the scope does not see the partner. */
  private async zoneOf(scope: Scope, partnerId: string, zone: string | null | undefined): Promise<string | null> {
    const partner = await partnerById(scope, this.dataSource, partnerId);
    return partner && (zone ?? partner.contract?.zone ?? this.pack.zone);
  }
}
