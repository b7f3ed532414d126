/**
 * What graphql-js does in production: outside it, each check of a kind of type also looks for a second copy of graphql,
 * which costs a third of building a schema. Tests build many.
 */
exports.instanceOf = (value, constructor) => value instanceof constructor;
