import 'reflect-metadata';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import { Entity, PrimaryColumn } from 'typeorm';
import { NotPersonal } from '../privacy/personal-data';
import { NO_ROW, VisibleRows } from '../data/row-rule';
import type { TermRule } from '../terms/term-rule';
import { checkModules, inOrder } from './boot-checks';
import { defineModule, type EenplanModule } from './define-module';

const madeUpModule = makerOf(defineModule);
const madeUpCore = madeUpModule('core');

const refused = (...modules: EenplanModule[]) => refusalOf(() => checkModules(modules));

describe('which modules go together', () => {
  it('accepts modules whose ranges are met, in any order', () => {
    const wmo = madeUpModule('wmo');
    const housing = madeUpModule('housing', { requires: { core: '^0.1.0', wmo: '~0.1.0' } });
    expect(() => checkModules([housing, wmo, madeUpCore])).not.toThrow();
  });

  it('refuses one id twice', () => {
    const second = madeUpModule('wmo', { version: '0.2.0', title: { en: 'Another law', nl: 'Andere wet' } });
    expect(refused(madeUpCore, madeUpModule('wmo'), second)).toEqual({
      code: 'MODULE_TWICE',
      why: 'module id wmo is claimed by Law wmo 0.1.0 and by Another law 0.2.0.',
    });
  });

  it('refuses a module whose requirement is not installed', () => {
    const housing = madeUpModule('housing', { requires: { core: '^0.1.0', wmo: '^0.1.0' } });
    expect(refused(madeUpCore, housing)).toEqual({
      code: 'MODULE_MISSING',
      why: 'housing 0.1.0 requires wmo ^0.1.0, but wmo is not installed.',
    });
  });

  it.each([
    ['too low', '0.1.9', '^0.2.0'],
    ['too high: before 1.0 a minor version breaks', '0.2.0', '^0.1.0'],
    ['a pre-release of the version asked', '0.2.0-beta.1', '^0.2.0'],
  ])('refuses a version that is %s', (_why, installed, range) => {
    const wmo = madeUpModule('wmo', { version: installed });
    const housing = madeUpModule('housing', { requires: { core: '^0.1.0', wmo: range } });
    expect(refused(madeUpCore, wmo, housing)).toEqual({
      code: 'MODULE_VERSION_UNMET',
      why: `housing 0.1.0 requires wmo ${range}, but wmo ${installed} is installed.`,
    });
  });

  it('refuses a module that says nothing about core', () => {
    expect(refused(madeUpCore, madeUpModule('wmo', { requires: {} }))).toEqual({
      code: 'MODULE_VERSION_UNMET',
      why: 'wmo 0.1.0 names no version range for core.',
    });
  });
});

describe('the order of modules', () => {
  const requiring = (id: string, ...ids: string[]) =>
    madeUpModule(id, { requires: Object.fromEntries(['core', ...ids].map((each) => [each, '^0.1.0'])) });

  it('puts each after what it requires', () => {
    const modules = [requiring('c', 'b'), requiring('b', 'a'), requiring('a'), madeUpCore];
    expect(inOrder(modules).map(({ id }) => id)).toEqual(['core', 'a', 'b', 'c']);
  });

  it('refuses a circle and names those in it, not those that hang on it', () => {
    const modules = [
      madeUpCore,
      requiring('hanger', 'a'),
      requiring('a', 'b'),
      requiring('b', 'c'),
      requiring('c', 'a'),
    ];
    expect(refusalOf(() => inOrder(modules))).toEqual({
      code: 'MODULE_CYCLE',
      why: 'modules a and b and c require each other.',
    });
  });

  it('refuses a module that requires itself', () => {
    expect(refusalOf(() => inOrder([madeUpCore, requiring('a', 'a')])).code).toBe('MODULE_CYCLE');
  });
});

describe('what a module must say', () => {
  it.each(['', '   '])('refuses an error with article "%s"', (article) => {
    const wmo = madeUpModule('wmo', { errors: { WMO_LATE: { message: 'Too late.', article } } });
    expect(refused(madeUpCore, wmo)).toEqual({
      code: 'ERROR_WITHOUT_ARTICLE',
      why: 'error WMO_LATE of wmo names no article.',
    });
  });

  it('refuses an entity that does not say who sees which row', () => {
    @Entity()
    class WmoBareRow {
      @PrimaryColumn('uuid') id: string;
    }
    expect(refused(madeUpCore, madeUpModule('wmo', { entities: [WmoBareRow] }))).toEqual({
      code: 'ENTITY_WITHOUT_ROW_RULE',
      why: 'entity WmoBareRow of wmo does not say who sees which row.',
    });
  });

  it('accepts an entity that nobody sees', () => {
    @Entity()
    @NotPersonal()
    @VisibleRows({ PROFESSIONAL: NO_ROW, RESIDENT: NO_ROW, PARTNER: NO_ROW, ADMINISTRATOR: NO_ROW })
    class WmoHiddenRow {
      @PrimaryColumn('uuid') id: string;
    }
    expect(() => checkModules([madeUpCore, madeUpModule('wmo', { entities: [WmoHiddenRow] })])).not.toThrow();
  });
});

describe('the clocks of a module', () => {
  const clock: TermRule = {
    ruleId: 'wmo.assessment',
    law: 'WMO',
    article: 'Wmo 2015, art. 2.3.2 lid 1',
    kind: 'MAXIMUM',
    setBy: 'ACT',
    length: { count: 6, unit: 'WEEKS' },
    title: { en: 'Assessment', nl: 'Onderzoek' },
  };
  const laws = [{ code: 'WMO', title: clock.title, bwbId: 'BWBR0035362', articles: ['2.3.2'] }];
  const wmo = (rule: object) => madeUpModule('wmo', { laws, terms: [{ ...clock, ...rule }] });

  it('are accepted when the engine can count them and the law is its own', () => {
    expect(() => checkModules([madeUpCore, wmo({})])).not.toThrow();
  });

  it.each([
    ['INVALID_LENGTH', { length: { count: 0, unit: 'WEEKS' } }],
    ['INVALID_DEFINITION', { kind: 'MINIMUM', suspendable: true }],
    ['TERM_ABOVE_STATUTORY_MAXIMUM', { statutoryMaximum: { length: { count: 5, unit: 'WEEKS' }, article: 'A 1' } }],
  ])('are refused with %s when they contradict themselves', (code, rule) => {
    expect(refused(madeUpCore, wmo(rule))).toEqual({
      code: 'TERM_RULE_INVALID',
      why: expect.stringContaining(`term wmo.assessment of wmo: ${code}: `) as string,
    });
  });

  it.each(['AWB', 'WGS'])('are refused when they belong to %s, no law of that module', (other) => {
    expect(refused(madeUpCore, wmo({ law: other }))).toEqual({
      code: 'TERM_RULE_OF_ANOTHER_LAW',
      why: `term wmo.assessment of wmo belongs to ${other}, no law of that module.`,
    });
  });

  it('may be those of the Awb for core alone', () => {
    expect(() => checkModules([madeUpModule('core', { terms: [{ ...clock, law: 'AWB' }] })])).not.toThrow();
  });
});
