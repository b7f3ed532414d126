import { anyone, type ModulePart, ofNobody } from '@eenplan/kit';
import { AddressSecrecy } from '../resident-address/address-secrecy.entity';
import { coreActivities, coreCategories } from './core-activities';
import { EVERY_CASE, SECRET_ADDRESSES } from './people-rules';
import { DataBasisKind, ProcessingActivityEntry, ProcessingActivityUse } from './processing-activity.type';
import { PurposeResolver } from './purpose.resolver';
import { PurposeService } from './purpose.service';
import {
  CaseWithheldResolver,
  HouseholdWithheldResolver,
  PlanWithheldResolver,
  ResidentWithheldResolver,
} from './withheld.resolver';

/** What a request is for, and what it may therefore see. */
export const purposePart: ModulePart = {
  entities: [AddressSecrecy],
  resolvers: [
    ...[PurposeResolver, HouseholdWithheldResolver, PlanWithheldResolver],
    ...[CaseWithheldResolver, ResidentWithheldResolver],
  ],
  types: [DataBasisKind, ProcessingActivityEntry, ProcessingActivityUse],
  services: [PurposeService],
  dataCategories: coreCategories,
  processingActivities: coreActivities,
  access: {
    scopes: {
      [EVERY_CASE]: 'See the cases of the whole municipality, not only those one is involved in.',
      [SECRET_ADDRESSES]: 'Have addresses that are secret, also of whom one does not work with.',
    },
    roles: { generalist: [EVERY_CASE, SECRET_ADDRESSES] },
    fields: {
      Query: { processingActivities: ofNobody(anyone) },
      ProcessingActivity: { '*': anyone },
      ProcessingActivityUse: { '*': anyone },
    },
  },
};
