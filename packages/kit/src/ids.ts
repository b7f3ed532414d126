import { v7, validate, version } from 'uuid';

/**
 * A new id: a UUID version 7 in lower case. Ids made by one process sort in the order of making, which keeps indexes
 * dense. The time inside is that of the machine, not of the clock of kit: never read a business date from an id.
 */
export const newId = (): string => v7();

/**
 * Whether this is an id of ours: a UUID version 7 in lower case. PostgreSQL answers in lower case, so an id in capitals
 * would find its row and then not match it.
 */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && validate(value) && version(value) === 7 && value === value.toLowerCase();
