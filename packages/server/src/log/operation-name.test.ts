import { getOperationAST, parse } from 'graphql';
import { operationName } from './operation-name';

it.each([
  ['{ viewer { kind } }', 'Query.viewer'],
  ['query Secret { mine: household(id: "x") { id } again: household(id: "y") { id } }', 'Query.household'],
  ['mutation { a { b } c { d } }', 'Mutation.a, Mutation.c'],
  ['query { ...Root ... on Query { other } } fragment Root on Query { viewer { kind } }', 'Query.viewer, Query.other'],
  ['subscription { modulesChanged { id } }', 'Subscription.modulesChanged'],
  [`{ ${Array.from({ length: 22 }, (_none, at) => `f${at}`).join(' ')} }`, /^(Query\.f\d+, ){20}…$/],
])('%s is called %s', (text, name) => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  expect(operationName(document, operation)).toMatch(
    name instanceof RegExp ? name : new RegExp(`^${name.replaceAll('.', '\\.')}$`),
  );
});
