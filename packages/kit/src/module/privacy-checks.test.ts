import 'reflect-metadata';
import { makerOf, refusalOf } from '../../../../tests/projection/made-up-module';
import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Node } from '../data/node';
import { NO_ROW, VisibleRows } from '../data/row-rule';
import { NotPersonal, PersonalData } from '../privacy/personal-data';
import type { ProcessingActivity } from '../privacy/processing-activity';
import { checkModules } from './boot-checks';
import { type ClassValue, defineModule, type EenplanModule } from './define-module';

const madeUpModule = makerOf(defineModule);
const madeUpCore = madeUpModule('core');

const nobody = { PROFESSIONAL: NO_ROW };
const category = { code: 'WMO', title: { en: 'File', nl: 'Dossier' }, article: 'Wmo 2015, art. 5.1.1' };

@Entity()
@VisibleRows(nobody)
@ObjectType('WmoSilent', { implements: Node })
class Silent extends Node {}

@Entity()
@NotPersonal()
@VisibleRows(nobody)
@ObjectType('WmoSetting', { implements: Node })
class OfNobody extends Node {}

@Entity()
@PersonalData({ category: 'WMO' })
@VisibleRows(nobody)
@ObjectType('WmoRequest', { implements: Node })
class OfFile extends Node {}

@Entity()
@PersonalData({ category: null })
@VisibleRows(nobody)
@ObjectType('WmoClock', { implements: Node })
class OfAnyLaw extends Node {}

const wmo = (parts: Partial<EenplanModule>): EenplanModule =>
  madeUpModule('wmo', {
    laws: [{ code: 'WMO', title: { en: 'Wmo', nl: 'Wmo' }, bwbId: 'BWBR0035362', articles: ['2.3.2'] }],
    ...parts,
  });
const check =
  (...modules: EenplanModule[]) =>
  () =>
    checkModules([madeUpCore, ...modules]);

describe('what an entity says of people', () => {
  it.each<[string, ClassValue, Partial<EenplanModule>]>([
    ['that it holds nothing of anybody', OfNobody, {}],
    ['a category of its own module', OfFile, { dataCategories: [category] }],
    ['that it differs per row', OfAnyLaw, {}],
  ])('may be %s', (_what, entity, parts) => {
    expect(check(wmo({ entities: [entity], ...parts }))).not.toThrow();
  });

  it('may be a category of another module', () => {
    const youth = madeUpModule('youth', { dataCategories: [category] });
    expect(check(wmo({ entities: [OfFile] }), youth)).not.toThrow();
  });

  it('may not be left out', () => {
    expect(refusalOf(check(wmo({ entities: [OfNobody, Silent] })))).toEqual({
      code: 'ENTITY_WITHOUT_DATA_DECLARATION',
      why: 'entity Silent of wmo does not say whether it holds personal data.',
    });
  });

  it('may not be a category that nobody declares', () => {
    expect(refusalOf(check(wmo({ entities: [OfFile], dataCategories: [{ ...category, code: 'WMO_2' }] })))).toEqual({
      code: 'DATA_CATEGORY_UNKNOWN',
      why: 'entity OfFile of wmo holds WMO, a category that no module declares.',
    });
  });
});

describe('a job', () => {
  const job = (activity: string | null) => ({
    ...{ code: 'wmo.warn', title: { en: 'Warn', nl: 'Waarschuwen' }, schedule: '0 5 * * *', activity },
    run: () => Promise.resolve(),
  });

  it('says for what it touches personal data, or that it touches none', () => {
    expect(check(wmo({ jobs: [job(null)] }))).not.toThrow();
  });

  it('may not be for what nobody declares', () => {
    expect(refusalOf(check(wmo({ jobs: [job('wmo:warn')] })))).toEqual({
      code: 'JOB_ACTIVITY_UNKNOWN',
      why: 'job wmo.warn names wmo:warn, an activity that no module declares.',
    });
  });
});

describe('a processing activity', () => {
  const cell = { category: 'WMO', basis: 'OWN', article: 'Wmo 2015, art. 5.1.1' } as const;
  const activity = (changes: Partial<ProcessingActivity> = {}): ProcessingActivity => ({
    ...{ code: 'wmo:support', title: { en: 'Support', nl: 'Ondersteuning' }, purpose: 'Support.', law: 'WMO' },
    ...{ article: 'Wmo 2015, art. 5.1.1', roles: ['generalist'], reads: [cell], ...changes },
  });
  const withActivity = (changes: Partial<ProcessingActivity>) =>
    check(wmo({ processingActivities: [activity(changes)] }));

  it.each<[string, Partial<ProcessingActivity>]>([
    ['named after its module, for its law', {}],
    ['for no single law', { law: undefined }],
    ['that may read nothing', { reads: [] }],
    ['with what is closed, by article', { closed: [{ category: 'WGS', article: 'Wgs, art. 8b' }] }],
  ])('may be one %s', (_what, changes) => {
    expect(withActivity(changes)).not.toThrow();
  });

  it('of core is named after a room', () => {
    const core = madeUpModule('core', {
      processingActivities: [activity({ code: 'case:intake', law: undefined as never })],
    });
    expect(() => checkModules([core])).not.toThrow();
  });

  it.each<[string, Partial<ProcessingActivity>, string]>([
    ['another module in its name', { code: 'youth:support' }, 'does not start with wmo:'],
    ['no room in its name', { code: 'wmo:' }, 'is not two words of a-z and "-" with a colon between'],
    ['capitals in its name', { code: 'wmo:Support' }, 'is not two words of a-z and "-" with a colon between'],
    ['a third word in its name', { code: 'wmo:support:more' }, 'is not two words of a-z and "-" with a colon between'],
    ['the law of another', { law: 'JEUGDWET' }, 'executes JEUGDWET, which is no law of the module'],
    ['no article', { article: ' ' }, 'names no article'],
    ['a cell without an article', { reads: [cell, { ...cell, article: '' }] }, 'names no article'],
    ['a closed cell without an article', { closed: [{ category: 'WGS', article: '' }] }, 'names no article'],
    [
      'several mistakes, which are all said',
      { code: 'support', article: '' },
      'does not start with wmo:, is not two words of a-z and "-" with a colon between, names no article',
    ],
  ])('is refused with %s', (_what, changes, mistakes) => {
    const code = changes.code ?? 'wmo:support';
    expect(refusalOf(withActivity(changes))).toEqual({
      code: 'ACTIVITY_INVALID',
      why: `activity ${code} of wmo ${mistakes}.`,
    });
  });
});
