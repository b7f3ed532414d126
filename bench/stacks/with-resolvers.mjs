/** PostGraphile 5.1 asks for Node 22; this is the one thing of it that Node 20 lacks. */
Promise.withResolvers ??= function withResolvers() {
  const parts = {};
  parts.promise = new this((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
