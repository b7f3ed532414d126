import { hasScope, type ModulePart } from '@eenplan/kit';
import { SignalAgreement } from './signal-agreement.entity';
import { signalAgreementErrors } from './signal-agreement.errors';
import { SignalAgreementResolver } from './signal-agreement.resolver';
import { signalAgreementSection } from './signal-agreement.section';
import { SignalAgreementService } from './signal-agreement.service';

const kinds = hasScope('signal:kinds');

/** What municipalities and partners agreed about signals. */
export const signalAgreementPart: ModulePart = {
  entities: [SignalAgreement],
  resolvers: [SignalAgreementResolver],
  services: [SignalAgreementService],
  configSections: [signalAgreementSection],
  errors: signalAgreementErrors,
  access: { fields: { Query: { signalAgreements: kinds }, SignalAgreement: { '*': kinds } } },
};
