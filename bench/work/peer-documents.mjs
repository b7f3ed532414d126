export const peerDocuments = { postgraphile: {}, loaders: {} };
