import type { EventSettings } from './event-settings';

/** An event as it stands in the outbox. */
export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly sequence: number;
  readonly data: object;
  readonly occurredAt: Date;
}

/** An event as it goes out: CloudEvents 1.0, structured mode. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  readonly sequence: string;
  readonly sequencetype: 'Integer';
  readonly data: object;
}

/**
 * NL GOV profile for CloudEvents, source: the system of an organisation, by its OIN. Without one the code of the
 * municipality stands in its place [derived].
 */
export const sourceOf = (municipality: string, oin: string | undefined): string =>
  `urn:nld:${oin === undefined ? `gemeentecode:${municipality}` : `oin:${oin}`}:systeem:eenplan`;

/** NL GOV profile for CloudEvents: no sensitive data in the attributes; the subject is an opaque id, its numbers rise. */
export function cloudEventOf(source: string, { id, type, key, sequence, data, occurredAt }: StoredEvent): CloudEvent {
  return {
    ...{ specversion: '1.0', id, source, type, subject: key, time: occurredAt.toISOString() },
    ...{ datacontenttype: 'application/json', dataschema: `${source}:schema:${type}` },
    ...{ sequence: String(sequence), sequencetype: 'Integer', data },
  };
}

/** AVG, art. 5 lid 1 (b): a partner receives what was agreed, on the days for which it was. */
export const isAgreed = (
  { agreements }: Pick<EventSettings, 'agreements'>,
  organisation: string,
  type: string,
  on: string,
): boolean =>
  agreements.some(
    (each) =>
      each.organisation === organisation &&
      each.eventTypes.includes(type) &&
      each.from <= on &&
      (each.until === undefined || each.until > on),
  );
