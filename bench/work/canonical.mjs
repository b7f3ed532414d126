const CENTS = new Set(['priceInCents', 'costs', 'income', 'balance', 'amount', 'amountInCents']);

/**
 * One text for one answer, whatever the stack: keys in order, and amounts as numbers where a stack sends big numbers as
 * texts. Lists stay in the order they came in: that order is part of the answer.
 */
export const canonicalText = (value) => JSON.stringify(canonical(value));

function canonical(value, key) {
  if (Array.isArray(value)) return value.map((each) => canonical(each));
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((name) => [name, canonical(value[name], name)]));
  }
  return CENTS.has(key) && typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
}

/** Where two answers differ first: a path, never more of a long answer than its place. Null when they are the same. */
export function firstDifference(one, other, path = '$') {
  if (Object.is(one, other)) return null;
  const [left, right] = [kindOf(one), kindOf(other)];
  if (left !== right) return `${path}: ${left} and ${right}`;
  if (left === 'value') return `${path}: ${String(one)} and ${String(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = firstDifference(one[key], other[key], `${path}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

const kindOf = (value) =>
  Array.isArray(value) ? 'list' : typeof value === 'object' && value !== null ? 'object' : 'value';
