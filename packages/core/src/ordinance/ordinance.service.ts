import { type Caller, holdsOn, type Platform, readRows, type SqlParameters, type Transaction } from '@eenplan/kit';
import { Ordinance } from './ordinance.entity';
import { refuse } from './ordinance.errors';
import { isInForce } from './ordinance.law';

/** Ordinances and policy rules, on any day. */
export class OrdinanceService {
  constructor(private readonly platform: Platform) {}

  /** Everything of that day, of one law or of all, by title: decided or not, as its status says. */
  list(caller: Caller, on: string = this.platform.clock.today(), law?: string): Promise<Ordinance[]> {
    return this.platform.door.inMunicipality(caller, (tx) =>
      readRows(tx, Ordinance, caller, {
        where: (parameters) => [
          ...holdsOn(parameters, on),
          ...(law === undefined ? [] : [`row.law_code = ${parameters.add(law)}`]),
        ],
        orderBy: ['row.title', 'row.id'],
      }),
    );
  }

  /**
   * R37: the version that a decision of that day refers to. Refuses, at that path, when there is none or it is not
   * decided.
   */
  async inForce(
    tx: Transaction,
    caller: Caller,
    code: string,
    decidedOn: string,
    path: readonly string[],
  ): Promise<Ordinance> {
    const where = (parameters: SqlParameters) => [
      `row.code = ${parameters.add(code)}`,
      ...holdsOn(parameters, decidedOn),
    ];
    const [version] = await readRows(tx, Ordinance, caller, { where });
    if (!version || !isInForce(version, decidedOn)) throw refuse('ORDINANCE_NOT_IN_FORCE', ...path);
    return version;
  }
}
