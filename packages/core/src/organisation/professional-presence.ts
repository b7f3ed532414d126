import { type Caller, newId, type Platform } from '@eenplan/kit';

/** What residents see until somebody names a professional. It says nothing about the token. */
export const UNNAMED_PROFESSIONAL = 'Medewerker van de gemeente';

/** How many professionals a process remembers to have seen. */
const REMEMBERED = 10_000;

/** Puts professionals on the list when their verified token is seen first. */
export class ProfessionalPresence {
  private readonly known = new Set<string>();

  constructor(private readonly platform: Platform) {}

  /** Is there nothing to be done: no professional, or one that was seen here before? */
  hasSeen({ kind, municipality, subject }: Caller): boolean {
    return kind !== 'PROFESSIONAL' || this.known.has(`${municipality} ${subject}`);
  }

  /** Makes the row of a professional when there is none. Any number of requests may do this at once. */
  async seen(caller: Caller): Promise<void> {
    if (this.hasSeen(caller)) return;
    const { municipality, subject } = caller;
    await this.platform.door.inMunicipality(caller, (tx) =>
      tx.query(
        `insert into core.professional (municipality, id, subject, name) values ($1, $2, $3, $4)
         on conflict on constraint professional_subject_once do nothing`,
        [municipality, newId(), subject, UNNAMED_PROFESSIONAL],
      ),
    );
    this.remember(`${municipality} ${subject}`);
  }

  private remember(key: string): void {
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.add(key);
  }
}
