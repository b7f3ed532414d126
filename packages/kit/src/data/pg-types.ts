import { types } from 'pg';

/** Set once, for every connection of the process: int8 is a safe number, a date is its own string. */
export function setPgTypes(): void {
  types.setTypeParser(types.builtins.INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError('A bigint column holds a number beyond the safe range.');
    return value;
  });
  types.setTypeParser(types.builtins.DATE, (text) => text);
}
