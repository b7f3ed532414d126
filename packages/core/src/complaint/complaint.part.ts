import { hasScope, type ModulePart } from '@eenplan/kit';
import { complaintConnection } from './complaint.connection';
import { complaintEdges } from './complaint.edges';
import { Complaint } from './complaint.entity';
import { ComplaintInformalOutcome, ComplaintSettlement, ComplaintState } from './complaint.enum';
import { complaintErrors } from './complaint.errors';
import {
  ComplaintInformalRecordInput,
  ComplaintInformalRecordPayload,
  ComplaintLodgeInput,
  ComplaintLodgePayload,
  ComplaintSettleInput,
  ComplaintSettlePayload,
} from './complaint.inputs';
import { ComplaintResolver } from './complaint.resolver';
import { ComplaintService } from './complaint.service';

const read = hasScope('complaint:read');
const lodge = hasScope('complaint:lodge');
const handle = hasScope('complaint:handle');

/** Complaints of residents. */
export const complaintPart: ModulePart = {
  entities: [Complaint],
  resolvers: [ComplaintResolver],
  types: [
    ...[ComplaintState, ComplaintInformalOutcome, ComplaintSettlement, ...complaintConnection.types],
    ...[ComplaintLodgeInput, ComplaintLodgePayload, ComplaintSettleInput, ComplaintSettlePayload],
    ...[ComplaintInformalRecordInput, ComplaintInformalRecordPayload],
  ],
  edges: complaintEdges,
  services: [ComplaintService],
  errors: complaintErrors,
  access: {
    scopes: {
      'complaint:read': 'Read complaints, as far as the row rules let you: a resident the own ones alone.',
      'complaint:lodge': 'Lodge a complaint; a resident for the resident alone (Awb, art. 9:1).',
      'complaint:handle': 'Record the informal approach of a complaint and settle it (Awb, art. 9:5 and 9:12).',
    },
    roles: {
      generalist: ['complaint:read', 'complaint:lodge', 'complaint:handle'],
      resident: ['complaint:read', 'complaint:lodge'],
    },
    fields: {
      Query: { complaint: read, complaints: read },
      Mutation: {
        complaintLodge: { rule: lodge, opens: true },
        complaintInformalRecord: handle,
        complaintSettle: handle,
      },
      Case: { complaints: read },
      Resident: { complaints: read },
      Complaint: { '*': read },
      ComplaintConnection: { '*': read },
      ComplaintEdge: { '*': read },
      ComplaintLodgePayload: { '*': lodge },
      ComplaintInformalRecordPayload: { '*': handle },
      ComplaintSettlePayload: { '*': handle },
    },
  },
};
