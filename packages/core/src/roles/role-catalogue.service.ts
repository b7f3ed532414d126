import { type Caller, type Platform, readRows } from '@eenplan/kit';
import type { CallerRole } from './caller-role.type';
import { defaultRoles } from './default-roles';
import { catalogueOf, type Grant, type RoleCatalogue } from './role-catalogue.law';
import { RoleGrant } from './role-grant.entity';

/** What roles may do at a municipality, on any day. */
export class RoleCatalogueService {
  constructor(private readonly platform: Platform) {}

  /** The catalogue of a day, for whoever turns a token into a caller. One statement. */
  async on(municipality: string, day: string): Promise<RoleCatalogue> {
    const grants = await this.platform.door.inMunicipality({ municipality }, (tx) =>
      tx.query<Grant[]>(
        `select role, scope from core.role_grant
         where municipality = $1 and withdrawn_at is null and from_on <= $2 and (until_on is null or until_on > $2)`,
        [municipality, day],
      ),
    );
    return catalogueOf(defaultRoles(this.platform.modules), grants);
  }

  /** Every role by name, as it was on a day. */
  async list(caller: Caller, on: string = this.platform.clock.today()): Promise<CallerRole[]> {
    const grants = await this.platform.door.inMunicipality(caller, (tx) =>
      readRows(tx, RoleGrant, caller, {
        where: (parameters) => {
          const day = `${parameters.add(on)}::date`;
          return [
            'row.withdrawn_at is null',
            `row.from_on <= ${day}`,
            `(row.until_on is null or row.until_on > ${day})`,
          ];
        },
      }),
    );
    const own = new Set(grants.map(({ role }) => role));
    return [...catalogueOf(defaultRoles(this.platform.modules), grants)]
      .map(([name, scopes]) => ({ name, scopes: [...scopes].sort(), isOwn: own.has(name) }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  }
}
