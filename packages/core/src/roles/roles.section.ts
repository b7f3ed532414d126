import { type ConfigWork, defineConfigSection, type EenplanModule, newId } from '@eenplan/kit';
import { z } from 'zod';
import { knownScopes } from './default-roles';
import { changeRole, type RoleChange } from './role-catalogue.law';
import { RoleGrant } from './role-grant.entity';
import { refuse } from './roles.errors';

/** The scopes of a role, or `default` for what the modules say. */
const meaning = z.union([z.array(z.string().min(1).max(100)).max(200), z.literal('default')]);

/** What roles may do at this municipality. A role that the file does not name is left as it is. */
export const rolesSection = defineConfigSection({
  key: 'roles',
  schema: z.record(z.string().min(1).max(60), meaning),
  apply: async (work, roles) => {
    for (const [role, scopes] of Object.entries(roles)) refuseUnknown(work.platform.modules, role, scopes);
    const lines: string[] = [];
    for (const [role, scopes] of Object.entries(roles)) lines.push(...(await put(work, role, scopes)));
    return lines;
  },
});

function refuseUnknown(modules: readonly EenplanModule[], role: string, scopes: readonly string[] | 'default'): void {
  if (scopes === 'default') return;
  const known = knownScopes(modules);
  const index = scopes.findIndex((scope) => !known.has(scope));
  if (index >= 0) throw refuse('ROLE_SCOPE_UNKNOWN', role, String(index));
}

async function put(work: ConfigWork, role: string, scopes: readonly string[] | 'default'): Promise<string[]> {
  const { tx, caller, platform, fromOn } = work;
  const { municipality } = caller;
  const known = (await tx.findBy(RoleGrant, { municipality, role })).filter(({ withdrawnAt }) => withdrawnAt === null);
  const change = changeRole(known, scopes === 'default' ? null : scopes, fromOn);
  if (change.end.length + change.withdraw.length + change.add.length === 0) return [];
  if (known.length > 0 && fromOn < platform.clock.today()) throw refuse('ROLE_IN_PAST', role);
  await write(work, role, change);
  return [`role ${role} from ${fromOn}: ${wordsOf(scopes)}`];
}

async function write(
  { tx, caller, platform, fromOn }: ConfigWork,
  role: string,
  { end, withdraw, add }: RoleChange<RoleGrant>,
): Promise<void> {
  const { municipality, subject } = caller;
  const now = platform.clock.now();
  for (const { id } of end) await tx.update(RoleGrant, { municipality, id }, { untilOn: fromOn });
  for (const { id } of withdraw) await tx.update(RoleGrant, { municipality, id }, { withdrawnAt: now });
  if (add.length === 0) return;
  const shared = { municipality, role, fromOn, untilOn: null, decidedBy: subject, recordedAt: now, withdrawnAt: null };
  await tx.insert(
    RoleGrant,
    add.map((scope) => ({ ...shared, id: newId(), scope })),
  );
}

const wordsOf = (scopes: readonly string[] | 'default'): string =>
  scopes === 'default' ? 'what the modules say' : scopes.join(', ') || 'nothing';
