import { type Caller, newId, type Platform, readRows } from '@eenplan/kit';
import { Professional } from './professional.entity';

/** Professionals who can direct plans. */
export class ProfessionalService {
  constructor(private readonly platform: Platform) {}

  /** Who the caller is among the professionals; null for a caller of another kind. */
  async ownOf(caller: Caller): Promise<Professional | null> {
    if (caller.kind !== 'PROFESSIONAL') return null;
    const [own] = await this.platform.door.inMunicipality(caller, (tx) =>
      readRows(tx, Professional, caller, {
        where: (parameters) => [`row.subject = ${parameters.add(caller.subject)}`],
      }),
    );
    return own ?? null;
  }

  /** Puts a professional on the list by the subject of the access token; the id. */
  async register(caller: Caller, subject: string, name: string): Promise<string> {
    const id = newId();
    const { municipality } = caller;
    await this.platform.door.inMunicipality(caller, (tx) =>
      tx.insert(Professional, { municipality, id, subject, name }),
    );
    return id;
  }
}
