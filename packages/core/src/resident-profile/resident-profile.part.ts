import { hasScope, type ModulePart } from '@eenplan/kit';
import { residentProfile } from './resident-profile.edges';
import { ResidentProfile } from './resident-profile.entity';
import { ContactChannel, Literacy, OwnDirection } from './resident-profile.enum';
import { ResidentProfileRecordInput, ResidentProfileRecordPayload } from './resident-profile.inputs';
import { ResidentProfileResolver } from './resident-profile.resolver';
import { ResidentProfileService } from './resident-profile.service';

const write = hasScope('household:write');

/** How residents speak, read, decide and want to be reached. */
export const residentProfilePart: ModulePart = {
  entities: [ResidentProfile],
  resolvers: [ResidentProfileResolver],
  types: [Literacy, OwnDirection, ContactChannel, ResidentProfileRecordInput, ResidentProfileRecordPayload],
  edges: [residentProfile],
  services: [ResidentProfileService],
  access: {
    fields: {
      Mutation: { residentProfileRecord: { rule: write, opens: true } },
      ResidentProfile: { '*': hasScope('household:read') },
      ResidentProfileRecordPayload: { '*': write },
    },
  },
};
