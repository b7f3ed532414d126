import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describedIn } from './described';

const FORM = /^Use `([\w.]+)`\. Removed after (\d{4}-\d{2}-\d{2})\.$/;

/** What is wrong with the deprecations of a schema on a day: no replacement, an unknown one, no date, or a date passed. */
export const wrongDeprecations = (schema: GraphQLSchema, on: string): string[] =>
  describedIn(schema).flatMap(({ name, deprecationReason }) => {
    if (deprecationReason === undefined || deprecationReason === null) return [];
    const [, replacement, until] = FORM.exec(deprecationReason) ?? [];
    if (!replacement || !until) return [`${name}: write "Use \`Type.field\`. Removed after YYYY-MM-DD."`];
    if (!isThere(schema, replacement)) return [`${name}: there is no ${replacement}`];
    return until < on ? [`${name}: was to be removed after ${until}`] : [];
  });

function isThere(schema: GraphQLSchema, name: string): boolean {
  const [typeName = '', member] = name.split('.');
  const type = schema.getType(typeName);
  if (member === undefined || !type) return type !== undefined;
  if (isEnumType(type)) return type.getValue(member) !== undefined;
  return (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) && member in type.getFields();
}
