const { accessMatrix } = require('./access-matrix.js');
const { errorList } = require('./error-list.js');
const { glossary } = require('./glossary.js');
const { schemaFiles } = require('./schema-files.js');

/** What is generated and committed: the text of every file, by path. `root` is the repository. */
const GENERATORS = {
  schema: (superset) => schemaFiles(superset),
  glossary: (superset) => ({ 'docs/glossary.md': glossary(superset) }),
  errors: (superset, root) => ({ 'docs/errors.md': errorList(superset, root) }),
  access: (superset) => ({ 'docs/access-matrix.md': accessMatrix(superset) }),
};

/** The files of these generators, or of all of them. */
function generatedFiles(superset, root, names = Object.keys(GENERATORS)) {
  return Object.assign({}, ...names.map((name) => GENERATORS[name](superset, root)));
}

module.exports = { GENERATORS, generatedFiles };
