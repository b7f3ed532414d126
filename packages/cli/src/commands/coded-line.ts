import { Refusal } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';

/** Runs the work; a refusal becomes the one line of a command that failed. */
export async function codedLine<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new StartupError(error.code, `${error.message} (${error.article})`);
  }
}

/** Prints what a file changed, or would. */
export function printChanges(changes: readonly string[], preview: boolean): void {
  const lines = changes.length > 0 ? changes : ['nothing changes'];
  const said = preview && changes.length > 0 ? lines.map((line) => `would change: ${line}`) : lines;
  process.stdout.write(`${said.join('\n')}\n`);
}
