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

/** How the driver parses the text of a type: asked when it is used, because the parsers are set when a door is opened. */
export const parserOf =
  (type: keyof typeof types.builtins): ((text: string) => unknown) =>
  (text) =>
    (types.getTypeParser(types.builtins[type]) as (value: string) => unknown)(text);
