import type { Policy } from '#event-sourcing';
import type { PartnerActivated } from '#partners/events';
import type { PlanScorecardClosing } from './closing.commands.js';
import type { ScorecardClosed } from './scorecard.events.js';

/** Whoever begins to work, or began before, has its months closed, one after the other. */
export const planOnScorecardClosed: Policy<PartnerActivated | ScorecardClosed, PlanScorecardClosing> = {
  name: 'plan-on-scorecard-closed',
  categories: ['partner', 'scorecard'],
  from: 'BEGINNING',
  imported: true,
  react: ({ type, data }) => {
    const { partnerId } = data;
    switch (type) {
      case 'PartnerActivated':
        return [{ ask: { type: 'PlanScorecardClosing', data: { partnerId, closed: null } } }];
      case 'ScorecardClosed':
        return [{ ask: { type: 'PlanScorecardClosing', data: { partnerId, closed: data.month } } }];
      default:
        return [];
    }
  },
};
