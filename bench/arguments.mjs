/** Every piece of work, in the order of the table. */
export const QUERIES = ['Q1', 'Q2', 'Q3', 'M1'];

/** Every stack, in the order of the table. The first three need nothing but what the repository has and `pg`. */
export const STACKS = ['eenplan', 'limit', 'limit-with-duties', 'postgraphile', 'mercurius', 'idiomatic'];

/** How it is called. */
export const USAGE = `npm run bench -- [options]
  --quick            short slices and few rounds: under three minutes, also when the data has to be built
  --only Q1,Q2       this work alone: ${QUERIES.join(', ')}
  --stacks a,b       these stacks alone: ${STACKS.join(', ')}
  --scale N          N times 20,000 households; 1 when left out, 0.05 with --quick or --signals, 10 with --plans
  --rounds N         rounds per piece of work; 7, and 3 with --quick
  --seconds N        length of the slice of each stack in a round; 3, and 0.5 with --quick
  --warm-up N        seconds of load on each stack before its first round; 12, and 0.5 with --quick
  --connections N    requests under way at once; 8
  --data FOLDER      where the databases are kept; a folder below that for temporary files when left out
  --json FILE        writes everything that was measured
  --write-docs       puts the table in docs/performance.md
  --plans            no timing: how PostgreSQL finds the rows of each statement on the data of this scale
  --signals          signals in one call of 1,000 against as many calls of one, on the built server alone`;

/** Why a command line is not understood; the message has the usage. */
export class UsageError extends Error {
  constructor(problem) {
    super(`${problem}\n\n${USAGE}`);
  }
}

const list = (known) => (text, name) => {
  const chosen = text.split(',').filter(Boolean);
  const unknown = chosen.find((each) => !known.includes(each));
  if (unknown !== undefined) throw new UsageError(`${name}: there is no ${unknown}.`);
  if (chosen.length === 0) throw new UsageError(`${name} names nothing.`);
  return known.filter((each) => chosen.includes(each));
};
const number = (least, most) => (text, name) => {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new UsageError(`${name} is a number from ${least} to ${most}.`);
};
const whole = (least, most) => (text, name) => {
  const value = number(least, most)(text, name);
  if (Number.isInteger(value)) return value;
  throw new UsageError(`${name} is a whole number.`);
};
const text = (value) => value;

const VALUES = {
  only: list(QUERIES),
  stacks: list(STACKS),
  scale: number(0.05, 20),
  rounds: whole(1, 100),
  seconds: number(0.2, 60),
  'warm-up': number(0.2, 120),
  connections: whole(1, 64),
  data: text,
  json: text,
};
const NAMES = { 'warm-up': 'warmUp' };
const FLAGS = { quick: 'quick', 'write-docs': 'writeDocs', plans: 'plans', signals: 'signals', help: 'help' };

/** What a command line asks for. */
export function readArguments(words) {
  const asked = {};
  const rest = [...words];
  while (rest.length > 0) {
    const [name, ...joined] = (rest.shift() ?? '').split('=');
    const key = name.replace(/^--/, '');
    if (!name.startsWith('--')) throw new UsageError(`${name} is not an option.`);
    if (Object.hasOwn(FLAGS, key)) asked[FLAGS[key]] = true;
    else if (Object.hasOwn(VALUES, key)) {
      const value = joined.length > 0 ? joined.join('=') : rest.shift();
      if (value === undefined) throw new UsageError(`${name} needs a value.`);
      asked[NAMES[key] ?? key] = VALUES[key](value, name);
    } else throw new UsageError(`There is no option ${name}.`);
  }
  return withDefaults(asked);
}

function withDefaults(asked) {
  const { quick = false, plans = false, signals = false } = asked;
  const usual = quick
    ? { scale: 0.05, rounds: 3, seconds: 0.5, warmUp: 0.5 }
    : { scale: scaleOf(plans, signals), rounds: 7, seconds: 3, warmUp: 12 };
  const none = { help: false, data: null, json: null, writeDocs: false };
  return { only: QUERIES, stacks: STACKS, connections: 8, ...none, ...usual, ...asked, quick, plans, signals };
}

/** What a signal costs does not depend on how many households there are. */
function scaleOf(plans, signals) {
  if (plans) return 10;
  return signals ? 0.05 : 1;
}
