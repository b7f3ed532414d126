import { documents } from './documents.mjs';
import { postgraphileDocuments, postgraphileVariables } from './peer-documents.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const VARIABLES = {
  Q1: ({ id }) => ({ id }),
  Q2: () => ({}),
  Q3: ({ year }) => ({ year }),
  M1: ({ signal }) => ({ input: signal }),
};

/** The request of a stack for a piece of work. */
export function requestOf(stack, name, input, headers) {
  if (stack === 'eenplan') return graphql(documents[name], VARIABLES[name](input), callerOf(name, input, headers));
  if (stack.startsWith('limit')) return { path: `/${name}`, headers: JSON_TYPE, body: JSON.stringify(input) };
  // The peers take the municipality as it is told: they check no token.
  const told = { 'x-municipality': input.municipality };
  return stack === 'postgraphile'
    ? graphql(postgraphileDocuments[name], postgraphileVariables[name](input), told)
    : graphql(documents[name], VARIABLES[name](input), told);
}

const callerOf = (name, { municipality }, headers) => headers[municipality][name === 'M1' ? 'writer' : 'reader'];
const graphql = (query, variables, headers) => ({
  ...{ path: '/graphql', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify({ query, variables }) },
});

const SHAPES = {
  Q1: ({ household }) => household,
  Q2: ({ terms }) => ({ nodes: terms.nodes, hasNextPage: terms.pageInfo.hasNextPage }),
  Q3: ({ budget }) => budget,
  M1: ({ debtHelpArrearsSignalSubmit: { arrearsSignal, errors = [] } }) => {
    if (errors.length > 0) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return arrearsSignal;
  },
};
/** What a stack answered, in the one shape that they are compared in; throws where it answered an error. */
export function answerOf(stack, name, text) {
  const body = JSON.parse(text);
  if (stack.startsWith('limit')) return body;
  if (body.errors) throw new Error(`${stack} ${name}: ${JSON.stringify(body.errors).slice(0, 500)}`);
  return SHAPES[name](body.data);
}
