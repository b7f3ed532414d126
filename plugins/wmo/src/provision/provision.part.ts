import { hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { ProvisionKindService } from './provision-kind.service';
import { ProvisionKind } from './provision-kind.type';
import { ProvisionResolver } from './provision.resolver';

const read = hasScope('wmo:read');

/** What tailored provisions are. */
export const provisionPart = {
  entities: [],
  resolvers: [ProvisionResolver],
  types: [ProvisionKind],
  services: [ProvisionKindService],
  access: {
    fields: { Query: { wmoProvisionKinds: ofNobody(read) }, WmoProvisionKind: { '*': read } },
  },
} as const satisfies ModulePart;
