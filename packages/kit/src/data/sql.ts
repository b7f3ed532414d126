/** The values of one statement; `add` gives the placeholder to write. */
export class SqlParameters {
  readonly values: unknown[];

  /** @param first - Values that have their placeholders already. */
  constructor(first: readonly unknown[] = []) {
    this.values = [...first];
  }

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
