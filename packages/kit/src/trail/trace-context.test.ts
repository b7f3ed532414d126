import { newOperationId, traceContextOf, traceparentOf } from './trace-context';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';

it.each<[string, string]>([
  ['the form of today', `00-${TRACE}-${PARENT}-01`],
  ['not sampled by whoever called', `00-${TRACE}-${PARENT}-00`],
  ['a later form with more behind it', `cc-${TRACE}-${PARENT}-01-what-comes`],
])('a trace goes on: %s', (_what, header) => {
  expect(traceContextOf(header)).toEqual({ traceId: TRACE, parentOperationId: PARENT });
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a list', [`00-${TRACE}-${PARENT}-01`]],
  ['words', 'hello'],
  ['more behind the form of today', `00-${TRACE}-${PARENT}-01-x`],
  ['the forbidden version', `ff-${TRACE}-${PARENT}-01`],
  ['zeros for a trace', `00-${'0'.repeat(32)}-${PARENT}-01`],
  ['zeros for an operation', `00-${TRACE}-${'0'.repeat(16)}-01`],
  ['capitals', `00-${TRACE.toUpperCase()}-${PARENT}-01`],
])('a new trace begins: %s', (_what, header) => {
  const { traceId, parentOperationId } = traceContextOf(header);
  expect(traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(traceId).not.toBe(TRACE);
  expect(parentOperationId).toBeNull();
});

it('what is sent on can be read again', () => {
  const operationId = newOperationId();
  expect(traceContextOf(traceparentOf(TRACE, operationId))).toEqual({ traceId: TRACE, parentOperationId: operationId });
});
