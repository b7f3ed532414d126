import { answerQuery, type Caller, type Platform, readRows, requireRow, type Transaction } from '@eenplan/kit';
import { refuse } from '../errors';
import { Resident } from '../resident/resident.entity';
import { defaultRoles } from '../roles/default-roles';
import { scopesIn } from '../roles/role-catalogue.law';
import { type FileSection, isOf, sectionsOf } from './file-sections';
import { logSubjectOf } from './log-lines';
import { ResidentFile, ResidentFileSection } from './resident-file.type';
import { LawService } from '../law/law.service';
import { OWN_FILE } from '../purpose/core-activities';

/** The whole file of a resident, from what the entities say of themselves: a law needs no code for it. */
export class ResidentFileService {
  constructor(private readonly platform: Platform) {}

  /** Of the resident who asks; empty where the municipality has no file. */
  own(caller: Caller): Promise<ResidentFile> {
    const { residentId } = caller;
    if (residentId === null) return Promise.resolve(this.fileOf([]));
    return this.platform.door.inMunicipality(caller, (tx) => this.make(tx, caller, residentId));
  }

  /** Of a resident, for who answers a request for access: what the resident would see, and nothing more. */
  export(caller: Caller, residentId: string): Promise<ResidentFile> {
    return answerQuery(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const { id } = await requireRow(tx, Resident, caller, residentId, refuse('NOT_FOUND', 'residentId'));
        return this.make(tx, caller, id);
      }),
    );
  }

  private async make(tx: Transaction, caller: Caller, residentId: string): Promise<ResidentFile> {
    const resident = await this.residentAs(caller, residentId);
    const sections: ResidentFileSection[] = [];
    for (const section of sectionsOf(this.platform.modules, resident)) {
      const rows = await readRows(tx, section.entity, resident, { orderBy: ['row.id'] });
      const own = rows.filter((row) => isOf(residentId, section.entity, row));
      if (own.length > 0) sections.push(shown(section, own));
    }
    return this.fileOf(sections);
  }

  /**
   * The resident as a caller: the rows and fields of the file are the ones of the resident, whoever asks. What is kept of a
   * law that is off is kept all the same, so it is in the file.
   */
  private async residentAs(caller: Caller, residentId: string): Promise<Caller> {
    const laws = (await this.platform.get(LawService).all()).map(({ code }) => code);
    return {
      ...caller,
      ...{ kind: 'RESIDENT', roles: ['resident'], organisation: null, residentId, represents: [], breakGlass: null },
      ...{ purpose: OWN_FILE, laws, lawsOff: [], lawsOpen: laws, lawsByConsent: [] },
      scopes: scopesIn(defaultRoles(this.platform.modules), ['resident']),
      logSubject: logSubjectOf(this.platform, caller.municipality, residentId),
    };
  }

  private fileOf(sections: ResidentFileSection[]): ResidentFile {
    return Object.assign(new ResidentFile(), { madeOn: this.platform.clock.today(), sections });
  }
}

function shown({ type, title, law, fields }: FileSection, rows: readonly object[]): ResidentFileSection {
  const records = rows.map((row) =>
    Object.fromEntries(fields.map(([property, field]) => [field, (row as Record<string, unknown>)[property]])),
  );
  return Object.assign(new ResidentFileSection(), { type, title, law, records: JSON.stringify(records) });
}
