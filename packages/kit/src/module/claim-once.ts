import { BootError, type BootErrorCode } from './boot-error';

/** Throws when one name stands twice, naming both claimants. */
export function claimOnce(
  code: BootErrorCode,
  what: string,
  entries: readonly (readonly [name: string, owner: string])[],
): void {
  const owners = new Map<string, string>();
  for (const [name, owner] of entries) {
    const first = owners.get(name);
    if (first !== undefined) throw new BootError(code, `${what} ${name} is claimed by ${first} and by ${owner}.`);
    owners.set(name, owner);
  }
}
