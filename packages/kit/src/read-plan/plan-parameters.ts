import { callerValue } from '../data/row-rule';
import type { Caller } from '../request/caller';

/** A value of a plan, by name: a plan is made once and bound to each caller. */
export type Slot =
  { readonly of: 'caller'; readonly name: string } | { readonly of: 'day'; readonly on: string | null };

/** The parameters of a plan: one placeholder per name, wherever it stands. */
export class PlanParameters {
  readonly slots: Slot[] = [];
  private readonly places = new Map<string, string>();

  /** Placeholder of a value of the caller, as row rules name it. */
  caller(name: string): string {
    return this.place(`caller ${name}`, { of: 'caller', name });
  }

  /** Placeholder of a day; null for the day of the request. */
  day(on: string | null): string {
    return this.place(`day ${on ?? ''}`, { of: 'day', on });
  }

  private place(key: string, slot: Slot): string {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.slots.push(slot);
    const place = `$${this.slots.length}`;
    this.places.set(key, place);
    return place;
  }
}

/** The values of a plan for a caller, in the order of their placeholders. */
export const valuesOf = (slots: readonly Slot[], caller: Caller, today: string): unknown[] =>
  slots.map((slot) => {
    if (slot.of === 'day') return slot.on ?? today;
    const value = callerValue(slot.name, caller);
    if (value === undefined) throw new Error(`Unknown name :${slot.name} in a piece of SQL.`);
    return value;
  });
