import { systemClock } from '../clock';
import type { ClassValue } from '../module/define-module';
import { personalDataOf } from '../privacy/personal-data';
import { type RefRow, refsOf, refTo, type SubjectRef } from './subject-ref';
import { newOperationId, type TraceContext } from './trace-context';

/** Who does it and for what: what the logs say besides whom it is about. */
export interface TrailActor {
  readonly municipality: string;
  /** Kind of the caller; `JOB` for work that runs by itself, `OPERATOR` for the command line. */
  readonly kind: string;
  /** Subject of the token; of a job its code. */
  readonly subject: string;
  readonly organisation: string | null;
  /** The client that asked for the token; null when the issuer does not say. */
  readonly client: string | null;
  readonly roles: readonly string[];
  /** Code of the processing activity. */
  readonly activity: string;
  /** The emergency it is done under, if any. */
  readonly breakGlassId?: string | null;
  /** The day of which the members of a household count. */
  readonly today: string;
}

/** What one operation did: of whom it read or wrote, and what was refused. The logs are made of it. */
export class Trail {
  readonly operationId = newOperationId();
  /** Of the machine, not of the clock of business. */
  readonly startedAt = systemClock.now();
  /** What was asked: `Query.household`. */
  operation = 'unknown';
  /** Was a line of the audit log written for it, with what it changed? */
  isAudited = false;
  /** Is it told in the audit log though it read of nobody by name: that somebody looked into the logs? */
  isNotable = false;
  /** Codes of what was refused or went wrong. */
  readonly codes = new Set<string>();
  /** Steps to people that are not logged yet, and those that are. */
  private readonly open = new Map<string, SubjectRef>();
  private readonly settled = new Set<string>();
  /** Rows that were read on the way: where they lead, so that nothing is read twice. */
  private readonly ways = new Map<string, readonly SubjectRef[]>();
  private readonly logged = new Set<string>();
  /** Until the transaction of this operation that ends now has ended. */
  private ending: Promise<void> = Promise.resolve();
  /** Ids of the people of households, where they were read along. */
  private readonly members = new Map<string, readonly string[]>();

  constructor(
    readonly actor: TrailActor,
    readonly trace: TraceContext,
    readonly requestId: string | null = null,
  ) {}

  /** Rows of an entity were read or written. Gives the steps that were not known before. */
  note(entity: ClassValue, rows: readonly object[]): SubjectRef[] {
    const declared = personalDataOf(entity);
    if (!declared) return [];
    const added: SubjectRef[] = [];
    for (const row of rows as readonly RefRow[]) {
      const refs = refsOf(entity, row);
      if (declared.self === undefined && typeof row['id'] === 'string') {
        this.ways.set(refTo(entity, row['id']).key, refs);
      }
      for (const ref of refs) {
        if (this.settled.has(ref.key) || this.open.has(ref.key)) continue;
        this.open.set(ref.key, ref);
        added.push(ref);
      }
    }
    return added;
  }

  /** Who a household stands for was read with it. */
  noteMembers(household: string, ids: readonly string[]): void {
    this.members.set(household, ids);
  }

  /** Ids of the people of a household; undefined when they were not read along. */
  membersOf(household: string): readonly string[] | undefined {
    return this.members.get(household);
  }

  /** These steps led to what was rolled back: it never was. */
  forget(refs: readonly SubjectRef[]): void {
    for (const { key } of refs) this.open.delete(key);
  }

  /**
   * Waits for its turn to log and commit, and gives what ends it: of two transactions of one operation that end at once
   * the later one sees what the other logged, so that nothing is told twice, or told that was rolled back.
   */
  async takeTurn(): Promise<() => void> {
    const before = this.ending;
    const { promise, resolve } = withResolvers();
    this.ending = promise;
    await before;
    return resolve;
  }

  /** Something was refused, or went wrong. */
  refused(code: string): void {
    this.codes.add(code);
  }

  /** Steps to whom is not logged yet. */
  get pending(): readonly SubjectRef[] {
    return [...this.open.values()];
  }

  /** Where a row leads that was read in this operation; undefined when it was not. */
  wayOf(ref: SubjectRef): readonly SubjectRef[] | undefined {
    return this.ways.get(ref.key);
  }

  /** Is there a line of this person already? One per person and operation. */
  hasLogged(subject: string): boolean {
    return this.logged.has(subject);
  }

  /** These steps, and the people they led to, are in the log now. */
  settle(refs: readonly SubjectRef[], subjects: readonly string[]): void {
    for (const { key } of refs) {
      this.open.delete(key);
      this.settled.add(key);
    }
    for (const subject of subjects) this.logged.add(subject);
  }
}

/** A promise with what resolves it; Node 20 has no `Promise.withResolvers`. */
function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
