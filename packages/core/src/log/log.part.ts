import { and, hasScope, isKind, or, type ModulePart } from '@eenplan/kit';
import { ActivityRegister } from './activity-register.service';
import { AuditLine, AuditOutcome } from './audit-line.entity';
import { DataProcessing } from './data-processing.entity';
import { logPartitions, logPartitionsJob } from './log-partitions.job';
import { auditLogConnection, dataProcessingConnection, processingLogConnection } from './log.connection';
import { logErrors } from './log.errors';
import { LogResolver } from './log.resolver';
import { LogService } from './log.service';
import { ProcessingLine } from './processing-line.entity';
import { ResidentFileResolver } from './resident-file.resolver';
import { ResidentFileService } from './resident-file.service';
import { ResidentFile, ResidentFileSection } from './resident-file.type';

const read = hasScope('log:read');
const own = and(isKind('RESIDENT'), hasScope('log:read-own'));
const file = hasScope('resident:file');

/** A file is of everything; a purpose that does not cover these two covers no file. */
const FILE = ['BRP', 'CASE'];

/** The processing log and the audit log, and what residents may know of them and of their file. */
export const logPart: ModulePart = {
  entities: [ProcessingLine, AuditLine, DataProcessing],
  resolvers: [LogResolver, ResidentFileResolver],
  types: [
    ...[AuditOutcome, ResidentFile, ResidentFileSection],
    ...[...processingLogConnection.types, ...auditLogConnection.types, ...dataProcessingConnection.types],
  ],
  services: [ActivityRegister, LogService, ResidentFileService],
  jobs: [logPartitionsJob],
  referenceData: [logPartitions],
  errors: logErrors,
  costs: { 'Query.residentFile': 5_000, 'Query.residentFileExport': 5_000 },
  access: {
    scopes: {
      'log:read': 'Read the processing log and the audit log.',
      'log:read-own': 'See what was done with the own data: a resident alone (AVG, art. 15).',
      'resident:file': 'Take along the own file as a whole: a resident alone (AVG, art. 15).',
      'resident:export': 'Make the whole file of a resident who asks for it (AVG, art. 15).',
    },
    roles: {
      auditor: ['log:read'],
      resident: ['log:read-own', 'resident:file'],
      'privacy-officer': ['household:read', 'resident:export'],
    },
    fields: {
      Query: {
        processingLog: read,
        auditLog: read,
        processingOfMyData: own,
        residentFile: { rule: and(isKind('RESIDENT'), file), data: FILE },
        residentFileExport: { rule: and(isKind('PROFESSIONAL'), hasScope('resident:export')), data: FILE },
      },
      ProcessingLogLine: { '*': read },
      ProcessingLogLineConnection: { '*': read },
      ProcessingLogLineEdge: { '*': read },
      AuditLogLine: { '*': read },
      AuditLogLineConnection: { '*': read },
      AuditLogLineEdge: { '*': read },
      DataProcessing: { '*': own },
      DataProcessingConnection: { '*': own },
      DataProcessingEdge: { '*': own },
      ResidentFile: { '*': or(file, hasScope('resident:export')) },
      ResidentFileSection: { '*': or(file, hasScope('resident:export')) },
    },
  },
};
