/** The entry of a release in a CHANGELOG: what whoever uses the module must do, as far as the schema tells it. */
const TODO = 'TODO: say what to do.';

const SECTIONS = [
  ['BREAKING', 'You must', (message) => `${message}. ${TODO}`],
  ['DANGEROUS', 'Look at', (message) => `${message}.`],
  ['SAFE', 'New', (message) => `${message}.`],
];

/** A CHANGELOG with the entry of a version on top, under its introduction. */
export function withEntry(text, name, version, changes) {
  const head = `# Changelog of ${name}\n\nNewest first: what changed, and what whoever uses it must do.\n`;
  const present = text === '' ? head : text;
  const first = present.search(/^## /m);
  const [introduction, rest] = first < 0 ? [present, ''] : [present.slice(0, first), present.slice(first)];
  return (
    [introduction.trimEnd(), entry(version, changes), rest.trimEnd()].filter((part) => part !== '').join('\n\n') + '\n'
  );
}

/** Is there an entry already, written by hand ahead of the release? */
export const hasEntry = (text, version) => text.split('\n').includes(`## ${version}`);

function entry(version, changes) {
  const sections = SECTIONS.flatMap(([kind, title, sentence]) => {
    const lines = changes
      .filter((change) => change.kind === kind)
      .map(({ message }) => `- ${sentence(inCode(message))}`);
    return lines.length > 0 ? [`### ${title}\n\n${lines.join('\n')}`] : [];
  });
  return [`## ${version}`, ...(sections.length > 0 ? sections : [text(changes)])].join('\n\n');
}

const text = (changes) =>
  changes.length > 0 ? '- Descriptions read better.' : `- ${TODO.replace('to do', 'changed')}`;

/** Names stand between quotes in a message and between backticks in Markdown. */
const inCode = (message) => message.replace(/'([^'`]+)'/g, '`$1`');
