import { readdirSync, readFileSync } from 'node:fs';

/** Microseconds per tick of the clock of /proc: 100 a second on every Linux that Node runs on. */
const TICK = 10_000;

/**
 * What the PostgreSQL of this postmaster has used of the processor, in microseconds: itself, what it has running, and what it
 * has seen end. Null where there is no /proc.
 */
export function databaseCpu(postmaster) {
  if (process.platform !== 'linux') return null;
  const own = statOf(postmaster);
  if (own === null) return null;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.parent === postmaster);
  const running = children.reduce((sum, { user, system }) => sum + user + system, 0);
  return (own.user + own.system + own.endedUser + own.endedSystem + running) * TICK;
}

/** The name may hold spaces and brackets, so the numbers are read behind the last bracket. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
    return { parent, user, system, endedUser, endedSystem };
  } catch {
    return null;
  }
}
