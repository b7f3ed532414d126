import { connectionOf } from '@eenplan/kit';
import { Complaint } from './complaint.entity';

export const complaintConnection = connectionOf('Complaint', () => Complaint);
