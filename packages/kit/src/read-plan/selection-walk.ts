import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What is needed to read a selection: where its fragments and variables are. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** The fields that are asked of an object of this type, fragments unfolded, without those that are skipped. */
export function* fieldsOf(
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
  selecting: Selecting,
): Generator<FieldNode> {
  for (const set of sets) {
    for (const selection of set?.selections ?? []) {
      if (!isIncluded(selection, selecting)) continue;
      if (selection.kind === Kind.FIELD) {
        yield selection;
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : selecting.fragments[selection.name.value];
      const on = fragment?.typeCondition?.name.value;
      if (fragment && (on === undefined || isOf(type, on, selecting.schema))) {
        yield* fieldsOf(type, [fragment.selectionSet], selecting);
      }
    }
  }
}

function isOf(type: GraphQLObjectType, condition: string, schema: GraphQLSchema): boolean {
  if (type.name === condition) return true;
  const other = schema.getType(condition);
  return isAbstractType(other) && schema.isSubType(other, type);
}

function isIncluded(node: { readonly directives?: readonly DirectiveNode[] }, { variableValues }: Selecting): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false;
}
