import { filesLike } from '../architecture/repository';

/** A command of the section "Add a law", with the environment written before it. */
export interface DocumentedCommand {
  readonly text: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The commands under the heading "Add a law" of CONTRIBUTING.md, in order; null while there is no such heading. */
export function documentedCommands(): DocumentedCommand[] | null {
  const text = filesLike(/^CONTRIBUTING\.md$/)[0]?.text ?? '';
  const [, section] = /^## Add a law\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text) ?? [];
  if (section === undefined) return null;
  const blocks = [...section.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  const lines = blocks.join('').replaceAll('\\\n', ' ').split('\n');
  return lines.flatMap((line) => line.replace(/\s+#.*$/, '').split('&&')).flatMap(parse);
}

function parse(line: string): DocumentedCommand[] {
  const text = line.trim().replace(/\s+/g, ' ');
  const words = [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  if (first < 0) return [];
  const env = Object.fromEntries(words.slice(0, first).map((word) => word.split('=') as [string, string]));
  return [{ text, words: words.slice(first), env }];
}
