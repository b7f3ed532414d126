import type { Claims } from '@eenplan/server';
import type { TestServer } from '@eenplan/testing';
import type { Facts } from './rules/facts';
import type { AskedBy } from './rules/asking';
import type { Random } from './random';
import { PEOPLE, type Person } from './world/people-of-world';
import { SUBJECTS } from './world/professionals-of-world';
import { idOf } from './world/rows-of-world';
import { MUNICIPALITIES } from './world/world';

const ACTIVITIES = [
  ...['case:intake', 'plan:direct', 'resident:own-file', 'resident:rights', 'resident:import', 'privacy:supervise'],
  ...['wmo:support', 'debt-help:help', 'debt-help:early-signal'],
];
const KINDS: readonly (readonly [kind: Claims['kind'], roles: readonly string[], usual: readonly string[]])[] = [
  ...Array.from({ length: 4 }, () => ['PROFESSIONAL', ['generalist'], WORK()] as const),
  ...Array.from({ length: 4 }, () => ['PROFESSIONAL', ['caseworker'], WORK()] as const),
  ...Array.from({ length: 4 }, () => ['RESIDENT', ['resident'], ['resident:own-file']] as const),
  ['PROFESSIONAL', ['privacy-officer'], ['resident:rights']],
  ['PARTNER', ['partner'], ['debt-help:early-signal']],
  ['PARTNER', ['partner'], ['debt-help:early-signal']],
  ['ADMINISTRATOR', ['administrator'], ['resident:import']],
  ['POLICY_OFFICER', ['policy'], ['resident:import']],
  ['AUDITOR', ['auditor'], ['privacy:supervise']],
  // A role that is not of the kind, and none at all.
  ['RESIDENT', ['generalist'], ['plan:direct', 'resident:own-file']],
  ['PARTNER', ['generalist'], ['debt-help:help', 'plan:direct']],
  ['ADMINISTRATOR', ['generalist'], ['plan:direct', 'resident:import']],
  ['PROFESSIONAL', ['resident'], ['resident:own-file']],
  ['PROFESSIONAL', [], ['plan:direct']],
];

function WORK(): readonly string[] {
  return ['case:intake', 'plan:direct', 'wmo:support', 'debt-help:help', 'debt-help:early-signal', 'resident:rights'];
}

/** A caller at random: anybody, from any of the municipalities, for any purpose or none. */
export function randomCaller(random: Random): AskedBy {
  const municipality = random.pick(MUNICIPALITIES);
  const [kind, roles, usual] = random.pick(KINDS);
  const activity = random.chance(0.07) ? null : random.chance(0.08) ? random.pick(ACTIVITIES) : random.pick(usual);
  const subject =
    kind === 'PROFESSIONAL' ? random.pick([...Object.values(SUBJECTS), 'persona-generalist']) : `world-${kind}`;
  const person = kind === 'RESIDENT' ? random.pick(Object.keys(PEOPLE) as Person[]) : null;
  const organisation = kind === 'PARTNER' ? random.pick(['kvk:12345678', 'kvk:87654321']) : null;
  // Of a token that names activities, those count; otherwise what the roles carry.
  const activities = activity !== null && random.chance(0.6) ? [activity] : null;
  const breakGlass = kind === 'PROFESSIONAL' && random.chance(0.15) ? randomGlass(random, municipality, subject) : null;
  const residentId = person && idOf(municipality, `core.resident ${person}`);
  return { kind, roles, subject, municipality, organisation, residentId, activities, activity, breakGlass };
}

/** An emergency: mostly an own one that is open, sometimes one that is over or of somebody else. */
function randomGlass(random: Random, municipality: string, subject: string): string {
  const of = random.chance(0.8) ? subject : random.pick(Object.values(SUBJECTS));
  const name = random.chance(0.1) ? 'past' : `${of} ${random.pick(['household', 'resident'])}`;
  return idOf(municipality, `core.break_glass ${name}`);
}

/** Somebody for whom everything of a municipality is open: without this caller much would be seen by nobody. */
export const everything = (municipality: string): AskedBy => ({
  ...{ kind: 'PROFESSIONAL', roles: ['generalist', 'privacy-officer'], subject: 'persona-generalist', municipality },
  ...{ organisation: null, residentId: null, activities: ['resident:rights'], activity: 'resident:rights' },
  breakGlass: null,
});

/** Sends a query as this caller; tokens are made once. */
export class Sender {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly server: TestServer,
    private readonly facts: Facts,
  ) {}

  async send(by: AskedBy, query: string): Promise<unknown> {
    const token = await this.tokenOf(by);
    const test = this.server.post(token, query);
    void test.unset('Processing-Activity');
    if (by.activity !== null) void test.set('Processing-Activity', by.activity);
    if (by.breakGlass !== null) void test.set('Break-Glass', by.breakGlass);
    return (await test).body as unknown;
  }

  /** The token of this caller. */
  tokenOf({ kind, roles, subject, municipality, organisation, residentId, activities }: AskedBy): Promise<string> {
    const resident = residentId === null ? undefined : this.facts.find('core.resident', municipality, residentId);
    const person = Object.values(PEOPLE).find(({ given_names: name }) => name === resident?.['given_names']);
    const claims = {
      ...{ sub: subject, kind, roles: [...roles], municipality },
      ...{
        organisation: organisation ?? undefined,
        bsn: person?.bsn,
        activities: activities ? [...activities] : undefined,
      },
    };
    const key = JSON.stringify(claims);
    const token = this.tokens.get(key) ?? this.server.token(claims);
    this.tokens.set(key, token);
    return token;
  }
}
