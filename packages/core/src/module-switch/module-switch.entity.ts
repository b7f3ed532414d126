import { NO_ROW, NotPersonal, VisibleRows } from '@eenplan/kit';
import { Entity, PrimaryColumn } from 'typeorm';

/** The row that is locked when a law is switched, or when something of it is opened. */
@Entity({ schema: 'core', name: 'module_switch' })
@NotPersonal()
@VisibleRows({ PROFESSIONAL: NO_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
export class ModuleSwitch {
  @PrimaryColumn('text')
  municipality: string;

  @PrimaryColumn('text')
  module: string;
}
