import type { Rule } from './rules';

/** One line of the access table. */
export interface AccessLine {
  readonly rule: Rule;
  /**
   * Does the mutation open something new? Such a mutation disappears from the schema while its module is being wound
   * down; reading and finishing stay.
   */
  readonly opens?: boolean;
  /**
   * Categories of personal data that the field touches besides what its type shows; empty says that it touches nobody.
   * A root field whose type holds no entity must say one or the other.
   */
  readonly data?: readonly string[];
}

/** A root field that touches nothing of anybody, so that it needs no purpose. */
export const ofNobody = (line: Rule | AccessLine): AccessLine => ({ ...toLine(line), data: [] });

/** Rules of one type: by field name, or `*` for every field of the type that has no line of its own. */
export type TypeAccess = Readonly<Record<string, Rule | AccessLine>>;

/** Who may call what of a module. What is not listed is denied. */
export interface AccessTable {
  /** Every scope of this module with one sentence that an administrator understands. */
  readonly scopes: Readonly<Record<string, string>>;
  /** Which scopes a role carries by default. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Type name -> field name -> rule. */
  readonly fields: Readonly<Record<string, TypeAccess>>;
}

/** Brings both ways of writing a line to one. */
export function toLine(entry: Rule | AccessLine): AccessLine {
  return 'rule' in entry ? entry : { rule: entry };
}

/** The tables of all modules as one: what a field asks, looked up by type and field. */
export class MergedAccess {
  private readonly lines = new Map<string, AccessLine>();

  constructor(tables: Iterable<AccessTable>) {
    for (const table of tables) {
      for (const [type, fields] of Object.entries(table.fields)) {
        for (const [field, entry] of Object.entries(fields)) this.lines.set(`${type}.${field}`, toLine(entry));
      }
    }
  }

  /** The line of a field: its own, else the type's `*`, else none, which means denied. */
  lineOf(type: string, field: string): AccessLine | undefined {
    return this.lines.get(`${type}.${field}`) ?? this.lines.get(`${type}.*`);
  }

  /** The rule for reaching any row of a type, when it has one. */
  rowLineOf(type: string): AccessLine | undefined {
    return this.lines.get(`${type}.*`);
  }

  /** Has this field a line of its own, apart from its type's? */
  hasOwnLine(type: string, field: string): boolean {
    return this.lines.has(`${type}.${field}`);
  }

  /** Everything listed, as `Type.field`. */
  names(): string[] {
    return [...this.lines.keys()].sort();
  }
}
