const { readdirSync, readFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const ts = require('typescript');

const CODE = /^[A-Z][A-Z0-9_]{4,}$/;
/** Codes that are named in a type: whatever is listed there can be thrown. */
const UNIONS = /ErrorCode$/;
const HTTP = /^packages\/server\/src\/http\//;

/**
 * The technical codes in the sources, once per file, with their message where one stands beside them: in a call
 * (`codedError('X', '…')`), as the code of a scalar, in a `…ErrorCode` union, as `code: 'X'`, or as the outcome of a
 * condition in `http`. Business errors are not here: they stand in the manifests.
 */
function technicalCodes(root) {
  const found = [];
  for (const file of sourceFiles(root)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const path = relative(root, file).split(sep).join('/');
    visit(source, {
      source,
      path,
      report: (code, message, isScalar = false) => found.push({ code, message, path, isScalar }),
    });
  }
  return found;
}

function* sourceFiles(root) {
  for (const group of ['packages', 'plugins']) {
    for (const name of readdirSync(join(root, group)).sort()) {
      if (name === 'testing') continue;
      const folder = join(root, group, name, 'src');
      for (const file of readdirSync(folder, { recursive: true }).sort()) {
        if (file.endsWith('.ts') && !file.endsWith('.test.ts')) yield join(folder, file);
      }
    }
  }
}

function visit(node, place) {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) fromCall(node, place);
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') fromProperty(node, place);
  if (ts.isTypeAliasDeclaration(node) && UNIONS.test(node.name.text)) fromUnion(node.type, place);
  if (ts.isConditionalExpression(node) && HTTP.test(place.path)) fromCondition(node, place);
  if (ts.isVariableDeclaration(node) && node.name.getText() === 'CLOSE') fromCloseCodes(node, place);
  ts.forEachChild(node, (child) => visit(child, place));
}

/** `f('CODE', message)`: a code with a sentence after it. `refuse('CODE', 'input')` is a business error and has none. */
function fromCall(node, { source, report }) {
  const list = node.arguments ?? [];
  const name = node.expression.getText();
  list.forEach((argument, index) => {
    if (!ts.isStringLiteral(argument) || !CODE.test(argument.text)) return;
    const message = textOf(list[index + 1], source);
    if (name === 'claimOnce') report(argument.text, `${message} … is claimed by … and by ….`);
    else if (message?.includes(' ')) report(argument.text, message);
    else if (name.endsWith('Error') && index === 0) report(argument.text, undefined);
  });
}

/** `code: 'CODE'` beside `expected`, which is a scalar, or in `extensions`. */
function fromProperty(node, { report }) {
  if (!ts.isStringLiteral(node.initializer) || !CODE.test(node.initializer.text)) return;
  const expected = node.parent.properties.find((each) => each.name?.getText() === 'expected');
  if (expected) report(node.initializer.text, `Expected ${textOf(expected.initializer)}.`, true);
  else if (isError(node.parent)) report(node.initializer.text, undefined);
}

/** `const CLOSE = { REASON: 4410 }`: why a socket is closed. */
function fromCloseCodes({ initializer }, { report }) {
  const object = initializer && (ts.isAsExpression(initializer) ? initializer.expression : initializer);
  if (!object || !ts.isObjectLiteralExpression(object)) return;
  for (const { name } of object.properties) report(name.getText(), undefined);
}

/** `extensions: { code }`: not the code of a law or of a municipality. */
function isError(object) {
  return ts.isPropertyAssignment(object.parent) && object.parent.name.getText() === 'extensions';
}

function fromUnion(type, { report }) {
  const parts = ts.isUnionTypeNode(type) ? type.types : [type];
  for (const part of parts) {
    if (ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal)) report(part.literal.text, undefined);
  }
}

function fromCondition(node, { report }) {
  for (const outcome of [node.whenTrue, node.whenFalse]) {
    if (ts.isStringLiteral(outcome) && CODE.test(outcome.text)) report(outcome.text, undefined);
  }
}

/** The text of a message; what is filled in stands as …. */
function textOf(node, source) {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return textOf(node.right, source);
  }
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [textOf(node.left, source), textOf(node.right, source)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (ts.isIdentifier(node) && source) return textOf(constantNamed(node.text, source), source);
  return undefined;
}

function constantNamed(name, source) {
  let found;
  const look = (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) found = node.initializer;
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

module.exports = { technicalCodes };
