import { hasScope, type ModulePart } from '@eenplan/kit';
import { residentErrors } from '../resident/resident.errors';
import { AddressKind } from './address-kind.enum';
import { residentAddress, residentAddresses } from './resident-address.edges';
import { ResidentAddress } from './resident-address.entity';
import {
  AddressInput,
  ResidentAddressEndInput,
  ResidentAddressEndPayload,
  ResidentAddressRecordInput,
  ResidentAddressRecordPayload,
  ResidentMoveInput,
  ResidentMovePayload,
} from './resident-address.inputs';
import { ResidentAddressResolver } from './resident-address.resolver';
import { ResidentAddressService } from './resident-address.service';

const read = hasScope('household:read');
const write = hasScope('household:write');

/** Where residents live, get post and stay. */
export const residentAddressPart: ModulePart = {
  entities: [ResidentAddress],
  resolvers: [ResidentAddressResolver],
  types: [
    ...[AddressKind, AddressInput, ResidentMoveInput, ResidentMovePayload],
    ...[ResidentAddressRecordInput, ResidentAddressRecordPayload, ResidentAddressEndInput, ResidentAddressEndPayload],
  ],
  edges: [residentAddress, residentAddresses],
  services: [ResidentAddressService],
  errors: residentErrors,
  access: {
    fields: {
      Mutation: {
        residentMove: { rule: write, opens: true },
        residentAddressRecord: { rule: write, opens: true },
        residentAddressEnd: write,
      },
      ResidentAddress: { '*': read },
      ResidentMovePayload: { '*': write },
      ResidentAddressRecordPayload: { '*': write },
      ResidentAddressEndPayload: { '*': write },
    },
  },
};
