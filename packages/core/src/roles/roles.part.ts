import { anyone, hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { OwnFile } from '../caller/own-file';
import { CallerRole } from './caller-role.type';
import { RoleCatalogueService } from './role-catalogue.service';
import { RoleGrant } from './role-grant.entity';
import { rolesErrors } from './roles.errors';
import { RolesResolver } from './roles.resolver';
import { rolesSection } from './roles.section';

/** What roles may do at a municipality. */
export const rolesPart: ModulePart = {
  entities: [RoleGrant],
  resolvers: [RolesResolver],
  types: [CallerRole],
  services: [RoleCatalogueService, OwnFile],
  configSections: [rolesSection],
  errors: rolesErrors,
  access: {
    scopes: { 'role:read': 'See what roles may do, on any day.' },
    roles: { administrator: ['role:read'], policy: ['role:read'], auditor: ['role:read'] },
    fields: { Query: { roles: ofNobody(hasScope('role:read')) }, CallerRole: { '*': anyone } },
  },
};
