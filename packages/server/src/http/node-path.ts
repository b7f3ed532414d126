import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';

/** Where in a document a node stands, as names from the operation down: what a client can point at. */
export function pathOfNode(document: DocumentNode, wanted: ASTNode): string[] {
  let found: string[] = [];
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (!isSame(node, wanted)) return undefined;
      const nodes = [...ancestors, parent, node].filter(isNode);
      found = nodes.flatMap(nameOf);
      return BREAK;
    },
  });
  return found;
}

/** By place as well as by identity: a scalar points at a copy of its literal, so that no message repeats it. */
const isSame = (node: ASTNode, wanted: ASTNode): boolean =>
  node === wanted ||
  (wanted.loc !== undefined && node.loc?.start === wanted.loc.start && node.loc.end === wanted.loc.end);

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'kind' in value;

function nameOf(node: ASTNode): string[] {
  switch (node.kind) {
    case Kind.FIELD:
      return [node.alias?.value ?? node.name.value];
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return [node.name.value];
    case Kind.VARIABLE_DEFINITION:
      return [`$${node.variable.name.value}`];
    case Kind.VARIABLE:
      return [`$${node.name.value}`];
    case Kind.FRAGMENT_DEFINITION:
      return [`...${node.name.value}`];
    default:
      return [];
  }
}
