import { linesLeft, writeLines } from '@eenplan/core';
import { actorOf, type Caller, newTrace, type Platform, Trail, whileTrailing } from '@eenplan/kit';

/** Runs a command that reads or writes personal data as an operation of its own, so that the logs know of it. */
export async function whileLogged<T>(
  platform: Platform,
  caller: Caller,
  command: string,
  work: () => Promise<T>,
): Promise<T> {
  const trail = new Trail({ ...actorOf(caller, null), kind: 'OPERATOR' }, newTrace());
  trail.operation = `Command.${command}`;
  try {
    return await whileTrailing(trail, work);
  } catch (error) {
    trail.refused('INTERNAL_ERROR');
    throw error;
  } finally {
    const left = await linesLeft(platform, trail);
    if (left) await platform.door.inMunicipality(caller, (tx) => writeLines(tx, left.lines));
  }
}
