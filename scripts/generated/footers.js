/**
 * The footer of a description: after a blank line, at most one line each of `Dutch:`, `Law:` and `Standard:`, in that
 * order, without a full stop.
 */
const NAMES = ['Dutch', 'Law', 'Standard'];

/** Splits a description into its text and its footer; `problems` says what is wrong with it. */
function readFooter(description) {
  const [, text, footer = ''] = /^(.*?)(?:\n\n((?:Dutch|Law|Standard): .*))?$/s.exec(description) ?? [];
  const lines = footer === '' ? [] : footer.split('\n');
  const pairs = lines.map((line) => /^(\w+): (\S.*)$/.exec(line)?.slice(1) ?? [line, '']);
  const names = pairs.map(([name]) => name);
  const values = Object.fromEntries(pairs);
  return {
    text,
    dutch: values.Dutch,
    law: values.Law,
    standard: values.Standard,
    problems: problemsOf(text, names, lines),
  };
}

function problemsOf(text, names, lines) {
  const order = names.map((name) => NAMES.indexOf(name));
  return [
    ...(text.trim() === '' ? ['there is no sentence before the footer'] : []),
    ...(/\b(Dutch|Law|Standard): /.test(text) ? ['a footer word stands in the text'] : []),
    ...(order.some((place, index) => place < 0 || (index > 0 && place <= order[index - 1]))
      ? ['the footer holds Dutch, Law and Standard, in that order, each at most once']
      : []),
    ...lines.filter((line) => line.endsWith('.')).map(() => 'a footer line ends without a full stop'),
  ];
}

module.exports = { readFooter };
