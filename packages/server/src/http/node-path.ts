import { type ASTNode, BREAK, type DocumentNode, visit } from 'graphql';

/** Where in a document a node stands, as names from the operation down: what a client can point at. */
export function pathOfNode(document: DocumentNode, wanted: ASTNode): string[] {
  let found: string[] = [];
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      if (node !== wanted) return undefined;
      const nodes = [...ancestors.flat().filter(isNode), node];
      found = nodes.flatMap(nameOf);
      return BREAK;
    },
  });
  return found;
}

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'kind' in value;

function nameOf(node: ASTNode): string[] {
  switch (node.kind) {
    case 'Field':
      return [node.alias?.value ?? node.name.value];
    case 'Argument':
    case 'ObjectField':
      return [node.name.value];
    case 'Variable':
      return [`$${node.name.value}`];
    case 'FragmentDefinition':
      return [`...${node.name.value}`];
    default:
      return [];
  }
}
