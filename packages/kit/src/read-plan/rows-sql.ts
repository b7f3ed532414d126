import { columnOf, type Tables } from '../data/columns';
import type { RowClass } from '../data/read-rows';
import { replaceNames, rowRuleText } from '../data/row-rule';
import type { EdgeDefinition } from '../edges/edge';
import type { Caller } from '../request/caller';
import { PlanParameters } from './plan-parameters';

/** The rows of edges as SQL. In it each row is called `row`, as the rules of entities and edges say. */
export class RowsSql {
  readonly parameters = new PlanParameters();

  constructor(
    private readonly source: Tables,
    private readonly caller: Caller,
  ) {}

  /** The rows that an edge leads to. */
  inside(edge: EdgeDefinition, on: string | null, parent: string): string {
    const target = edge.target();
    const { columns, tablePath } = this.source.getMetadata(target);
    const key = `${parent}."${edge.from ?? 'id'}"`;
    const list = columns.map(({ databaseName, propertyName }) => `row.${databaseName} as "${propertyName}"`);
    const conditions = [
      this.conditions(target),
      `row.${columnOf(this.source, target, edge.by ?? 'id').databaseName} ${this.reached(edge, key, on)}`,
      ...this.datedConditions(edge, on),
      ...(edge.where ? [replaceNames(edge.where, (name) => this.nameInEdge(name, on))] : []),
    ];
    const latest = edge.dated === 'starts' ? ' order by row.from_on desc limit 1' : '';
    return `select ${list.join(', ')} from ${tablePath} row where ${conditions.join(' and ')}${latest}`;
  }

  /** What the key of a row compares to: the parent, or what the rows in between name. Their alias hides that of the target. */
  private reached({ through }: EdgeDefinition, key: string, on: string | null): string {
    if (!through) return `= ${key}`;
    const rows = through.rows();
    const [from, to] = [through.from, through.to].map((each) => columnOf(this.source, rows, each).databaseName);
    const where = [
      this.conditions(rows),
      `row.${from} = ${key}`,
      ...(through.where ? [replaceNames(through.where, (name) => this.nameInEdge(name, on))] : []),
    ];
    return `in (select row.${to} from ${this.source.getMetadata(rows).tablePath} row where ${where.join(' and ')})`;
  }

  /** What every reading statement begins with: municipality and row rule. */
  conditions(target: RowClass): string {
    const rule = this.bound(rowRuleText(target, this.caller));
    return `row.municipality = ${this.parameters.caller('municipality')} and (${rule})`;
  }

  /** SQL in which names stand for the caller's own values. */
  bound(sql: string): string {
    return replaceNames(sql, (name) => this.parameters.caller(name));
  }

  private nameInEdge(name: string, on: string | null): string {
    if (name !== 'on') throw new Error(`Unknown name :${name} in a piece of SQL.`);
    return this.parameters.day(on);
  }

  private datedConditions({ dated }: EdgeDefinition, on: string | null): string[] {
    if (!dated) return [];
    const day = `${this.parameters.day(on)}::date`;
    if (dated === 'starts') return [`row.from_on <= ${day}`];
    return [`row.from_on <= ${day}`, `(row.until_on is null or row.until_on > ${day})`];
  }
}
