import { type Caller, holdsOn, type Platform, readRows, type RowClass, type SqlParameters } from '@eenplan/kit';
import { AreaPostcode } from './area-postcode.entity';
import { Area } from './area.entity';
import { Organisation } from './organisation.entity';
import type { OrganisationKind } from './organisation.enum';
import { Team } from './team.entity';

/** Areas, teams and organisations, on any day. */
export class OrganisationService {
  constructor(private readonly platform: Platform) {}

  /** Every area of that day, by name. */
  areas(caller: Caller, on?: string): Promise<Area[]> {
    return this.listOn(caller, Area, on);
  }

  /** Every team of that day, by name. */
  teams(caller: Caller, on?: string): Promise<Team[]> {
    return this.listOn(caller, Team, on);
  }

  /** Every organisation of that day, or those of one kind, by name. */
  organisations(caller: Caller, on?: string, kind?: OrganisationKind): Promise<Organisation[]> {
    return this.listOn(caller, Organisation, on, (parameters) =>
      kind === undefined ? [] : [`row.kind = ${parameters.add(kind)}`],
    );
  }

  /** The area that an address is in on that day; null when nobody said. There is never more than one. */
  async areaOf(caller: Caller, postcode: string, houseNumber: number, on?: string): Promise<Area | null> {
    return this.platform.door.inMunicipality(caller, async (tx) => {
      const [found] = await readRows(tx, AreaPostcode, caller, {
        where: (parameters) => [
          `row.postcode = ${parameters.add(postcode)}`,
          `row.first_number <= ${parameters.add(houseNumber)}`,
          `(row.last_number is null or row.last_number >= ${parameters.add(houseNumber)})`,
          `row.side in ('ALL', ${parameters.add(houseNumber % 2 === 0 ? 'EVEN' : 'ODD')})`,
          ...holdsOn(parameters, on ?? this.platform.clock.today()),
        ],
      });
      if (!found) return null;
      const where = (parameters: SqlParameters) => [`row.id = ${parameters.add(found.areaId)}`];
      const [area] = await readRows(tx, Area, caller, { where });
      return area ?? null;
    });
  }

  private listOn<T extends object>(
    caller: Caller,
    entity: RowClass<T>,
    on?: string,
    where: (parameters: SqlParameters) => readonly string[] = () => [],
  ): Promise<T[]> {
    return this.platform.door.inMunicipality(caller, (tx) =>
      readRows(tx, entity, caller, {
        where: (parameters) => [...holdsOn(parameters, on ?? this.platform.clock.today()), ...where(parameters)],
        orderBy: ['row.name', 'row.id'],
      }),
    );
  }
}
