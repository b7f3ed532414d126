import type { EenplanModule } from '@eenplan/kit';
import type { Asked } from './random-query';
import type { Asking } from './rules/asking';
import { type Row, textOf } from './rules/facts';
import { mayAsk, mayShow } from './rules/may';
import { TYPES } from './rules/types';
import { MUNICIPALITIES } from './world/world';

/** Fields that are called otherwise than their column. */
const COLUMNS: Readonly<Record<string, string>> = {
  'Term.ruleCode': 'rule_id',
  'CarerLoad.assessedOn': 'from_on',
};
/** Fields that a column of the same name does not give as it is. */
const WORKED_OUT = new Set(['ModuleActivation.state', 'Term.state']);

/** Types with an id that are worked out, of nobody. */
const NO_ROWS = new Set(['ModuleStatus']);

/** What was seen of each type. */
export type Seen = Map<string, number>;

/** Looks at every object and every value of an answer; gives what the oracle would not have shown. */
export class Judge {
  readonly seen: Seen = new Map();

  constructor(private readonly modules: readonly EenplanModule[]) {}

  /** Reasons why an answer is too much; empty when it is not. Null is a request that is refused as a whole. */
  judge(asking: Asking | null, asked: Asked, body: unknown): string[] {
    const { data } = body as { data?: Record<string, unknown> | null };
    if (data === null || data === undefined) return [];
    if (!asking) return [`a request that is to be refused was answered: ${JSON.stringify(data)}`];
    return this.field(asking, asked, data[asked.name], null);
  }

  private field(asking: Asking, asked: Asked, value: unknown, row: Row | null): string[] {
    if (value === null || value === undefined || asked.name === '__typename') return [];
    const name = `${asked.owner}.${asked.name}`;
    const asks = mayAsk(this.modules, asking, asked.owner, asked.name) ? [] : [`${name} is not for this caller`];
    if (asked.below.length === 0) return [...asks, ...this.leaf(asked, value, row)];
    const objects = Array.isArray(value) ? (value as unknown[]) : [value];
    return [...asks, ...objects.flatMap((each) => this.object(asking, asked, each as Record<string, unknown> | null))];
  }

  private object(asking: Asking, asked: Asked, object: Record<string, unknown> | null): string[] {
    if (object === null) return [];
    const type = textOf(object['__typename'] ?? asked.leadsTo);
    const row = 'id' in object && !NO_ROWS.has(type) ? this.rowOf(asking, type, object['id']) : null;
    if (typeof row === 'string') return [`${type} ${String(object['id'])} ${row}`];
    return asked.below.flatMap((below) => this.field(asking, below, object[below.name], row));
  }

  /** The row of an object; a text when it should not have been shown. */
  private rowOf(asking: Asking, type: string, id: unknown): Row | string {
    const rule = TYPES[type];
    if (!rule) return 'is of a type that the oracle does not know';
    const own = asking.facts.find(rule.table, asking.by.municipality, id);
    const other = MUNICIPALITIES.some((municipality) => asking.facts.find(rule.table, municipality, id));
    if (!own) return other ? 'is of another municipality' : 'is in no table';
    const key = `${type} ${asking.by.kind}`;
    this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
    return mayShow(asking, type, own) ? own : 'may not be shown';
  }

  private leaf({ owner, name, args }: Asked, value: unknown, row: Row | null): string[] {
    const column = COLUMNS[`${owner}.${name}`] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (!row || args !== '' || WORKED_OUT.has(`${owner}.${name}`) || !(column in row)) return [];
    return same(value, row[column]) ? [] : [`${owner}.${name} is not what ${column} holds`];
  }
}

function same(value: unknown, held: unknown): boolean {
  if (typeof value === 'string' && typeof held === 'string' && held.includes('T') && value.includes('T')) {
    return value === held || Date.parse(value) === Date.parse(held);
  }
  return JSON.stringify(value) === JSON.stringify(held);
}
