import { type Caller, CodedError, type Platform, type ProcessingActivity, scopeOfActivity } from '@eenplan/kit';
import { moduleOfLaw } from '../law/module-of-law';
import { LawService } from '../law/law.service';
import { Withheld } from '../law/law.type';
import type { ProcessingActivityEntry } from './processing-activity.type';
import { type LawsInSight, lawsInSight, lawsWithFile } from './laws-in-sight.law';
import { withheldLaws } from './withheld.law';

/** Who names an activity, as far as it is known when the caller is being made. */
export interface NamesActivity {
  readonly scopes: ReadonlySet<string>;
  /** Activities that the token itself allows; null when it says nothing, and then the roles decide. */
  readonly activities: readonly string[] | null;
  /** Codes of the laws that are on here. */
  readonly laws: readonly string[];
}

/** The register of processing activities, and what follows from naming one. */
export class PurposeService {
  private readonly activities: ReadonlyMap<string, ProcessingActivity>;
  private readonly files: ReadonlySet<string>;

  constructor(private readonly platform: Platform) {
    const all = platform.modules.flatMap(({ processingActivities = [] }) => processingActivities);
    this.activities = new Map(all.map((activity) => [activity.code, activity]));
    this.files = lawsWithFile(platform.modules);
  }

  /** The activities of core and of the laws that are on for this caller, by code. */
  list({ laws }: Pick<Caller, 'laws'>): ProcessingActivity[] {
    const isOn = ({ law }: ProcessingActivity): boolean => law === undefined || laws.includes(law);
    return [...this.activities.values()].filter(isOn).sort((left, right) => (left.code < right.code ? -1 : 1));
  }

  /** The same as the schema shows them. */
  register(caller: Caller): ProcessingActivityEntry[] {
    return this.list(caller).map((activity) => this.entry(activity, caller));
  }

  /** One activity as the schema shows it. */
  entry(activity: ProcessingActivity, by: Pick<NamesActivity, 'scopes' | 'activities'>): ProcessingActivityEntry {
    const { code, title, purpose, law = null, article, reads, closed = [] } = activity;
    return {
      ...{ code, title: title.en, dutchTitle: title.nl, purpose, law, article },
      uses: [...reads, ...closed.map((use) => ({ ...use, basis: 'NONE' as const }))],
      isAllowed: isAllowed(code, by),
    };
  }

  /**
   * AVG 5 lid 1 (b): the activity that a request names; null when it names none, and of a law that is off here: what
   * touches nobody is answered all the same, by the schema that is left.
   *
   * @throws CodedError `PURPOSE_UNKNOWN`, `PURPOSE_NOT_ALLOWED`.
   */
  named(code: string | undefined, by: NamesActivity): ProcessingActivity | null {
    if (code === undefined || code === '') return null;
    const activity = this.activities.get(code);
    if (!activity) throw new CodedError('PURPOSE_UNKNOWN', 'No processing activity of this name is registered here.');
    const { law } = activity;
    if (!isAllowed(code, by)) {
      throw new CodedError('PURPOSE_NOT_ALLOWED', 'Neither the token nor a role of it carries the activity it names.');
    }
    return law === undefined || by.laws.includes(law) ? activity : null;
  }

  /** Of which laws a household shows its part, for this purpose. */
  async sight(
    purpose: ProcessingActivity | null,
    lawsOff: readonly string[],
    underGlass: boolean,
  ): Promise<LawsInSight> {
    const laws = (await this.platform.get(LawService).all()).map(({ code }) => code);
    return lawsInSight({ laws, lawsOff, purpose, underGlass }, this.files);
  }

  /** What is withheld from this caller of every resident and household alike. */
  async withheld(caller: Caller): Promise<Withheld[]> {
    const registry = await this.platform.get(LawService).all();
    const from = { ...caller, mayRead: (law: string) => this.mayRead(caller, law) };
    const lines = withheldLaws(
      registry.map(({ code }) => code),
      from,
      this.files,
    );
    return lines.map(({ law, reason, article }) =>
      Object.assign(new Withheld(), { law: registry.find(({ code }) => code === law) ?? null, reason, article }),
    );
  }

  /** Does a role carry the right to read anything of this law? A law without a module has nothing to read. */
  private mayRead({ scopes }: Caller, law: string): boolean {
    const module = moduleOfLaw(this.platform.modules, law);
    return !module || scopes.has(`${module.id}:read`);
  }
}

/** What the token itself says goes before what the roles say. */
const isAllowed = (code: string, { scopes, activities }: Pick<NamesActivity, 'scopes' | 'activities'>): boolean =>
  activities ? activities.includes(code) : scopes.has(scopeOfActivity(code));
