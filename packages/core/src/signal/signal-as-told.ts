import type { Caller } from '@eenplan/kit';
import type { Signal } from './signal.entity';
import type { SignalState } from './signal.enum';
import { stateAsTold } from './signal.law';

/** Did a signal end without its partner being told? As SQL over the alias of the row. */
export const endedUnseen = (row: string): string =>
  `(${row}.outcome is not distinct from 'EXPIRED' and ${row}.quarantine = '[]')`;

/** Was a signal repaired, so that what it holds is no longer what its partner sent? As SQL over the alias of the row. */
export const wasRepaired = (row: string): string => `(${row}.repaired_on is not null)`;

const isPartner = (caller: Pick<Caller, 'kind'>): boolean => caller.kind === 'PARTNER';

/** How far a signal has come, as this caller is told. */
export const stateFor = (caller: Pick<Caller, 'kind'>, { state, outcome, quarantine }: Signal): SignalState =>
  isPartner(caller) ? stateAsTold({ state, outcome, isInQuarantine: quarantine.length > 0 }) : state;

/** The day a signal was dealt with, as this caller is told. */
export const closedOnFor = (caller: Pick<Caller, 'kind'>, signal: Signal): string | null =>
  stateFor(caller, signal) === signal.state ? signal.closedOn : null;

/**
 * AVG, art. 5 lid 1 (c): a partner sees what it sent itself. What somebody here found out and put in its place, as the
 * number or the birth date of whom it is about, is not for the partner.
 */
export const ofPersonFor = <T>(caller: Pick<Caller, 'kind'>, { repairedOn }: Signal, value: T | null): T | null =>
  isPartner(caller) && repairedOn !== null ? null : value;
