import { connectionOf } from '@eenplan/kit';
import { AuditLine } from './audit-line.entity';
import { DataProcessing } from './data-processing.entity';
import { ProcessingLine } from './processing-line.entity';

export const processingLogConnection = connectionOf('ProcessingLogLine', () => ProcessingLine);
export const auditLogConnection = connectionOf('AuditLogLine', () => AuditLine);
export const dataProcessingConnection = connectionOf('DataProcessing', () => DataProcessing);
