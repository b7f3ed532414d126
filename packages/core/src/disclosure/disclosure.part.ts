import { hasScope, type ModulePart } from '@eenplan/kit';
import { DisclosedCategory } from './disclosed-category.entity';
import { residentDisclosures } from './disclosure.edges';
import { Disclosure } from './disclosure.entity';
import { RecipientKind } from './disclosure.enum';
import { disclosureErrors } from './disclosure.errors';
import { DisclosureRecordInput, DisclosureRecordPayload } from './disclosure.inputs';
import { DisclosureResolver } from './disclosure.resolver';
import { DisclosureService } from './disclosure.service';

const read = hasScope('disclosure:read');
const write = hasScope('disclosure:write');

/** What is given of residents to others. */
export const disclosurePart: ModulePart = {
  entities: [Disclosure, DisclosedCategory],
  resolvers: [DisclosureResolver],
  types: [RecipientKind, DisclosureRecordInput, DisclosureRecordPayload],
  edges: [residentDisclosures],
  services: [DisclosureService],
  errors: disclosureErrors,
  access: {
    scopes: {
      'disclosure:read': 'Read what was given to others, as far as the row rules let you.',
      'disclosure:write': 'Record what is given of residents to others (Wmo 2015, art. 5.2.1 and 5.3.3).',
    },
    roles: { generalist: ['disclosure:read', 'disclosure:write'], resident: ['disclosure:read'] },
    fields: {
      Mutation: { disclosureRecord: { rule: write, opens: true } },
      Resident: { disclosures: read },
      Disclosure: { '*': read },
      DisclosedCategory: { '*': read },
      DisclosureRecordPayload: { '*': write },
    },
  },
};
