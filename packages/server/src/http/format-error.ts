import { unwrapResolverError } from '@apollo/server/errors';
import { newId } from '@eenplan/kit';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Hears of a fault, with the id that is all the client gets of it. */
export type FaultListener = (faultId: string, error: unknown) => void;

/** Where a code of ours waits while Apollo Server puts its own in place. */
export const OUR_CODE = 'eenplanCode';

/** The code an error of ours carries. */
export const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  return typeof code === 'string' ? code : undefined;
};

/**
 * What a client sees of an error: always a code, a path where there is one, never a value that was sent (graphql-js
 * repeats it in its messages) and never the inside of a fault.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onFault: FaultListener,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const wrapped = error instanceof GraphQLError ? error.originalError : undefined;
  const kept = formatted.extensions?.[OUR_CODE] as string | undefined;
  const code = kept ?? codeOf(original) ?? codeOf(wrapped) ?? textOf(formatted.extensions?.['code']);
  if (code === 'LOG_UNAVAILABLE') onFault(newId(), (original as Error).cause);
  if (isCoercion(formatted)) return coercionError(formatted, code, wrapped);
  if (code === '' || code === 'INTERNAL_SERVER_ERROR') {
    const faultId = newId();
    onFault(faultId, original);
    const message = `Something went wrong here; it is in the log as ${faultId}.`;
    return { message, ...placeOf(formatted), extensions: { code: 'INTERNAL_ERROR', faultId } };
  }
  const { stacktrace: _stacktrace, [OUR_CODE]: _kept, ...rest } = formatted.extensions ?? {};
  const extensions = { ...rest, code: renamed(code, formatted) };
  return { message: withoutValues(formatted.message), ...placeOf(formatted), extensions };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const placeOf = ({ locations, path }: GraphQLFormattedError): Partial<GraphQLFormattedError> => ({
  ...(locations && { locations }),
  ...(path && { path }),
});

const renamed = (code: string, formatted: GraphQLFormattedError): string =>
  formatted.message.includes('tokens. Parsing aborted') ? 'QUERY_TOO_LONG' : code;

const isCoercion = ({ message }: GraphQLFormattedError): boolean =>
  /^Variable "\$\w+" got invalid value /.test(message);

/** A variable that does not fit: graphql-js puts the whole value in its message; the path is all that is kept of it. */
function coercionError(formatted: GraphQLFormattedError, code: string, wrapped: unknown): GraphQLFormattedError {
  const [, variable = ''] = /^Variable "\$(\w+)"/.exec(formatted.message) ?? [];
  // Only a place inside this variable: what was sent may hold the same words.
  const inside = new RegExp(` at "(${variable}(?:\\.[_A-Za-z]\\w*|\\[\\d+\\])+)"; `);
  const [, place] = inside.exec(formatted.message) ?? [];
  const path = (place ?? variable).split(/[.[\]]+/).filter(Boolean);
  const ours = codeOf(wrapped) !== undefined && wrapped instanceof GraphQLError;
  const why = ours ? wrapped.message : (knownReason(formatted.message) ?? 'The value does not fit the type.');
  return {
    message: `${path.join('.')}: ${why}`,
    ...placeOf(formatted),
    extensions: { code: code === '' ? 'BAD_USER_INPUT' : code, path },
  };
}

/** The reasons of graphql-js that hold names of the schema and no values. */
function knownReason(message: string): string | undefined {
  const [reason] =
    /(Field "[_A-Za-z]+" (is not defined by type|of required type) [^;]*|Expected non-nullable type "[^"]+" not to be null\.)$/.exec(
      message,
    ) ?? [];
  return reason?.replace(/ Did you mean .+$/s, '');
}

/** Literals in a document are repeated too: `found "…"`, `value: …`; what follows may still be the value. */
const withoutValues = (message: string): string =>
  message
    .replace(/^(Syntax Error: Unexpected \w+) .+$/s, '$1.')
    .replace(/^Unknown operation named .+$/s, 'The document has no operation of that name.')
    .replace(/, found .+$/s, '.')
    .replace(/(value|Value): .+$/s, 'value.')
    .replace(/Value "[^"]*" does not exist/, 'The value does not exist')
    .replace(/ Did you mean .+\?$/s, '');
