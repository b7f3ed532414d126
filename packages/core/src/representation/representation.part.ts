import { hasScope, type ModulePart } from '@eenplan/kit';
import { ClientSupporter } from './client-supporter.entity';
import { ClientSupporterService } from './client-supporter.service';
import { HouseholdSupporter } from './household-supporter.entity';
import { residentRepresents, residentSupporters } from './representation.edges';
import { ClientSupporterKind, RepresentationScope, RepresentativeKind } from './representation.enum';
import { representationErrors } from './representation.errors';
import {
  ClientSupporterAssignInput,
  ClientSupporterAssignPayload,
  ClientSupporterEndInput,
  ClientSupporterEndPayload,
  RepresentativeAppointInput,
  RepresentativeAppointPayload,
  RepresentativeEndInput,
  RepresentativeEndPayload,
} from './representation.inputs';
import { RepresentationResolver } from './representation.resolver';
import { Representative } from './representative.entity';
import { RepresentativeService } from './representative.service';

const read = hasScope('household:read');
const write = hasScope('household:write');

/** Who acts for residents, and who stands beside them. */
export const representationPart: ModulePart = {
  entities: [Representative, ClientSupporter, HouseholdSupporter],
  resolvers: [RepresentationResolver],
  types: [
    ...[RepresentativeKind, RepresentationScope, ClientSupporterKind],
    ...[RepresentativeAppointInput, RepresentativeAppointPayload, RepresentativeEndInput, RepresentativeEndPayload],
    ...[ClientSupporterAssignInput, ClientSupporterAssignPayload, ClientSupporterEndInput, ClientSupporterEndPayload],
  ],
  edges: [residentRepresents, residentSupporters],
  services: [RepresentativeService, ClientSupporterService],
  errors: representationErrors,
  access: {
    fields: {
      Mutation: {
        representativeAppoint: { rule: write, opens: true },
        representativeEnd: write,
        clientSupporterAssign: { rule: write, opens: true },
        clientSupporterEnd: write,
      },
      Representative: { '*': read },
      ClientSupporter: { '*': read },
      RepresentativeAppointPayload: { '*': write },
      RepresentativeEndPayload: { '*': write },
      ClientSupporterAssignPayload: { '*': write },
      ClientSupporterEndPayload: { '*': write },
    },
  },
};
