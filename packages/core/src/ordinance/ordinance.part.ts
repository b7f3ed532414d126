import { hasScope, type ModulePart } from '@eenplan/kit';
import { Ordinance } from './ordinance.entity';
import { OrdinanceKind, OrdinanceStatus } from './ordinance.enum';
import { ordinanceErrors } from './ordinance.errors';
import { OrdinanceResolver } from './ordinance.resolver';
import { ordinanceSection } from './ordinance.section';
import { OrdinanceService } from './ordinance.service';

const read = hasScope('ordinance:read');

/** What the municipality has laid down, or means to, with its status and source. */
export const ordinancePart: ModulePart = {
  entities: [Ordinance],
  resolvers: [OrdinanceResolver],
  types: [OrdinanceKind, OrdinanceStatus],
  services: [OrdinanceService],
  configSections: [ordinanceSection],
  errors: ordinanceErrors,
  access: {
    scopes: { 'ordinance:read': 'See ordinances and policy rules with their status and source.' },
    roles: {
      generalist: ['ordinance:read'],
      resident: ['ordinance:read'],
      partner: ['ordinance:read'],
      administrator: ['ordinance:read'],
      policy: ['ordinance:read'],
      auditor: ['ordinance:read'],
    },
    fields: { Query: { ordinances: read }, Ordinance: { '*': read } },
  },
};
