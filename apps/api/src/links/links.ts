import { AlertLinksResolver, ProductAlertsResolver, SignalLinksResolver } from './alert-links.resolver.js';
import { ComplaintLinksResolver } from './complaint-links.resolver.js';
import { EvaluationLinksResolver, PartnerEvaluationResolver } from './evaluation-links.resolver.js';
import { ComplaintOmissionsResolver, ContactOmissionsResolver, OmissionResolver } from './omission.resolver.js';
import { OrderLinksResolver } from './order-links.resolver.js';
import {
  ComplaintReturnsResolver,
  ReturnLineLinksResolver,
  ReturnLinksResolver,
  UnitReturnsResolver,
} from './return-links.resolver.js';
import {
  PartnerScorecardResolver,
  ScorecardLinksResolver,
  TechnicianScorecardResolver,
} from './scorecard-links.resolver.js';
import { UnitComponentLinksResolver } from './unit-component-links.resolver.js';
import { UnitLinksResolver } from './unit-links.resolver.js';
import {
  ComplaintWorkOrdersResolver,
  ReturnWorkOrdersResolver,
  UnitWorkOrdersResolver,
  WorkOrderAssignmentResolver,
  WorkOrderLinksResolver,
} from './work-order-links.resolver.js';

/** Fields that lead from one context to another, and figures over several. */
export const links = [
  ComplaintLinksResolver,
  UnitLinksResolver,
  UnitComponentLinksResolver,
  OrderLinksResolver,
  ReturnLinksResolver,
  ReturnLineLinksResolver,
  ComplaintReturnsResolver,
  UnitReturnsResolver,
  WorkOrderLinksResolver,
  WorkOrderAssignmentResolver,
  ComplaintWorkOrdersResolver,
  ReturnWorkOrdersResolver,
  UnitWorkOrdersResolver,
  PartnerScorecardResolver,
  TechnicianScorecardResolver,
  ScorecardLinksResolver,
  AlertLinksResolver,
  SignalLinksResolver,
  ProductAlertsResolver,
  PartnerEvaluationResolver,
  EvaluationLinksResolver,
  OmissionResolver,
  ContactOmissionsResolver,
  ComplaintOmissionsResolver,
];
