import 'reflect-metadata';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { NotPersonal } from '../privacy/personal-data';
import { NO_ROW, VisibleRows } from '../data/row-rule';
import { Node } from '../data/node';
import { Edge, edge, type EdgeOptions } from '../edges/edge';
import { checkModules } from './boot-checks';
import { defineModule } from './define-module';

const madeUpModule = makerOf(defineModule);
const madeUpCore = madeUpModule('core');

const nobody = { PROFESSIONAL: NO_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW };

abstract class Dated extends Node {
  @Column('date') fromOn: string;
}

@Entity()
@NotPersonal()
@VisibleRows(nobody)
@ObjectType('WmoPart', { implements: Node })
class Part extends Dated {
  @Column('uuid') wholeId: string;
  @Column('integer') rank: number;
  readonly notStored: string;
}

@Entity()
@NotPersonal()
@VisibleRows(nobody)
@ObjectType('WmoWhole', { implements: Node })
class Whole extends Node {
  @Column('uuid') partId: string;
}

const check = (options: Omit<EdgeOptions, 'description'>) => () => {
  const edges = [edge(Whole, 'wmoParts', () => Part, { description: 'Parts.', ...options })];
  checkModules([madeUpCore, madeUpModule('wmo', { entities: [Whole, Part], edges })]);
};

describe('the columns an edge goes by', () => {
  it.each<[string, Omit<EdgeOptions, 'description'>]>([
    ['a key on the target', { many: true, by: 'wholeId' }],
    ['a key on the row itself', { from: 'partId' }],
    ['an order by an inherited column', { many: true, by: 'wholeId', order: { fromOn: 'asc', rank: 'desc' } }],
    ['starts', { by: 'wholeId', dated: 'starts' }],
    ['rows in between', { many: true, by: 'wholeId', through: { rows: () => Whole, from: 'id', to: 'partId' } }],
  ])('accepts %s', (_what, options) => {
    expect(check(options)).not.toThrow();
  });

  it.each<[string, Omit<EdgeOptions, 'description'>, string]>([
    ['a key that the target lacks', { by: 'wholeIdd' }, 'wholeIdd, which Part'],
    ['a key that only another entity has', { by: 'partId' }, 'partId, which Part'],
    ['a key that the row itself lacks', { from: 'wholeId' }, 'wholeId, which Whole'],
    [
      'an order by a property that is no column',
      { by: 'wholeId', order: { rank: 'asc', notStored: 'asc' } },
      'notStored, which Part',
    ],
    [
      'rows in between that lack the key',
      { many: true, by: 'wholeId', through: { rows: () => Whole, from: 'id', to: 'wholeId' } },
      'wholeId, which Whole',
    ],
    ['periods without an end', { by: 'wholeId', dated: 'periods' }, 'untilOn, which Part'],
  ])('refuses %s', (_what, options, missing) => {
    expect(refusalOf(check(options))).toEqual({
      code: 'EDGE_WITHOUT_COLUMN',
      why: `edge Whole.wmoParts of wmo needs column ${missing} does not have.`,
    });
  });

  it('checks the edges that an entity declares itself', () => {
    @Entity()
    @NotPersonal()
    @VisibleRows(nobody)
    @ObjectType('WmoOther', { implements: Node })
    class Other extends Node {
      @Edge(() => Part, { description: 'Part.', from: 'partId' })
      readonly part: Part | null;
    }
    const wmo = madeUpModule('wmo', { entities: [Other] });
    expect(refusalOf(() => checkModules([madeUpCore, wmo])).code).toBe('EDGE_WITHOUT_COLUMN');
  });

  it.each([
    ['neither', {}],
    ['both', { by: 'wholeId', from: 'partId' }],
  ])('refuses %s of "by" and "from" where the edge is declared', (_what, options) => {
    expect(check(options)).toThrow('Edge Whole.wmoParts needs exactly one of "by" and "from".');
  });

  it.each<[string, Omit<EdgeOptions, 'description'>]>([
    ['one row', { by: 'wholeId' }],
    ['a day', { many: true, by: 'wholeId', dated: 'periods' }],
    ['a key on the row itself', { many: true, from: 'partId' }],
  ])('refuses %s by way of other rows', (_what, options) => {
    const through = { rows: () => Whole, from: 'id', to: 'partId' };
    expect(check({ ...options, through })).toThrow('Edge Whole.wmoParts through other rows is a list by a property');
  });
});
