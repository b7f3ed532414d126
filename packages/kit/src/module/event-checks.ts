import { dataSchemaOf, EVENT_CODE, type EventDefinition } from '../event/event-definition';
import { BootError } from './boot-error';
import type { EenplanModule } from './define-module';

/** NL GOV profile for CloudEvents: reverse DNS, a domain in the plural, the event, and one version. */
const TYPE = /^nl(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+s\.[a-z][a-z0-9]*(-[a-z0-9]+)*\.v[1-9]\d*$/;

/** Every event of a module has a proper type, holds ids and codes alone, and asks what a module declares. */
export function checkEvents(module: EenplanModule, modules: readonly EenplanModule[]): void {
  const scopes = new Set(modules.flatMap(({ access }) => Object.keys(access.scopes)));
  const categories = new Set(modules.flatMap(({ dataCategories = [] }) => dataCategories.map(({ code }) => code)));
  for (const event of module.events ?? []) {
    const wrong = mistakeOf(event, scopes, categories);
    if (wrong) throw new BootError('EVENT_INVALID', `event ${event.code} of ${module.id} ${wrong}.`);
  }
}

function mistakeOf(
  event: EventDefinition,
  scopes: ReadonlySet<string>,
  categories: ReadonlySet<string>,
): string | null {
  const { code, scope, category } = event;
  if (!TYPE.test(code)) return 'is not named nl.<domains>.<event>.v<n>';
  if (!scopes.has(scope)) return `takes ${scope}, a scope that no module declares`;
  if (category !== null && !categories.has(category)) return `holds ${category}, a category that no module declares`;
  const wordy = wordsIn(event);
  return wordy === null ? null : `can hold words, in ${wordy}`;
}

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}

/** The field that could hold what somebody wrote, a name or a number of a person; null when none could. */
function wordsIn(event: EventDefinition): string | null {
  const { type, properties = {}, additionalProperties } = dataSchemaOf(event) as Schema;
  if (type !== 'object' || additionalProperties !== false) return 'fields that are not listed';
  return Object.keys(properties).find((name) => !isPlain(properties[name] ?? {})) ?? null;
}

const FORMATS = ['uuid', 'date'];

function isPlain({ type, format, pattern, maximum = Infinity, enum: values, const: value, anyOf }: Schema): boolean {
  if (anyOf) return anyOf.every(isPlain);
  if (values ?? value) return (values ?? [value]).every((each) => typeof each === 'string' && EVENT_CODE.test(each));
  if (type === 'string') return FORMATS.includes(format ?? '') || pattern === EVENT_CODE.source;
  // A number of a person has nine digits.
  return type === 'integer' ? maximum <= 1_000_000 : type === 'boolean' || type === 'null';
}
