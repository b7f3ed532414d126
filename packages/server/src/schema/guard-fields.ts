import { allows, and, anyone, codedError, DataOfTypes, describeRule, isRefused, type MayAsk, refusePurpose, type MergedAccess, type Ownership, type RequestContext, type Rule, whileOpening } from '@eenplan/kit';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, getNamedType } from 'graphql';
import type { GraphQLFieldConfig, GraphQLFieldResolver, GraphQLSchema } from 'graphql';

type Field = GraphQLFieldConfig<unknown, RequestContext>;
type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Puts the access table on the superset. A field that reaches rows (a root field or an edge: it has a resolver) asks
 * its own rule and that of the type it leads to; a plain column asks only when it has a rule of its own. What is
 * reached through a guarded field needs no second look, so long lists of plain columns cost nothing. What leads to
 * personal data asks for a purpose that covers it.
 */
export function guardFields(
  schema: GraphQLSchema,
  access: MergedAccess,
  ownership: Ownership,
  data: DataOfTypes,
): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: Field, name, type) => {
      const rule = ruleOf(field, name, type, access);
      // What graphql-js reads as it is: the guard gives it a resolver all the same.
      if (field.resolve === undefined) field.extensions = { inColumn: { property: name }, ...field.extensions };
      const categories = field.resolve ? categoriesOf(field, name, type, access, data) : [];
      const isGuarded = rule !== undefined || categories.length > 0;
      const guardedField = isGuarded ? guarded(field, `${type}.${name}`, rule ?? anyone, categories) : field;
      const opens = type === 'Mutation' && access.lineOf(type, name)?.opens === true;
      const owner = ownership.ofMember(type, name) ?? 'core';
      return opens && owner !== 'core' ? opening(guardedField, owner) : guardedField;
    },
  });
}

function ruleOf(field: Field, name: string, type: string, access: MergedAccess): Rule | undefined {
  const own = access.lineOf(type, name)?.rule;
  const target = access.rowLineOf(getNamedType(field.type).name)?.rule;
  if (!own) throw new Error(`${type}.${name} has no access rule; the boot check should have seen it.`);
  const other = target && describeRule(target) !== describeRule(own) ? target : undefined;
  if (field.resolve || access.hasOwnLine(type, name)) return other ? and(own, other) : own;
  return other; // whoever led to this object was asked its own rule
}

/** The categories of personal data that a field with a resolver touches: what its type holds, and what its line adds. */
function categoriesOf(
  field: Field,
  name: string,
  type: string,
  access: MergedAccess,
  data: DataOfTypes,
): readonly (string | null)[] {
  const held = data.of(getNamedType(field.type).name).categories;
  return [...new Set([...held, ...(access.lineOf(type, name)?.data ?? [])])];
}

function guarded(field: Field, name: string, rule: Rule, categories: readonly (string | null)[]): Field {
  const resolve = field.resolve ?? defaultFieldResolver;
  const { subscribe } = field;
  const refuse = (ctx: RequestContext): void => {
    if (!allows(rule, ctx.caller)) throw forbidden(name, rule);
    for (const category of categories) refusePurpose(ctx.caller, category);
  };
  const asking =
    (resolver: Resolver): Resolver =>
    (source, args, ctx, info) => {
      refuse(ctx);
      return resolver(source, args, ctx, info);
    };
  // The read plan asks the same ahead of the field, and leaves out what is going to be refused.
  const mayAsk: MayAsk = (caller) =>
    allows(rule, caller) && !categories.some((category) => isRefused(caller, category));
  return {
    ...{ ...field, resolve: asking(resolve), extensions: { ...field.extensions, mayAsk } },
    ...(subscribe && { subscribe: asking(subscribe) }),
  };
}

/** A mutation that opens something of a law: see `whileOpening`. Core is always on. */
function opening(field: Field, module: string): Field {
  const resolve = field.resolve ?? defaultFieldResolver;
  return { ...field, resolve: (...call) => whileOpening(module, () => resolve(...call)) };
}

const forbidden = (name: string, rule: Rule): Error =>
  codedError('FORBIDDEN', `${name} needs ${describeRule(rule)}.`, { needs: describeRule(rule) });
