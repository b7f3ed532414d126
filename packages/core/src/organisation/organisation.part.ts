import { hasScope, type ModulePart } from '@eenplan/kit';
import { AreaPostcode } from './area-postcode.entity';
import { Area } from './area.entity';
import { Organisation } from './organisation.entity';
import { AreaKind, OrganisationKind, TeamKind, TeamLegalForm, TeamLegalStatus } from './organisation.enum';
import { organisationErrors } from './organisation.errors';
import { OrganisationResolver } from './organisation.resolver';
import { organisationSection } from './organisation.section';
import { OrganisationService } from './organisation.service';
import { ProfessionalPresence } from './professional-presence';
import { staffMemberConnection } from './staff-member.connection';
import { StaffMember } from './staff-member.entity';
import { TeamArea } from './team-area.entity';
import { TeamMember } from './team-member.entity';
import {
  TeamMemberAssignInput,
  TeamMemberAssignPayload,
  TeamMemberEndInput,
  TeamMemberEndPayload,
} from './team-member.inputs';
import { TeamMemberService } from './team-member.service';
import { TeamStatus } from './team-status.entity';
import { teamMembers } from './team.edges';
import { Team } from './team.entity';

const read = hasScope('organisation:read');
const readMembers = hasScope('organisation:read-members');
const write = hasScope('organisation:write');

/** Areas, teams with their members, and the organisations that a municipality works with. */
export const organisationPart: ModulePart = {
  entities: [Area, AreaPostcode, Team, TeamArea, TeamStatus, TeamMember, StaffMember, Organisation],
  resolvers: [OrganisationResolver],
  types: [
    ...[AreaKind, TeamKind, TeamLegalForm, TeamLegalStatus, OrganisationKind, ...staffMemberConnection.types],
    ...[TeamMemberAssignInput, TeamMemberAssignPayload, TeamMemberEndInput, TeamMemberEndPayload],
  ],
  edges: [teamMembers],
  services: [OrganisationService, TeamMemberService, ProfessionalPresence],
  configSections: [organisationSection],
  errors: organisationErrors,
  costs: { 'Query.areaOf': 5, 'StaffMemberConnection.totalCount': 20 },
  access: {
    scopes: {
      'organisation:read': 'See areas, teams and the organisations that the municipality works with.',
      'organisation:read-members': 'See who works in a team.',
      'organisation:write': 'Put staff in teams and end their places.',
    },
    roles: {
      generalist: ['organisation:read', 'organisation:read-members'],
      resident: ['organisation:read'],
      administrator: ['organisation:read', 'organisation:read-members', 'organisation:write'],
      policy: ['organisation:read'],
      auditor: ['organisation:read', 'organisation:read-members'],
    },
    fields: {
      Query: { areas: read, areaOf: read, teams: read, organisations: read, professionals: write },
      Mutation: { teamMemberAssign: write, teamMemberEnd: write },
      Area: { '*': read },
      Team: { '*': read },
      TeamArea: { '*': read },
      TeamStatus: { '*': read },
      TeamMember: { '*': readMembers },
      StaffMember: { '*': readMembers, subject: write },
      StaffMemberConnection: { '*': readMembers },
      StaffMemberEdge: { '*': readMembers },
      Organisation: { '*': read },
      TeamMemberAssignPayload: { '*': write },
      TeamMemberEndPayload: { '*': write },
    },
  },
};
