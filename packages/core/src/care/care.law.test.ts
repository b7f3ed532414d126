import { type CareWords, isYoungCarer, refuseLoadOn, wrongCare } from './care.law';

const care = (changes: Partial<CareWords> = {}): CareWords => ({
  ...{ carerResidentId: 'a', caredForResidentId: 'b', kind: 'INFORMAL_CARE' },
  ...changes,
});

describe('S021, S025 and S038: who cares for whom', () => {
  it.each<[string, CareWords, string | null]>([
    ['an informal carer', care(), null],
    ['one without a file', care({ carerResidentId: null, carerName: 'Buurvrouw Til' }), null],
    ['nobody', care({ carerResidentId: null }), 'CARE_NOT_ONE_CARER carerResidentId'],
    ['two', care({ carerName: 'Buurvrouw Til' }), 'CARE_NOT_ONE_CARER carerResidentId'],
    ['oneself', care({ carerResidentId: 'b' }), 'CARE_FOR_ONESELF carerResidentId'],
    ['a volunteer of an organisation', care({ kind: 'VOLUNTEER', organisation: 'Stichting Maatje' }), null],
    ['an informal carer of one', care({ organisation: 'x' }), 'CARE_ORGANISATION_OF_VOLUNTEERS organisation'],
    [
      'usual help by a stranger',
      care({ kind: 'USUAL_HELP', carerResidentId: null, carerName: 'Til' }),
      'CARE_USUAL_HELP_OF_HOUSEMATES kind',
    ],
  ])('%s', (_what, words, expected) => {
    const mistake = wrongCare(words);
    expect(mistake && `${mistake.code} ${mistake.field}`).toBe(expected);
  });

  it.each<[string | null, string, boolean | null]>([
    ['2000-03-02', '2018-03-01', true],
    ['2000-03-01', '2018-03-01', false],
    ['2000', '2018-03-01', true],
    ['1999', '2018-03-01', false],
    [null, '2018-03-01', null],
  ])('S026: who was born %s is on %s a young carer: %s', (birthDate, on, expected) => {
    expect(isYoungCarer(birthDate, on)).toBe(expected);
  });

  it.each<[string, string | null]>([
    ['2017-12-31', 'CARER_LOAD_OUTSIDE_CARE'],
    ['2018-01-01', null],
    ['2018-05-31', null],
    ['2018-06-01', 'CARER_LOAD_OUTSIDE_CARE'],
    ['2018-07-02', 'CARER_LOAD_IN_FUTURE'],
  ])('S027: load of care from 2018-01-01 until 2018-06-01, assessed on %s', (assessedOn, expected) => {
    expect(refuseLoadOn({ fromOn: '2018-01-01', untilOn: '2018-06-01' }, assessedOn, '2018-07-01')).toBe(expected);
  });

  it('S027: load of care without an end', () => {
    expect(refuseLoadOn({ fromOn: '2018-01-01', untilOn: null }, '2018-06-01', '2018-07-01')).toBeNull();
  });
});
