import 'reflect-metadata';
import { z } from 'zod';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import { defineEvent, eventData, type EventDefinition } from '../event/event-definition';
import { checkModules } from './boot-checks';
import { defineModule } from './define-module';

const madeUpModule = makerOf(defineModule);
const title = { en: 'Opened', nl: 'Geopend' };
const access = { scopes: { 'event:case': 'Receive.' }, roles: {}, fields: {} };
const base = { code: 'nl.cases.case-opened.v1', title, key: 'CASE', category: 'CASE', scope: 'event:case' } as const;
const { id, day, code, count, flag } = eventData;
const plain = { caseId: id(), openedOn: day(), state: code(), rooms: count(), isOpen: flag(), how: z.enum(['A', 'B']) };

const check = (changes: object) => () => {
  const events = [{ ...defineEvent({ ...base, data: plain }), ...changes } as EventDefinition];
  const dataCategories = [{ code: 'CASE', title, law: null }] as never;
  checkModules([madeUpModule('core', { access, events, dataCategories })]);
};

describe('an event', () => {
  it.each<[string, object]>([
    ['with ids, days, codes, numbers and choices', {}],
    ['with a field that may be null', { data: z.strictObject({ closedOn: day().nullable(), law: code().nullable() }) }],
    ['about nobody', { category: null }],
    ['of a domain of several words', { code: 'nl.support-plans.plan-adopted.v12' }],
  ])('is accepted %s', (_what, changes) => {
    expect(check(changes)).not.toThrow();
  });

  it.each<[string, object, string]>([
    ['of a type without a version', { code: 'nl.cases.case-opened' }, 'is not named'],
    ['of a type with two versions', { code: 'nl.cases.case-opened.v1.v2' }, 'is not named'],
    ['of a type that is not reverse DNS', { code: 'CaseOpened' }, 'is not named'],
    ['of a domain in the singular', { code: 'nl.cas.case.v0' }, 'is not named'],
    ['that takes an unknown scope', { scope: 'event:other' }, 'a scope that no module declares'],
    ['of an unknown category', { category: 'OTHER' }, 'a category that no module declares'],
    ['with words', { data: z.strictObject({ question: z.string() }) }, 'can hold words, in question'],
    ['with digits alone', { data: z.strictObject({ number: z.string().regex(/^\d{9}$/) }) }, 'in number'],
    ['with a code or words', { data: z.strictObject({ a: z.union([code(), z.string()]) }) }, 'in a'],
    ['with a number of nine digits', { data: z.strictObject({ count: z.int() }) }, 'in count'],
    ['with a list', { data: z.strictObject({ names: z.array(z.string()) }) }, 'in names'],
    ['with a choice of which one is a number', { data: z.strictObject({ a: z.enum(['A', '999990019']) }) }, 'in a'],
    ['with fields that are not listed', { data: z.looseObject({ caseId: id() }) }, 'fields that are not listed'],
  ])('is refused %s', (_what, changes, why) => {
    const refused = refusalOf(check(changes));
    expect(refused.code).toBe('EVENT_INVALID');
    expect(refused.why).toContain(why);
  });

  it('has one owner', () => {
    const event = defineEvent({ ...base, data: plain });
    const dataCategories = [{ code: 'CASE', title, law: null }] as never;
    const core = madeUpModule('core', { access, events: [event], dataCategories });
    const other = madeUpModule('wmo', { events: [event] });
    expect(refusalOf(() => checkModules([core, other]))).toEqual({
      code: 'REGISTRY_NAME_CLAIMED_TWICE',
      why: 'name in registry events nl.cases.case-opened.v1 is claimed by core and by wmo.',
    });
  });
});
