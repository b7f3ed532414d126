import { type ASTNode, Kind, parse, visit } from 'graphql';
import { pathOfNode } from './node-path';

const document = parse(`
  query Q($id: ID) {
    house: household(id: $id, input: { bsn: "b", people: [{ name: "n" }] }) { ...part ... on Household { plan(on: "o") { id } } }
  }
  fragment part on Household { members(first: 3) { id } }
`);

/** The first node that this matches. */
function nodeWhere(matches: (node: ASTNode) => boolean): ASTNode {
  let found: ASTNode | undefined;
  visit(document, { enter: (node) => void (found ??= matches(node) ? node : undefined) });
  if (!found) throw new Error('The document has no such node.');
  return found;
}
const literal = (value: string) => (node: ASTNode) => 'value' in node && node.value === value;

describe('where a node stands', () => {
  it.each<[string, (node: ASTNode) => boolean, string[]]>([
    ['a field, by its alias', (node) => node.kind === Kind.FIELD && node.name.value === 'household', ['house']],
    ['an argument', literal('o'), ['house', 'plan', 'on']],
    ['a field of an input', literal('b'), ['house', 'input', 'bsn']],
    ['a field of an input in a list', literal('n'), ['house', 'input', 'people', 'name']],
    ['inside a fragment', literal('3'), ['...part', 'members', 'first']],
    ['the operation', (node) => node.kind === Kind.OPERATION_DEFINITION, []],
  ])('is said of %s', (_what, matches, path) => {
    expect(pathOfNode(document, nodeWhere(matches))).toEqual(path);
  });

  it('is found by place when the node is a copy', () => {
    const { loc } = nodeWhere(literal('b'));
    expect(pathOfNode(document, { kind: Kind.NULL, loc })).toEqual(['house', 'input', 'bsn']);
  });

  it('is nowhere for a node of another document', () => {
    const { loc: _loc, ...elsewhere } = nodeWhere(literal('b'));
    expect(pathOfNode(document, elsewhere as ASTNode)).toEqual([]);
  });
});
