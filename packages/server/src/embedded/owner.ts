import { writeFile } from 'node:fs/promises';
import { readIfThere, type DataFolder } from './data-folder';
import { isStillRunning, markProcess } from './processes';
import { parseMark } from './start-lock';

/**
 * Writes that this process is the one that ends the server. Before it starts, so that no server is without owner; never
 * removed, because the next owner may have written by then.
 */
export async function claim(folder: DataFolder): Promise<void> {
  await writeFile(folder.ownerFile, JSON.stringify(await markProcess()), { mode: 0o600 });
}

/** Whether the process that ends the server is still there; when not, the server is a leftover of a killed run. */
export async function hasLivingOwner(folder: DataFolder): Promise<boolean> {
  const owner = parseMark((await readIfThere(folder.ownerFile)) ?? '');
  return owner !== undefined && (await isStillRunning(owner));
}
