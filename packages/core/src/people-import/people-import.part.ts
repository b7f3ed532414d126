import { hasScope, type ModulePart } from '@eenplan/kit';
import { peopleImportErrors } from './people-import.errors';
import { ResidentImportService } from './resident-import.service';
import {
  ImportedResident,
  ResidentsImportInput,
  ResidentsImportPayload,
  ResidentsImportRowInput,
} from './residents-import.inputs';
import { ResidentsImportResolver } from './residents-import.resolver';

const mayImport = hasScope('resident:import');

/** Residents by the file, for who sets up a municipality and sees none of them. */
export const peopleImportPart: ModulePart = {
  resolvers: [ResidentsImportResolver],
  types: [ResidentsImportInput, ResidentsImportRowInput, ImportedResident, ResidentsImportPayload],
  services: [ResidentImportService],
  errors: peopleImportErrors,
  costs: { 'Mutation.residentsImport': 20_000 },
  access: {
    scopes: { 'resident:import': 'Put residents on file by the list, without seeing those who are.' },
    roles: { administrator: ['resident:import'] },
    fields: {
      Mutation: { residentsImport: { rule: mayImport, opens: true, data: ['BRP'] } },
      ImportedResident: { '*': mayImport },
      ResidentsImportPayload: { '*': mayImport },
    },
  },
};
