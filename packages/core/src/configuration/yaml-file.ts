import { Refusal } from '@eenplan/kit';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { ZodType } from 'zod';
import { refuse } from './configuration.errors';

/** Most characters of a file. */
const LARGEST_FILE = 400_000;

/** A YAML file that could be read: what it holds, and the line of every part of it. */
export class YamlFile {
  private constructor(
    /** The file as an object by its top-level keys. */
    readonly content: Readonly<Record<string, unknown>>,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** Reads a file. Throws a Refusal, with the line, for what is too large or no YAML. */
  static read(text: string): YamlFile {
    if (text.length > LARGEST_FILE) throw refuse('CONFIG_TOO_LARGE');
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as object);
    const [mistake] = document.errors;
    if (mistake) throw atLine(refuse('CONFIG_NOT_YAML'), mistake.linePos?.[0].line, mistake.code);
    const content = contentOf(document);
    if (typeof content !== 'object' || Array.isArray(content)) throw refuse('CONFIG_NOT_YAML');
    return new YamlFile(content as Record<string, unknown>, document, lines);
  }

  /** What stands at a path, as the schema has it. Throws a Refusal, with the line, when it is something else. */
  parse<T>(schema: ZodType<T>, value: unknown = this.content, path: readonly string[] = []): T {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const place = [...path, ...(issue?.path ?? []).map(String)];
    throw this.locate(withReason(refuse('CONFIG_INVALID', ...place), issue?.message));
  }

  /** The same refusal with the line of the file that its path leads to. */
  locate(refusal: Refusal): Refusal {
    for (let path = [...refusal.path]; path.length > 0; path = path.slice(0, -1)) {
      const node = this.document.getIn(path.map(keyOf), true);
      const offset = isNode(node) ? node.range?.[0] : undefined;
      if (offset !== undefined) return atLine(refusal, this.lines.linePos(offset).line);
    }
    return refusal;
  }

  /** Runs the work; a refusal that it throws gets its line. */
  async locating<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof Refusal ? this.locate(error) : error;
    }
  }
}

/** Aliases are refused: a small file could unfold into an endless one. */
function contentOf(document: Document): unknown {
  try {
    return (document.toJS({ maxAliasCount: 0 }) ?? {}) as unknown;
  } catch {
    throw refuse('CONFIG_NOT_YAML');
  }
}

/** Numbers in a path are places in a list. */
const keyOf = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

const withReason = (refusal: Refusal, reason: string | undefined): Refusal =>
  reason === undefined ? refusal : reworded(refusal, `${refusal.message} ${reason}`);

const atLine = (refusal: Refusal, line: number | undefined, reason?: string): Refusal =>
  line === undefined ? refusal : reworded(refusal, `Line ${line}: ${refusal.message}${reason ? ` ${reason}` : ''}`);

const reworded = ({ code, article, path }: Refusal, message: string): Refusal =>
  new Refusal(code, message, article, path);
