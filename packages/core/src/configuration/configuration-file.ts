import { type EenplanModule, type ConfigSection, Refusal } from '@eenplan/kit';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { refuse } from './configuration.errors';

/** Most characters of a file. */
const LARGEST_FILE = 400_000;

/** A part of a file with the section that takes it. */
export interface FilePart {
  readonly section: ConfigSection;
  readonly value: unknown;
}

/** A configuration file that could be read: its parts in the order in which modules take them. */
export class ConfigurationFile {
  private constructor(
    readonly parts: readonly FilePart[],
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** Reads a file; refuses what is no YAML, a key that nobody takes, and what a section's schema does not allow. */
  static read(text: string, modules: readonly EenplanModule[]): ConfigurationFile {
    if (text.length > LARGEST_FILE) throw refuse('CONFIG_TOO_LARGE');
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as object);
    const [mistake] = document.errors;
    if (mistake) throw atLine(refuse('CONFIG_NOT_YAML'), mistake.linePos?.[0].line, mistake.code);
    const content = contentOf(document);
    const file = (parts: readonly FilePart[]) => new ConfigurationFile(parts, document, lines);
    if (typeof content !== 'object' || Array.isArray(content)) throw refuse('CONFIG_NOT_YAML');
    const sections = modules.flatMap((module) => module.configSections ?? []);
    refuseUnknownKeys(Object.keys(content as object), sections, file([]));
    return file(partsOf(content as Record<string, unknown>, sections, file([])));
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

function refuseUnknownKeys(keys: readonly string[], sections: readonly ConfigSection[], file: ConfigurationFile): void {
  const unknown = keys.find((key) => !sections.some((section) => section.key === key));
  if (unknown !== undefined) throw file.locate(refuse('CONFIG_UNKNOWN_KEY', unknown));
}

function partsOf(
  content: Readonly<Record<string, unknown>>,
  sections: readonly ConfigSection[],
  file: ConfigurationFile,
): FilePart[] {
  return sections
    .filter((section) => section.key in content)
    .map((section) => {
      const result = section.schema.safeParse(content[section.key]);
      if (result.success) return { section, value: result.data };
      const [issue] = result.error.issues;
      const path = [section.key, ...(issue?.path ?? []).map(String)];
      throw file.locate(withReason(refuse('CONFIG_INVALID', ...path), issue?.message));
    });
}

const withReason = (refusal: Refusal, reason: string | undefined): Refusal =>
  reason === undefined ? refusal : reworded(refusal, `${refusal.message} ${reason}`);

const atLine = (refusal: Refusal, line: number | undefined, reason?: string): Refusal =>
  line === undefined ? refusal : reworded(refusal, `Line ${line}: ${refusal.message}${reason ? ` ${reason}` : ''}`);

const reworded = ({ code, article, path }: Refusal, message: string): Refusal =>
  new Refusal(code, message, article, path);
