import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, withCommandId } from '#graphql';
import { newId } from '#values';
import { PartnersSender } from '../partners.sender.js';
import { EXAMINERS } from '../partners-roles.js';
import {
  GrantCertificateInput,
  RecordTrainingInput,
  RenewCertificateInput,
  RevokeCertificateInput,
} from './technician.inputs.js';
import { TechnicianReceipt } from './technician-receipt.view.js';

@Resolver()
export class QualificationResolver {
  constructor(private readonly sender: PartnersSender) {}

  @Allow(...EXAMINERS)
  @Mutation(() => TechnicianReceipt, { description: 'Takes down a certificate; some skills count with one only.' })
  grantCertificate(@CurrentScope() scope: Scope, @Args('input') input: GrantCertificateInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { technicianId, skill, name, number, issuedOn, expiresOn } = input;
    const certificateId = newId(identified.commandId, 'certificate');
    const data = { technicianId, certificateId, skill, name, number, issuedOn, expiresOn };
    return this.sender.technician(scope, commandFrom(scope.caller, 'GrantCertificate', identified, data));
  }

  @Allow(...EXAMINERS)
  @Mutation(() => TechnicianReceipt, { description: 'Says that a certificate holds for longer.' })
  renewCertificate(@CurrentScope() scope: Scope, @Args('input') input: RenewCertificateInput): Promise<Receipt> {
    const { technicianId, certificateId, number, issuedOn, expiresOn } = input;
    const data = { technicianId, certificateId, number, issuedOn, expiresOn };
    return this.sender.technician(scope, commandFrom(scope.caller, 'RenewCertificate', input, data));
  }

  @Allow(...EXAMINERS)
  @Mutation(() => TechnicianReceipt, { description: 'Says that a certificate holds no longer.' })
  revokeCertificate(@CurrentScope() scope: Scope, @Args('input') input: RevokeCertificateInput): Promise<Receipt> {
    const { technicianId, certificateId, reason } = input;
    const data = { technicianId, certificateId, reason };
    return this.sender.technician(scope, commandFrom(scope.caller, 'RevokeCertificate', input, data));
  }

  @Allow(...EXAMINERS)
  @Mutation(() => TechnicianReceipt, { description: 'Takes down a training with its scores.' })
  recordTraining(@CurrentScope() scope: Scope, @Args('input') input: RecordTrainingInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { technicianId, kind, topic, heldOn } = input;
    const { WRITTEN, PRACTICAL, CUSTOMER_EVALUATION } = input.scores;
    const trainingId = newId(identified.commandId, 'training');
    const scores = { WRITTEN, PRACTICAL, CUSTOMER_EVALUATION };
    const data = { technicianId, trainingId, kind, topic, heldOn, scores };
    return this.sender.technician(scope, commandFrom(scope.caller, 'RecordTraining', identified, data));
  }
}
