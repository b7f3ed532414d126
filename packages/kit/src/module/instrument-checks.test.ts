import 'reflect-metadata';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import type { Instrument, InstrumentVersion } from '../assessment/instrument';
import { checkModules } from './boot-checks';
import { defineModule } from './define-module';

const madeUpModule = makerOf(defineModule);
const madeUpCore = madeUpModule('core');
const title = { en: 'Work', nl: 'Werk' };
const laws = [{ code: 'WORK', title, bwbId: 'BWBR0000001', articles: ['1'] }];

const version = (changes: Partial<InstrumentVersion> = {}): InstrumentVersion => ({
  ...{ version: '2017', validFrom: '2017-01-01', validUntil: null, mostDomains: 1, source: 'made up' },
  domains: ['work', 'income'].map((code) => ({ code, title })),
  levels: [1, 2].map((level) => ({ level, title: null })),
  ...changes,
});
const instrument = (changes: Partial<Instrument> = {}): Instrument => ({
  ...{ code: 'work-support.ladder', title, law: 'WORK', article: 'Work Support Act, art. 1', judges: ['RESIDENT'] },
  ...{ higherIs: 'BETTER', needsReason: true, asksWish: false, minimumAge: null, informationDays: null },
  ...{ recordedBy: null, versions: [version()], ...changes },
});
const check =
  (changes: Partial<Instrument>, id = 'work-support') =>
  () => {
    const module = madeUpModule(id, { prefix: 'Work', laws, instruments: [instrument(changes)] });
    checkModules(id === 'core' ? [module] : [madeUpCore, module]);
  };

const before = version({ version: '2013', validFrom: '2013-01-01', validUntil: '2016-12-31' });

describe('an instrument', () => {
  it.each<[string, Partial<Instrument>, string]>([
    ['of its own law', {}, 'work-support'],
    ['of core, that no law owns', { code: 'core.ladder', law: null }, 'core'],
    ['with a version before', { versions: [before, version()] }, 'work-support'],
    [
      'that takes all at once where no reason is asked',
      { needsReason: false, versions: [version({ mostDomains: null })] },
      'work-support',
    ],
    [
      'with levels from below nought',
      { versions: [version({ levels: [-1, 0, 3].map((level) => ({ level, title })) })] },
      'work-support',
    ],
  ])('is accepted %s', (_what, changes, id) => {
    expect(check(changes, id)).not.toThrow();
  });

  it.each<[string, Partial<Instrument>, string, string]>([
    ['of the law of another', { law: 'WMO' }, 'INSTRUMENT_OF_ANOTHER', 'belongs to WMO, no law of that module.'],
    ['of no law', { law: null }, 'INSTRUMENT_OF_ANOTHER', 'belongs to no law, no law of that module.'],
    ['under the name of another', { code: 'wmo.x' }, 'INSTRUMENT_OF_ANOTHER', 'does not start with work-support.'],
    ['without an article', { article: ' ' }, 'INSTRUMENT_INVALID', 'names no article.'],
    ['of nobody', { judges: [] }, 'INSTRUMENT_INVALID', 'whose judgement'],
    ['of one twice', { judges: ['RESIDENT', 'RESIDENT'] }, 'INSTRUMENT_INVALID', 'whose judgement'],
    ['without a version', { versions: [] }, 'INSTRUMENT_INVALID', 'has no version.'],
    ['with a version twice', { versions: [before, { ...version(), version: '2013' }] }, 'INSTRUMENT_INVALID', 'twice.'],
    [
      'with versions that overlap',
      { versions: [{ ...before, validUntil: '2017-01-01' }, version()] },
      ...(['INSTRUMENT_INVALID', 'has version 2017 begin before 2013 ends.'] as const),
    ],
    [
      'with an open version before another',
      { versions: [{ ...before, validUntil: null }, version()] },
      ...(['INSTRUMENT_INVALID', 'has version 2017 begin before 2013 ends.'] as const),
    ],
  ])('is refused %s', (_what, changes, code, why) => {
    const refused = refusalOf(check(changes));
    expect(refused.code).toBe(code);
    expect(refused.why).toContain(why);
  });

  it.each<[string, Partial<InstrumentVersion>, string]>([
    ['from no day', { validFrom: '2017-02-30' }, 'without days'],
    ['until no day', { validUntil: 'later' }, 'without days'],
    ['that ends before it begins', { validUntil: '2016-12-31' }, 'without days'],
    ['without a source', { source: '' }, 'without a source'],
    ['without domains', { domains: [] }, 'of which not every domain stands once'],
    ['with a domain twice', { domains: ['a', 'a'].map((code) => ({ code, title })) }, 'every domain stands once'],
    ['with one level', { levels: [{ level: 1, title }] }, 'the levels do not rise'],
    ['with levels that fall', { levels: [2, 1].map((level) => ({ level, title })) }, 'the levels do not rise'],
    ['with a level twice', { levels: [1, 1].map((level) => ({ level, title })) }, 'the levels do not rise'],
    ['with half a level', { levels: [1, 1.5].map((level) => ({ level, title })) }, 'the levels do not rise'],
    ['that takes none', { mostDomains: 0 }, 'an odd number of domains'],
    ['that takes more than there are', { mostDomains: 3 }, 'an odd number of domains'],
    ['that can be scored all at once', { mostDomains: 2 }, 'takes all of them at once'],
    ['that says no most', { mostDomains: null }, 'takes all of them at once'],
  ])('is refused with a version %s', (_what, changes, why) => {
    const refused = refusalOf(check({ versions: [version(changes)] }));
    expect(refused.code).toBe('INSTRUMENT_INVALID');
    expect(refused.why).toContain(why);
  });

  it('stands under one code in the installation', () => {
    const [first, second] = ['core.a', 'core.a'].map((code) => instrument({ code, law: null }));
    const core = madeUpModule('core', { instruments: [first, second] as Instrument[] });
    expect(refusalOf(() => checkModules([core]))).toEqual({
      code: 'REGISTRY_NAME_CLAIMED_TWICE',
      why: 'name in registry instruments core.a is claimed by core and by core.',
    });
  });
});
