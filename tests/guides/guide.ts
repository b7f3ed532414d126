import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanEnvironment, root } from '../support/processes';

/** A fenced block of a guide. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** What stands before it, back to the block before. */
  readonly before: string;
}

/** The blocks of a guide, in their order. */
export function blocksOf(name: string): Block[] {
  const page = readFileSync(join(root, 'docs', 'guides', name), 'utf8');
  let end = 0;
  return [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map((match) => {
    const [whole, language = '', text = ''] = match;
    const before = page.slice(end, match.index);
    end = match.index + whole.length;
    return { language, text, before };
  });
}

/** A block that was run: what it said, and what the guide says that it says; null when that says nothing. */
export interface Ran {
  readonly block: string;
  readonly said: string;
  readonly promised: string | null;
}

const PATIENCE = 90_000;
const END = '----8<---- end of block';

/**
 * Does what a guide says in a folder of its own, as its reader would: saves what is to be saved, and runs the blocks of
 * the shell one after another in one shell.
 */
export async function follow(
  blocks: readonly Block[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Ran[]> {
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const { language, text, before } of blocks) {
    const [, name] = /Save this as `([\w.-]+)`/.exec(before) ?? [];
    if (language === 'js' && name !== undefined) await writeFile(join(folder, name), text);
  }
  const shell = blocks.filter(({ language }) => language === 'sh');
  const said = await runShell(shell.map(({ text }) => `${text}\necho '${END}'\n`).join(''), folder, environment);
  const outputs = said.split(`${END}\n`);
  return shell.map((block, index) => {
    const next = blocks[blocks.indexOf(block) + 1];
    const promised = next?.language === 'text' ? next.text : null;
    return { block: block.text, said: outputs[index] ?? 'It never came to this.', promised };
  });
}

async function runShell(script: string, cwd: string, environment: Readonly<Record<string, string>>): Promise<string> {
  // A group of its own, so that what it leaves in the background ends with it.
  const child = spawn('bash', ['-c', script], {
    ...{ cwd, env: { ...cleanEnvironment(), ...environment }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const endAll = (): void => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // Nothing is left of it.
    }
  };
  const impatient = setTimeout(endAll, PATIENCE);
  await once(child, 'exit');
  clearTimeout(impatient);
  endAll();
  return said;
}

/** What a guide promises, as a pattern: `…` stands for what differs from day to day. */
export const patternOf = (promised: string): RegExp =>
  new RegExp(`^${promised.split('…').map(escaped).join('[^"\\n]+')}$`);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
