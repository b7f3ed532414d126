import { connectionOf } from '@eenplan/kit';
import { StaffMember } from './staff-member.entity';

export const staffMemberConnection = connectionOf('StaffMember', () => StaffMember);
