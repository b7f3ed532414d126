import { hasScope, type ModulePart } from '@eenplan/kit';
import { CareRelation } from './care-relation.entity';
import { careCarer, careLoad, careLoads, residentCarers, residentCaresFor } from './care.edges';
import { CareKind, CarerLoadLevel } from './care.enum';
import { careErrors } from './care.errors';
import {
  CareRelationEndInput,
  CareRelationEndPayload,
  CareRelationRecordInput,
  CareRelationRecordPayload,
  CarerLoadRecordInput,
  CarerLoadRecordPayload,
} from './care.inputs';
import { CareResolver } from './care.resolver';
import { CareService } from './care.service';
import { CarerLoad } from './carer-load.entity';

const read = hasScope('household:read');
const write = hasScope('household:write');

/** Unpaid care, and how heavy it weighs. */
export const carePart: ModulePart = {
  entities: [CareRelation, CarerLoad],
  resolvers: [CareResolver],
  types: [
    ...[CareKind, CarerLoadLevel, CareRelationRecordInput, CareRelationRecordPayload],
    ...[CareRelationEndInput, CareRelationEndPayload, CarerLoadRecordInput, CarerLoadRecordPayload],
  ],
  edges: [residentCarers, residentCaresFor, careCarer, careLoad, careLoads],
  services: [CareService],
  errors: careErrors,
  access: {
    fields: {
      Mutation: {
        careRelationRecord: { rule: write, opens: true },
        careRelationEnd: write,
        carerLoadRecord: { rule: write, opens: true },
      },
      CareRelation: { '*': read },
      CarerLoad: { '*': read },
      CareRelationRecordPayload: { '*': write },
      CareRelationEndPayload: { '*': write },
      CarerLoadRecordPayload: { '*': write },
    },
  },
};
