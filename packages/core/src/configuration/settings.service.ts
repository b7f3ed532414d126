import { isDeepStrictEqual } from 'node:util';
import { type Caller, newId, type Platform, readRows, type Transaction } from '@eenplan/kit';
import type { ZodType } from 'zod';
import { refuse } from './configuration.errors';
import { type CoreSettings, coreSettings } from './core-settings';
import { Setting, type SettingValue } from './setting.entity';

/** What municipalities have set, on any day. */
export class SettingsService {
  constructor(private readonly platform: Platform) {}

  /** Everything in force on that day. */
  list(caller: Caller, on: string = this.platform.clock.today()): Promise<Setting[]> {
    return this.platform.door.inMunicipality(caller, (tx) =>
      readRows(tx, Setting, caller, {
        where: (parameters) => {
          const day = `${parameters.add(on)}::date`;
          return [
            'row.withdrawn_at is null',
            `row.from_on <= ${day}`,
            `(row.until_on is null or row.until_on > ${day})`,
          ];
        },
        orderBy: ['row.module'],
      }),
    );
  }

  /** What is set for core on that day; the defaults when nothing is. */
  core(municipality: string, on: string = this.platform.clock.today()): Promise<CoreSettings> {
    return this.platform.door.inMunicipality({ municipality }, (tx) => this.coreIn(tx, municipality, on));
  }

  /** The same within a transaction. */
  async coreIn(tx: Transaction, municipality: string, on: string): Promise<CoreSettings> {
    return coreOf(await periodsOf(tx, municipality, 'core'), on);
  }

  /** What is set for another module on that day, by its own schema; its defaults when nothing is. */
  async ofModuleIn<T>(tx: Transaction, municipality: string, id: string, schema: ZodType<T>, on: string): Promise<T> {
    const periods = await periodsOf(tx, municipality, id);
    return schema.parse(periods.find((period) => holds(period, on))?.value ?? {});
  }

  /** What is set for a module on any day, read at once, in a transaction. */
  async ofModuleByDayIn<T>(
    tx: Transaction,
    municipality: string,
    id: string,
    schema: ZodType<T>,
  ): Promise<(on: string) => T> {
    const periods = await periodsOf(tx, municipality, id);
    return (on) => schema.parse(periods.find((period) => holds(period, on))?.value ?? {});
  }

  /** What is set for core on any day, read at once. */
  async coreByDay(municipality: string): Promise<(on: string) => CoreSettings> {
    const rows = await this.platform.door.inMunicipality({ municipality }, (tx) => periodsOf(tx, municipality, 'core'));
    return (on) => coreOf(rows, on);
  }

  /** Puts a value in force from a day on; the lines that say what changed. */
  async put(tx: Transaction, caller: Caller, module: string, value: SettingValue, fromOn: string): Promise<string[]> {
    const { municipality } = caller;
    const periods = await periodsOf(tx, municipality, module);
    const current = periods.find((period) => holds(period, fromOn));
    const changes = differences(current?.value ?? {}, value);
    if (current && changes.length === 0) return [];
    if (periods.length > 0 && fromOn < this.platform.clock.today()) throw refuse('CONFIG_IN_PAST', module);
    const next = periods.find((period) => period.fromOn > fromOn);
    const now = this.platform.clock.now();
    if (current) {
      const end = current.fromOn === fromOn ? { withdrawnAt: now } : { untilOn: fromOn };
      await tx.update(Setting, { municipality, id: current.id }, end);
    }
    await tx.insert(Setting, {
      ...{ municipality, id: newId(), module, value: value as object, fromOn, untilOn: next?.fromOn ?? null },
      ...{ decidedBy: caller.subject, recordedAt: now, withdrawnAt: null },
    });
    return changes.map((change) => `settings of ${module} from ${fromOn}: ${change}`);
  }
}

const holds = ({ fromOn, untilOn }: Setting, on: string): boolean => fromOn <= on && (untilOn === null || untilOn > on);

const coreOf = (periods: readonly Setting[], on: string): CoreSettings =>
  coreSettings.parse(periods.find((period) => holds(period, on))?.value ?? {});

const periodsOf = (tx: Transaction, municipality: string, module: string): Promise<Setting[]> =>
  tx
    .createQueryBuilder(Setting, 'setting')
    .where('setting.municipality = :municipality and setting.module = :module', { municipality, module })
    .andWhere('setting.withdrawn_at is null')
    .orderBy('setting.from_on')
    .getMany();

/** The keys whose value differs, as `vocabulary.director`, sorted. */
export function differences(before: unknown, after: unknown, path = ''): string[] {
  if (isPlain(before) && isPlain(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => differences(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  return isDeepStrictEqual(before, after) ? [] : [path];
}

/** The database keeps no order of keys, so values are compared by content. */
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
