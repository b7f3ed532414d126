import { hasScope, type ModulePart } from '@eenplan/kit';
import { FileAccessRefusal } from './file-access-refusal.entity';
import { residentFileAccessRefusals } from './file-access.edges';
import { FileAccessRefusalGround } from './file-access.enum';
import { fileAccessErrors } from './file-access.errors';
import {
  FileAccessRefusalEndInput,
  FileAccessRefusalEndPayload,
  FileAccessRefuseInput,
  FileAccessRefusePayload,
} from './file-access.inputs';
import { FileAccessResolver } from './file-access.resolver';
import { FileAccessService } from './file-access.service';
import { OpenFiles } from './open-files.service';

const read = hasScope('file-access:read');
const write = hasScope('file-access:write');

/** Whose file a resident may open, and from whom it is kept. */
export const fileAccessPart: ModulePart = {
  entities: [FileAccessRefusal],
  resolvers: [FileAccessResolver],
  types: [
    FileAccessRefusalGround,
    ...[FileAccessRefuseInput, FileAccessRefusePayload, FileAccessRefusalEndInput, FileAccessRefusalEndPayload],
  ],
  edges: [residentFileAccessRefusals],
  services: [FileAccessService, OpenFiles],
  errors: fileAccessErrors,
  access: {
    scopes: {
      'file-access:read': 'See which representatives may not see a file, and why.',
      'file-access:write': 'Keep a file from a representative (Wmo 2015, art. 5.3.2).',
    },
    roles: { generalist: ['file-access:read', 'file-access:write'] },
    fields: {
      Mutation: { fileAccessRefuse: { rule: write, opens: true }, fileAccessRefusalEnd: write },
      Resident: { fileAccessRefusals: read },
      FileAccessRefusal: { '*': read },
      FileAccessRefusePayload: { '*': write },
      FileAccessRefusalEndPayload: { '*': write },
    },
  },
};
