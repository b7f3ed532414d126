import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** Most root fields that a name holds; a document asks for few. */
const MOST = 20;

/** What an operation asks, by its root fields: `Query.household, Query.viewer`. Aliases and arguments are left out. */
export function operationName(document: DocumentNode, operation: OperationDefinitionNode): string {
  const root = operation.operation.charAt(0).toUpperCase() + operation.operation.slice(1);
  const fields = [...new Set(rootFields(document, operation.selectionSet))];
  const names = fields.slice(0, MOST).map((field) => `${root}.${field}`);
  return [...names, ...(fields.length > MOST ? ['…'] : [])].join(', ');
}

/** Validation has seen to it that fragments exist and hold no circle. */
function rootFields(document: DocumentNode, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(document, fragment.selectionSet) : [];
  });
}
