import type { Pool } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { ClassValue } from '../module/define-module';
import { openingModule } from '../request/opening';
import { keepTrail, type TrailKeeper, TransactionEnd } from '../trail/keep-trail';
import { InsertNotes, isWrite } from '../trail/transaction-notes';
import { Flight, INTO_MUNICIPALITY } from './flight';
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

/** Statements that are remembered as reading. */
const MOST_READING = 1_000;

/** The one way to the data. Nothing else in the platform holds a connection (a test looks). */
export class Door {
  private checkOpening: OpeningCheck | null = null;
  private trailKeeper: TrailKeeper | null = null;
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
    return work({ dataSource: this.source, query: (sql, values) => this.fly(of.municipality, sql, values ?? []) });
  }

  private async fly<T>(municipality: string, sql: string, values: readonly unknown[]): Promise<T> {
    this.refuseWrite(sql);
    const { onStatement, preparedStatements = true } = this.options;
    onStatement?.(INTO_MUNICIPALITY);
    onStatement?.(sql);
    // TypeORM types its pool as any.
    const client = await (this.source.driver as unknown as { readonly master: Pool }).master.connect();
    try {
      return await new Promise<T>((resolve, reject) => {
        const statement = { sql, values, isNamed: preparedStatements };
        const flight = new Flight(municipality, statement, (error, result) => {
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
  keepTrails(keeper: TrailKeeper): void {
    this.trailKeeper = keeper;
  }

  /** From now on every transaction of an act that opens something asks this first; it throws to refuse. */
  guardOpenings(check: OpeningCheck): void {
    this.checkOpening = check;
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
