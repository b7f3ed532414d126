import { LONGEST_ROW } from './text-lines';

/** An element of a JSON array as it stands in the file; null where the file is no array of objects any more. */
export interface JsonElement {
  readonly line: number;
  readonly text: string | null;
}

type State = 'START' | 'FIRST' | 'NEXT' | 'INSIDE' | 'AFTER' | 'END' | 'BROKEN';

/** Cuts a JSON array into its objects, piece by piece, with the memory of one object. */
export class JsonElements {
  private state: State = 'START';
  private line = 1;
  private startLine = 1;
  private kept = '';
  private depth = 0;
  private inString = false;
  private escaped = false;

  /** The objects that end in this piece of the file. After a break nothing comes any more. */
  *push(piece: string): Generator<JsonElement> {
    let from = 0;
    for (let place = 0; place < piece.length && !this.isBroken(); place += 1) {
      const character = piece.charAt(place);
      if (character === '\n') this.line += 1;
      if (this.state === 'INSIDE') {
        if (this.inside(character)) yield this.ended(piece.slice(from, place + 1));
      } else if (!/\s/.test(character)) {
        this.between(character);
        from = place;
      }
    }
    if (this.state === 'INSIDE') this.kept += piece.slice(from);
    if (this.isBroken() || this.kept.length > LONGEST_ROW) yield this.broken();
  }

  /** Tells of a file that was cut off. */
  *end(): Generator<JsonElement> {
    if (this.state !== 'END') yield this.broken();
  }

  private isBroken(): boolean {
    return this.state === 'BROKEN';
  }

  /** Between objects. */
  private between(character: string): void {
    this.state = NEXT[this.state]?.[character] ?? 'BROKEN';
    if (this.state === 'INSIDE') [this.startLine, this.depth] = [this.line, 1];
  }

  /** Within an object; true when it ends here. */
  private inside(character: string): boolean {
    if (this.escaped) this.escaped = false;
    else if (this.inString) this.withinString(character);
    else if (character === '"') this.inString = true;
    else if (character === '{' || character === '[') this.depth += 1;
    else if (character === '}' || character === ']') this.depth -= 1;
    return this.depth === 0;
  }

  private withinString(character: string): void {
    this.escaped = character === '\\';
    if (character === '"') this.inString = false;
  }

  private ended(rest: string): JsonElement {
    const text = this.kept + rest;
    [this.kept, this.state] = ['', 'AFTER'];
    return { line: this.startLine, text };
  }

  private broken(): JsonElement {
    const line = this.state === 'INSIDE' ? this.startLine : this.line;
    [this.kept, this.state] = ['', 'BROKEN'];
    return { line, text: null };
  }
}

/** What a character between objects leads to; any other breaks the file. */
const NEXT: Readonly<Partial<Record<State, Readonly<Record<string, State>>>>> = {
  START: { '[': 'FIRST' },
  FIRST: { '{': 'INSIDE', ']': 'END' },
  NEXT: { '{': 'INSIDE' },
  AFTER: { ',': 'NEXT', ']': 'END' },
  END: {},
};
