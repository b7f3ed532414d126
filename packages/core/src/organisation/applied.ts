import { refuse } from './organisation.errors';

/** What is the same for every row of one application. */
export interface Applied {
  readonly municipality: string;
  readonly fromOn: string;
  readonly recordedAt: Date;
}

/** A place in a list of the file. */
export const placeOf = (list: string, index: number): readonly string[] => [list, String(index)];

/** A code that stands twice in a list is refused at its second place. */
export function refuseCodeTwice(list: string, entries: readonly { readonly code: string }[]): void {
  const seen = new Set<string>();
  entries.forEach(({ code }, index) => {
    if (seen.has(code)) throw refuse('ORGANISATION_CODE_TWICE', ...placeOf(list, index), 'code');
    seen.add(code);
  });
}

/** A known row keeps what the file cannot change; what the file leaves out is no change. */
export function refuseFixed(known: object, wanted: Readonly<Record<string, unknown>>, path: readonly string[]): void {
  const values = known as Readonly<Record<string, unknown>>;
  const changed = Object.keys(wanted).find((name) => wanted[name] !== undefined && wanted[name] !== values[name]);
  if (changed !== undefined) throw refuse('ORGANISATION_FACT_FIXED', ...path, changed);
}
