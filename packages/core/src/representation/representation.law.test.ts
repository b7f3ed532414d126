import {
  type AskedPeriod,
  judgePeriod,
  representativesInOrder,
  type RepresentativeWords,
  wrongRepresentative,
  wrongSupporter,
} from './representation.law';

const words = (changes: Partial<RepresentativeWords> = {}): RepresentativeWords => ({
  ...{ residentId: 'a', kind: 'AUTHORISED', name: 'M. de Wit', scope: 'ALL', basis: 'Machtiging van 1 maart 2018' },
  ...changes,
});

describe('Awb 2:1 and BW 1:245, 1:378, 1:431, 1:450: who acts for a resident', () => {
  it.each<[string, Partial<RepresentativeWords>, string | null]>([
    ['somebody by name', {}, null],
    ['somebody of an organisation', { organisation: 'Bewind BV' }, null],
    ['a resident', { name: null, representativeResidentId: 'b' }, null],
    ['nobody', { name: null }, 'REPRESENTATIVE_NOT_ONE representativeResidentId'],
    ['two', { representativeResidentId: 'b' }, 'REPRESENTATIVE_NOT_ONE representativeResidentId'],
    ['oneself', { name: null, representativeResidentId: 'a' }, 'REPRESENTATIVE_OF_ONESELF representativeResidentId'],
    [
      'a resident of an organisation',
      { name: null, representativeResidentId: 'b', organisation: 'x' },
      'REPRESENTATIVE_ORGANISATION_WITHOUT_NAME organisation',
    ],
    ['a curator in everything', { kind: 'CURATOR' }, null],
    ['a curator over property', { kind: 'CURATOR', scope: 'PROPERTY' }, 'REPRESENTATIVE_SCOPE scope'],
    ['an administrator over property', { kind: 'ADMINISTRATOR', scope: 'PROPERTY' }, null],
    ['an administrator in the person', { kind: 'ADMINISTRATOR', scope: 'PERSON' }, 'REPRESENTATIVE_SCOPE scope'],
    ['a mentor in the person', { kind: 'MENTOR', scope: 'PERSON' }, null],
    ['a mentor in everything', { kind: 'MENTOR' }, 'REPRESENTATIVE_SCOPE scope'],
    ['a parent in everything, without a writing', { kind: 'PARENT', basis: null }, null],
    ['a parent over property', { kind: 'PARENT', scope: 'PROPERTY' }, 'REPRESENTATIVE_SCOPE scope'],
    ['a named scope', { scope: 'NAMED', scopeText: 'De aanvraag van 1 maart' }, null],
    ['a named scope without words', { scope: 'NAMED' }, 'REPRESENTATIVE_SCOPE_TEXT scopeText'],
    ['words for another scope', { scopeText: 'x' }, 'REPRESENTATIVE_SCOPE_TEXT scopeText'],
    ['somebody without a writing', { basis: null }, 'REPRESENTATIVE_WITHOUT_BASIS basis'],
  ])('%s', (_what, changes, expected) => {
    const mistake = wrongRepresentative(words(changes));
    expect(mistake && `${mistake.code} ${mistake.field}`).toBe(expected);
  });

  it.each<[string, AskedPeriod, string | null, string]>([
    ['a parent of a child', { kind: 'PARENT', fromOn: '2010-01-01' }, '2004-06-15', 'until 2022-06-15'],
    [
      'a parent until earlier',
      { kind: 'PARENT', fromOn: '2010-01-01', untilOn: '2015-01-01' },
      '2004-06-15',
      'until 2015-01-01',
    ],
    [
      'a parent until the birthday',
      { kind: 'PARENT', fromOn: '2010-01-01', untilOn: '2022-06-15' },
      '2004-06-15',
      'until 2022-06-15',
    ],
    [
      'a parent until the day after',
      { kind: 'PARENT', fromOn: '2010-01-01', untilOn: '2022-06-16' },
      '2004-06-15',
      'PARENT_OF_ADULT untilOn',
    ],
    ['a parent from birth', { kind: 'PARENT', fromOn: '2004-06-15' }, '2004-06-15', 'until 2022-06-15'],
    ['a parent before it', { kind: 'PARENT', fromOn: '2004-06-14' }, '2004-06-15', 'PARENT_BEFORE_BIRTH fromOn'],
    ['a parent in the year of birth', { kind: 'PARENT', fromOn: '2004-01-01' }, '2004', 'until 2022-12-31'],
    ['a parent from the day before', { kind: 'PARENT', fromOn: '2022-06-14' }, '2004-06-15', 'until 2022-06-15'],
    ['a parent from the birthday', { kind: 'PARENT', fromOn: '2022-06-15' }, '2004-06-15', 'PARENT_OF_ADULT fromOn'],
    ['a parent of who was born in a year', { kind: 'PARENT', fromOn: '2010-01-01' }, '2004', 'until 2022-12-31'],
    [
      'a parent of who knows whom',
      { kind: 'PARENT', fromOn: '2010-01-01' },
      null,
      'PARENT_BIRTH_DATE_UNKNOWN residentId',
    ],
    ['a curator of an adult', { kind: 'CURATOR', fromOn: '2022-06-15' }, '2004-06-15', 'until null'],
    ['a mentor of a minor', { kind: 'MENTOR', fromOn: '2022-06-14' }, '2004-06-15', 'REPRESENTATIVE_OF_MINOR fromOn'],
    ['a mentor in the year of the birthday', { kind: 'MENTOR', fromOn: '2022-01-01' }, '2004', 'until null'],
    ['a curator of who knows whom', { kind: 'CURATOR', fromOn: '2022-01-01' }, null, 'until null'],
    ['whom a minor authorised', { kind: 'AUTHORISED', fromOn: '2020-01-01' }, '2004-06-15', 'until null'],
  ])('%s', (_what, period, birthDate, expected) => {
    const judged = judgePeriod(period, birthDate);
    const told = 'code' in judged ? `${judged.code} ${judged.field}` : `until ${String(judged.untilOn)}`;
    expect(told).toBe(expected);
  });

  it('in the order of Wmo 2015, art. 1.1.1 lid 2, within a kind the earliest first', () => {
    const rows = [
      { kind: 'ADMINISTRATOR', fromOn: '2010-01-01' },
      { kind: 'PARENT', fromOn: '2012-01-01' },
      { kind: 'PARENT', fromOn: '2011-01-01' },
      { kind: 'AUTHORISED', fromOn: '2018-01-01' },
      { kind: 'MENTOR', fromOn: '2018-01-01' },
      { kind: 'CURATOR', fromOn: '2018-01-01' },
    ];
    expect(representativesInOrder(rows).map(({ kind, fromOn }) => `${kind} ${fromOn.slice(0, 4)}`)).toEqual([
      ...['CURATOR 2018', 'MENTOR 2018', 'AUTHORISED 2018', 'PARENT 2011', 'PARENT 2012', 'ADMINISTRATOR 2010'],
    ]);
    expect(rows[0]?.kind).toBe('ADMINISTRATOR');
  });

  it.each<[string, Parameters<typeof wrongSupporter>[0], string | null]>([
    ['on the list', { professionalId: 'a' }, null],
    ['by name, of an organisation', { name: 'Til', organisation: 'MEE' }, null],
    ['nobody', {}, 'CLIENT_SUPPORTER_NOT_ONE'],
    ['two', { professionalId: 'a', name: 'Til' }, 'CLIENT_SUPPORTER_NOT_ONE'],
    [
      'on the list, of an organisation',
      { professionalId: 'a', organisation: 'MEE' },
      'CLIENT_SUPPORTER_ORGANISATION_WITHOUT_NAME',
    ],
  ])('S079: a client supporter %s', (_what, supporter, expected) => {
    expect(wrongSupporter(supporter)).toBe(expected);
  });
});
