import { type Caller, newId, type Platform } from '@eenplan/kit';
import { Professional } from './professional.entity';

/** Professionals who can direct plans. */
export class ProfessionalService {
  constructor(private readonly platform: Platform) {}

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
