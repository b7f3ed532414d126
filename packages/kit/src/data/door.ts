import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { ClassValue } from '../module/define-module';
import { openingModule } from '../request/opening';
import { keepTrail, type LinesAtOnce, notedAtOnce, type TrailKeeper, TransactionEnd } from '../trail/keep-trail';
import { InsertNotes, isWrite } from '../trail/transaction-notes';
import { Flight, type FlightStep, INTO_MUNICIPALITY, intoMunicipality } from './flight';
import { setPgTypes } from './pg-types';
import { SnakeNaming } from './snake-naming';
import { StatementLogger, type StatementListener } from './statement-logger';

/** A transaction that is inside one municipality, or, from `reference`, inside none. */
export type Transaction = EntityManager;

/** What reading takes of a transaction. */
export interface Reads {
  readonly dataSource: DataSource;
  query<T>(sql: string, values?: unknown[]): Promise<T>;
}

/** Makes sure under a lock that a module is active; throws a refusal when it is not. */
export type OpeningCheck = (tx: Transaction, municipality: string, module: string) => Promise<void>;

/**
 * The same as statements that fail by themselves: of a check in a flight nobody hears before it is over. A failure has no
 * reason, so the ordinary way is taken, which gives it.
 */
export type OpeningSteps = (municipality: string, module: string) => readonly FlightStep[];

/** A write that can be said beforehand, in one statement that fails where it writes nothing. */
export interface WriteAtOnce extends FlightStep {
  readonly wrote: { readonly entity: ClassValue; readonly row: object };
}

/** How the door reaches the database. */
export interface DoorOptions {
  readonly url: string;
  readonly entities: readonly ClassValue[];
  /** Database role of the runtime; it owns nothing and cannot bypass row-level security. */
  readonly role?: string;
  /** Connections kept at most. */
  readonly poolSize?: number;
  /**
   * Are statements that read kept prepared on their connection? True when left out; false behind a pool that changes
   * connections per transaction, such as pgbouncer before 1.21.
   */
  readonly preparedStatements?: boolean | undefined;
  /** Hears every statement, without its values; for metrics and tests. */
  readonly onStatement?: StatementListener;
}

/** Did PostgreSQL refuse it, with a code of its own? Then it is sure that nothing was written. */
const isOfDatabase = (error: unknown): boolean =>
  error instanceof Error && error.name === 'error' && /^[0-9A-Z]{5}$/.test((error as { code?: string }).code ?? '');

/** Statements that are remembered as reading. */
const MOST_READING = 1_000;

/** The one way to the data. Nothing else in the platform holds a connection (a test looks). */
export class Door {
  private checkOpening: OpeningCheck | null = null;
  private openingSteps: OpeningSteps | null = null;
  private trailKeeper: TrailKeeper | null = null;
  private linesAtOnce: LinesAtOnce | null = null;
  /** Statements that were looked at and do not write. */
  private readonly reading = new Set<string>();

  private constructor(
    private readonly source: DataSource,
    private readonly options: DoorOptions,
  ) {}

  /** Opens the door; fails when the database cannot be reached. */
  static async open(options: DoorOptions): Promise<Door> {
    setPgTypes();
    const source = new DataSource({
      type: 'postgres',
      url: options.url,
      entities: [...options.entities],
      namingStrategy: new SnakeNaming(),
      synchronize: false,
      installExtensions: false,
      uuidExtension: 'pgcrypto',
      applicationName: 'eenplan',
      poolSize: options.poolSize ?? 10,
      logging: true,
      logger: new StatementLogger(options.onStatement),
      subscribers: [InsertNotes],
      extra: { options: `-c role=${options.role ?? 'eenplan_app'} -c timezone=UTC -c jit=off` },
    });
    await source.initialize();
    return new Door(source, options);
  }

