import { setTimeout as pause } from 'node:timers/promises';
import { type Caller, CodedError, findRow, NothingToTell, type Platform, StreamOver } from '@eenplan/kit';
import { GraphQLError } from 'graphql';
import { Allocation } from '../allocation/allocation.entity';
import { Case } from '../case/case.entity';
import { Decision } from '../decision/decision.entity';
import { Household } from '../household/household.entity';
import { Plan } from '../plan/plan.entity';
import { CaseChange } from './case-change.type';
import { type CaseEventRow, type Followed, happenedSince, standing, type Told } from './followed-cases';

/** How often a node looks for what happened in a case that somebody follows, in milliseconds. */
const LOOK_EVERY = 500;

/** What an event may be about: all of it must be visible, or nothing is told. */
const ABOUT = { caseId: Case, planId: Plan, decisionId: Decision, allocationId: Allocation } as const;

/** Subscriptions to what happens in cases: the events of the outbox, each told to whom may see what it is about. */
export class EventStreamService {
  constructor(private readonly platform: Platform) {}

  /** Events of a case from now on. */
  async ofCase(caller: Caller, caseId: string): Promise<AsyncIterableIterator<CaseEventRow, undefined>> {
    if (!(await findRow(this.platform, Case, caller, caseId))) throw new NothingToFollow();
    return this.follow({ municipality: caller.municipality, caseId, householdId: null });
  }

  /** Events of every case of a household from now on, also of one that is opened later. */
  async ofHousehold(caller: Caller, householdId: string): Promise<AsyncIterableIterator<CaseEventRow, undefined>> {
    if (!(await findRow(this.platform, Household, caller, householdId))) throw new NothingToFollow();
    return this.follow({ municipality: caller.municipality, caseId: null, householdId });
  }

  /**
   * What a caller, as it is at this moment, may be told of an event. @throws StreamOver when what is followed is no longer
   * theirs to see; @throws NothingToTell when something else of the event is not.
   */
  async tell(caller: Caller, row: CaseEventRow, followed: { readonly householdId?: string }): Promise<CaseChange> {
    const { householdId } = followed;
    if (householdId !== undefined && !(await this.sees(caller, Household, householdId))) throw new StreamOver();
    if (!(await this.sees(caller, Case, row.caseId)))
      throw householdId === undefined ? new StreamOver() : new NothingToTell();
    const definition = this.platform.modules.flatMap(({ events = [] }) => events).find(({ code }) => code === row.type);
    if (!definition || !caller.scopes.has(definition.scope)) throw new NothingToTell();
    for (const [name, entity] of Object.entries(ABOUT)) {
      const id = row.data[name];
      if (typeof id === 'string' && !(await this.sees(caller, entity, id))) throw new NothingToTell();
    }
    const { id, type, sequence, occurredAt, data: about } = row;
    const { en: title, nl: dutchTitle } = definition.title;
    return Object.assign(new CaseChange(), { id, type, title, dutchTitle, sequence, occurredAt, about });
  }

  /** What the purpose or a missing consent withholds is not seen. */
  private async sees(caller: Caller, entity: new () => object, id: string): Promise<boolean> {
    try {
      return (await findRow(this.platform, entity, caller, id)) !== null;
    } catch (error) {
      if (error instanceof CodedError || error instanceof GraphQLError) return false;
      throw error;
    }
  }

  /** No generator: its `return` would wait for the next event before it ended. */
  private async follow(of: Followed): Promise<AsyncIterableIterator<CaseEventRow, undefined>> {
    const told: Told = await standing(this.platform, of);
    const waiting: CaseEventRow[] = [];
    const stop = new AbortController();
    const over = { done: true, value: undefined } as const;
    const events: AsyncIterableIterator<CaseEventRow, undefined> = {
      next: async () => {
        while (!stop.signal.aborted) {
          const event = waiting.shift();
          if (event) return { done: false, value: event };
          waiting.push(...(await happenedSince(this.platform, of, told)));
          for (const { caseId, sequence } of waiting) told.set(caseId, sequence);
          if (waiting.length === 0)
            await pause(LOOK_EVERY, undefined, { signal: stop.signal, ref: false }).catch(() => undefined);
        }
        return over;
      },
      return: () => {
        stop.abort();
        return Promise.resolve(over);
      },
      [Symbol.asyncIterator]: () => events,
    };
    return events;
  }
}

/** What a caller does not see cannot be followed: the same for what is not there. */
class NothingToFollow extends GraphQLError {
  constructor() {
    super('There is nothing with this id that you may see.', { extensions: { code: 'NOT_FOUND' } });
  }
}
