import { EVERY_ROW, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One scope of a role that the municipality has given a meaning of its own, for a period. */
@Entity({ schema: 'core', name: 'role_grant' })
@NotPersonal()
@VisibleRows({ ADMINISTRATOR: EVERY_ROW, POLICY_OFFICER: EVERY_ROW, AUDITOR: EVERY_ROW })
export class RoleGrant {
  @PrimaryColumn('text')
  municipality: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  role: string;

  /** Null gives the role nothing: it is the municipality's own, and carries no scope. */
  @Column('text', { nullable: true })
  scope: string | null;

  /** First day (inclusive). */
  @Column('date')
  fromOn: string;

  /** First day no longer so (exclusive); null while it lasts. */
  @Column('date', { nullable: true })
  untilOn: string | null;

  /** Subject of whoever decided. */
  @Column('text')
  decidedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
