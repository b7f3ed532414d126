import { ValidateNested } from 'class-validator';
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
  if (!Object.hasOwn(enumObject, value)) markAddition(enumObject, value);
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
  const known = getMetadataStorage().fields.some((entry) => entry.target === target && entry.name === field);
  if (!known) markAddition(target, field);
  Field(type, { description, nullable: true })(target.prototype as object, field);
  if (isInput(type())) ValidateNested()(target.prototype as object, field);
  return { target, field };
}

/** Is this an input class, or a list of one? */
const isInput = (type: unknown): boolean =>
  Array.isArray(type) ? isInput(type[0]) : getMetadataStorage().inputTypes.some((entry) => entry.target === type);
