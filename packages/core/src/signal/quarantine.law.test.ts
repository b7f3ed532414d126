import { remarksOn } from './quarantine.law';
import { contentOf, type SignalContent, type SignalPerson } from './signal-content';

const NOBODY: SignalPerson = contentOf({ kind: '', person: {}, payload: {} }).person;
const content = (person: Partial<SignalPerson>, observedOn: string | null = null): SignalContent => ({
  ...{ kind: 'core.worry', observedOn, person: { ...NOBODY, ...person }, payload: {} },
});

describe('AVG 5 lid 1 (d): what is well-formed and wrong', () => {
  it.each<[Partial<SignalPerson>, string | null, string[]]>([
    [{ bsn: '999990093', birthDate: '1985-02', municipalityCode: '0222' }, '2018-03-01', []],
    [{ bsn: '999990082' }, null, ['BSN_FAILS_ELEVEN_TEST']],
    [{ bsn: '000000000' }, null, ['BSN_FAILS_ELEVEN_TEST']],
    [{ birthDate: '2017-02-29' }, null, ['BIRTH_DATE_IMPOSSIBLE']],
    [{ birthDate: '2018-03-02' }, null, ['BIRTH_DATE_IMPOSSIBLE']],
    [{ birthDate: '2018-03-01' }, null, []],
    [{ birthDate: '2018' }, null, []],
    [{ birthDate: '2019' }, null, ['BIRTH_DATE_IMPOSSIBLE']],
    [{}, '2018-03-02', ['OBSERVED_ON_IMPOSSIBLE']],
    [{}, '2018-02-29', ['OBSERVED_ON_IMPOSSIBLE']],
    [{ municipalityCode: '0304' }, null, ['MUNICIPALITY_UNKNOWN']],
  ])('%j seen on %s', (person, observedOn, remarks) => {
    expect(remarksOn(content(person, observedOn), '2018-03-01', new Set(['0222']))).toEqual(remarks);
  });
});
