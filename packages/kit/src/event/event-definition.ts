import { z } from 'zod';
import type { Bilingual } from '../module/define-module';

/** What an event is about, and is ordered by: its key is the id of one of these (a record of a law), or of a module. */
export type EventKeyKind = 'CASE' | 'SIGNAL' | 'RECORD' | 'MODULE' | 'WEBHOOK';

/** What the data of an event may hold: ids, days, codes, whole numbers, yes or no. Never words of or about anybody. */
export const eventData = {
  /** The opaque id of a row. */
  id: (): z.ZodType<string> => z.uuid(),
  /** A day, `YYYY-MM-DD`. */
  day: (): z.ZodType<string> => z.iso.date(),
  /** A code of a registry, or the id of a module: it begins with a letter, so that no number of a person is one. */
  code: (): z.ZodType<string> => z.string().regex(EVENT_CODE),
  /** A whole number. */
  count: (): z.ZodType<number> => z.int().min(0).max(1_000_000),
  /** Yes or no. */
  flag: (): z.ZodType<boolean> => z.boolean(),
} as const;

/** What a code in the data of an event looks like. */
export const EVENT_CODE = /^[A-Za-z][A-Za-z0-9_.-]{0,79}$/;

/** A kind of event that a module tells the world. */
export interface EventDefinition<T extends object = object> {
  /** Reverse DNS without the name of an organisation, plural domain, one version: `nl.cases.case-opened.v1`. */
  readonly code: string;
  readonly title: Bilingual;
  /** What it is about; the numbers of the events of one key rise without a gap, in the order of committing. */
  readonly key: EventKeyKind;
  /** Code of the kind of personal data that it says something of; null of an event about nobody. */
  readonly category: string | null;
  /** Scope that it takes to receive it. */
  readonly scope: string;
  /** Ids, days and codes alone: see {@link eventData}. */
  readonly data: z.ZodType<T>;
}

/** Declares a kind of event: its data is an object with these and no other fields. */
export const defineEvent = <S extends z.ZodRawShape>(
  definition: Omit<EventDefinition, 'data'> & { readonly data: S },
): EventDefinition<z.output<z.ZodObject<S, z.core.$strict>>> => ({
  ...definition,
  data: z.strictObject(definition.data),
});

/** JSON Schema of the data of an event. */
export const dataSchemaOf = ({ data }: EventDefinition): Readonly<Record<string, unknown>> => z.toJSONSchema(data);
