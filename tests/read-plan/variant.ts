import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Random } from '../oracle/random';
import type { Asked } from '../oracle/random-query';

/** A query in another form: with aliases, fragments, directives and variables. */
export interface Variant {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DAYS = ['2016-01-01', '2017-03-01', '2018-02-15', '2018-03-01'];
/** Fewer than a request may have. */
const MOST_ALIASES = 20;

interface Written {
  readonly random: Random;
  readonly fragments: string[];
  readonly declared: Map<string, { readonly type: string; readonly value: unknown }>;
  aliases: number;
}

/** Writes a random query in another form at random. Fields may be asked twice, for another day, or not at all. */
export function variantOf(root: Asked, random: Random): Variant {
  const declared = new Map<string, { readonly type: string; readonly value: unknown }>();
  const written: Written = { random, fragments: [], declared, aliases: 0 };
  const body = fieldOf(root, written);
  const head = [...declared].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
  const text = `query Made${head ? `(${head})` : ''} { ${body} }\n${written.fragments.join('\n')}`;
  return { text, variables: Object.fromEntries([...declared].map(([name, { value }]) => [name, value])) };
}

function fieldOf(asked: Asked, written: Written): string {
  const { random } = written;
  const args = argsOf(asked, written);
  const isAliased = random.chance(0.1) && written.aliases < MOST_ALIASES;
  if (isAliased) written.aliases += 1;
  const alias = isAliased ? `a${written.aliases}: ` : '';
  const below = asked.below.length > 0 ? ` { ${belowOf(asked, written)} }` : '';
  return `${alias}${asked.name}${args}${directiveOf(asked, written)}${below}`;
}

/** What is below, some of it in a fragment, and an edge sometimes once more, under an alias and on another day. */
function belowOf({ below, leadsTo }: Asked, written: Written): string {
  const { random } = written;
  const parts: string[] = [];
  const apart: string[] = [];
  for (const asked of below) {
    (random.chance(0.2) ? apart : parts).push(fieldOf(asked, written));
    const isOnce = asked.below.length === 0 || written.aliases >= MOST_ALIASES || asked.below.length > 6;
    if (isOnce || !random.chance(0.15)) continue;
    written.aliases += 1;
    parts.push(`again${written.aliases}: ${fieldOf(asked, { ...written, aliases: MOST_ALIASES })}`);
  }
  if (apart.length === 0) return parts.join(' ');
  if (random.chance(0.5)) return [...parts, `... on ${leadsTo} { ${apart.join(' ')} }`].join(' ');
  const name = `Part${written.fragments.length}`;
  written.fragments.push(`fragment ${name} on ${leadsTo} { ${apart.join(' ')} }`);
  return [...parts, `...${name}`].join(' ');
}

/** The arguments as they are, or with the day in a variable. */
function argsOf({ args }: Asked, { random, declared }: Written): string {
  if (!args.includes('on: "') || !random.chance(0.5)) return args;
  const name = `day${declared.size}`;
  declared.set(name, { type: 'Date', value: random.chance(0.15) ? null : random.pick(DAYS) });
  return args.replace(/on: "[^"]*"/, `on: $${name}`);
}

function directiveOf({ name }: Asked, { random, declared }: Written): string {
  if (name === '__typename' || !random.chance(0.08)) return '';
  const isSkip = random.chance(0.5);
  const isThere = random.chance(0.8);
  const value = isSkip ? !isThere : isThere;
  if (random.chance(0.5)) return ` @${isSkip ? 'skip' : 'include'}(if: ${value})`;
  const variable = `if${declared.size}`;
  declared.set(variable, { type: 'Boolean!', value });
  return ` @${isSkip ? 'skip' : 'include'}(if: $${variable})`;
}

/** The same without what has a resolver of its own. */
export function knownIn(asked: Asked, schema: GraphQLSchema): Asked {
  const isKnown = ({ owner, name }: Asked): boolean => {
    const type = schema.getType(owner);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    const { edge, inColumn } = (field?.extensions ?? {}) as { readonly edge?: unknown; readonly inColumn?: object };
    const isOfPage = owner.endsWith('Connection') && ['edges', 'totalCount'].includes(name);
    return name === '__typename' || (!isOfPage && (edge !== undefined || inColumn !== undefined));
  };
  return { ...asked, below: asked.below.filter(isKnown).map((each) => knownIn(each, schema)) };
}
