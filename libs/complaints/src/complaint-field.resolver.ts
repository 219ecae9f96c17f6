import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { Clock } from '#projections';
import { closureGates } from './closure-gate.queries.js';
import { ComplaintGate } from './closure-gate.view.js';
import { complaintPolicySection } from './complaint.policy-section.js';
import { ComplaintView } from './complaint.view.js';
import { ComplaintDue } from './complaint-due.view.js';
import { runningDueTimes } from './complaint-dues.js';
import { SettlementProposal } from './settlement.view.js';

const GATES_COST = 20;

/** What is never stored, because it depends on the time of day or on the rules. */
@Resolver(() => ComplaintView)
export class ComplaintFieldResolver {
  constructor(
    private readonly clock: Clock,
    private readonly pack: PolicyPack,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether one of its due times has passed by now.' })
  overdue(@Parent() { dueAt }: ComplaintView): boolean {
    return dueAt !== null && dueAt <= this.clock.now();
  }

  @ResolveField(() => [ComplaintDue], { description: 'The due times that still count, the earliest first.' })
  dues(@Parent() complaint: ComplaintView): readonly ComplaintDue[] {
    const now = this.clock.now();
    return runningDueTimes(complaint).map(({ cause, dueAt }) => ({ cause, dueAt, isOverdue: dueAt <= now }));
  }

  @ResolveField(() => SettlementProposal, { nullable: true, description: 'The proposal that stands.' })
  proposal(@Parent() { proposals, proposalId }: ComplaintView): SettlementProposal | null {
    return proposals.find(({ id }) => id === proposalId) ?? null;
  }

  @ResolveField(() => [ComplaintGate], {
    complexity: ({ childComplexity }) => GATES_COST + childComplexity,
    description: 'What it must pass before it is closed, by the rules of closing; empty where it has ended.',
  })
  gates(@CurrentScope() scope: Scope, @Parent() complaint: ComplaintView): Promise<readonly ComplaintGate[]> {
    const { attempts } = this.pack.section(complaintPolicySection).satisfactionContact;
    return closureGates(scope, { store: this.store, codec: this.codec }, complaint, attempts);
  }
}
