import { Field, getMetadataStorage } from 'type-graphql';
import type { ClassValue } from './define-module';
import { markAddition } from './ownership';

/** A value that a module adds to an enum of a module it requires. */
export interface EnumValueAddition {
  readonly enumObject: Record<string, string>;
  readonly value: string;
}

/** A field that a module adds to an input of another module. */
export interface InputFieldAddition {
  readonly target: ClassValue;
  readonly field: string;
}

/** Adds a value to an enum, with its description. List the result under `enumValues` of the module that owns it. */
export function enumValue(enumObject: Record<string, string>, value: string, description: string): EnumValueAddition {
  enumObject[value] = value;
  const known = getMetadataStorage().enums.find((entry) => entry.enumObj === enumObject);
  if (known) known.valuesConfig = { ...known.valuesConfig, [value]: { description } };
  return { enumObject, value };
}

/** Adds a nullable field to an input. List the result under `inputFields` of the module that owns it. */
export function inputField(
  target: ClassValue,
  field: string,
  type: Parameters<typeof Field>[0] & (() => unknown),
  description: string,
): InputFieldAddition {
  Field(type, { description, nullable: true })(target.prototype as object, field);
  markAddition(target, field);
  return { target, field };
}