  /** Runs the work in one transaction in which only the rows of this municipality exist. */
  async inMunicipality<T>(of: { readonly municipality: string }, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const end = new TransactionEnd();
    try {
      const result = await this.source.transaction(async (tx) => {
        await tx.query(INTO_MUNICIPALITY, [of.municipality]);
        await this.refuseClosedModule(tx, of.municipality);
        const done = await work(tx);
        await keepTrail(tx, of.municipality, this.trailKeeper, end);
        return done;
      });
      end.committed();
      return result;
    } catch (error) {
      end.rolledBack();
      throw error;
    }
  }

  /**
   * Reads in a municipality where each statement stands by itself: it goes in one flight with the wall around it, and is a
   * transaction of its own. Within an act that opens something, it is the ordinary transaction with its guard.
   */
  async readOnce<T>(of: { readonly municipality: string }, work: (reads: Reads) => Promise<T>): Promise<T> {
    if (openingModule() !== undefined) return this.inMunicipality(of, work);
    return work({
      dataSource: this.source,
      query: (sql, values = []) => {
        this.refuseWrite(sql);
        return this.fly(of.municipality, [], { sql, values });
      },
    });
  }

  /**
   * Writes in one turn of the network: the wall, the check of an act that opens something, the write, and the lines of
   * the logs. Nothing is written where it says false: then the ordinary way is to be taken, which says why, if need be.
   */
  async writeAtOnce(of: { readonly municipality: string }, { wrote, ...write }: WriteAtOnce): Promise<boolean> {
    const module = openingModule();
    const opening = module === undefined ? [] : (this.openingSteps?.(of.municipality, module) ?? null);
    const noted = await notedAtOnce(of.municipality, wrote, this.linesAtOnce);
    if (!opening || !noted) return false;
    try {
      const steps = [...opening, write, ...noted.steps];
      await this.fly(of.municipality, steps.slice(0, -1), steps.at(-1) ?? write);
      noted.committed();
      return true;
    } catch (error) {
      noted.rolledBack();
      if (isOfDatabase(error)) return false;
      throw error;
    }
  }

  /** The metadata of the tables; it reads nothing. */
  get tables(): Pick<DataSource, 'getMetadata' | 'driver'> {
    return this.source;
  }

  private async fly<T>(municipality: string, before: readonly FlightStep[], last: FlightStep): Promise<T> {
    const { onStatement, preparedStatements = true } = this.options;
    const wall = intoMunicipality(municipality, preparedStatements);
    onStatement?.(INTO_MUNICIPALITY);
    for (const { sql } of [...before, last]) onStatement?.(sql);
    // TypeORM types its pool as any.
    const client = await (this.source.driver as unknown as { readonly master: Pool }).master.connect();
    try {
      return await new Promise<T>((resolve, reject) => {
        const flight = new Flight([wall, ...before], last, preparedStatements, (error, result) => {
          if (error) reject(error);
          else resolve(result.rows as T);
        });
        client.query(flight as never);
      });
    } finally {
      client.release();
    }
  }

  private refuseWrite(sql: string): void {
    if (this.reading.has(sql)) return;
    if (isWrite(sql)) throw new Error('A statement that writes needs a transaction: readOnce keeps no logs.');
    if (this.reading.size >= MOST_READING) this.reading.clear();
    this.reading.add(sql);
  }

  /** From now on a transaction that writes for a trail writes the logs with it, or is rolled back. */
  keepTrails(keeper: TrailKeeper, atOnce: LinesAtOnce): void {
    this.trailKeeper = keeper;
    this.linesAtOnce = atOnce;
  }

  /** From now on every transaction of an act that opens something asks this first; it throws to refuse. */
  guardOpenings(check: OpeningCheck, steps: OpeningSteps): void {
    this.checkOpening = check;
    this.openingSteps = steps;
  }

  /** Runs the work in a transaction without a municipality: reference tables answer, all others are empty. */
  reference<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  private async refuseClosedModule(tx: Transaction, municipality: string): Promise<void> {
    const module = openingModule();
    if (module === undefined) return;
    if (!this.checkOpening) throw new Error(`Something of ${module} is opened, but nothing guards openings.`);
    await this.checkOpening(tx, municipality, module);
  }

  /** Closes every connection. */
  close(): Promise<void> {
    return this.source.destroy();
  }
}
