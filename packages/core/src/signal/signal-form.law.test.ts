import { z } from 'zod';
import { canonical, contentOf, type SignalContent, type SignalPerson } from './signal-content';
import { refuseForm, refusePayload, refusePerson, refuseReference } from './signal-form.law';

const NOBODY: SignalPerson = contentOf({ kind: '', person: {}, payload: {} }).person;
const content = (person: Partial<SignalPerson>, observedOn: string | null = null): SignalContent => ({
  ...{ kind: 'core.worry', observedOn, person: { ...NOBODY, ...person }, payload: {} },
});

describe('AVG 5 lid 1 (c): a reference', () => {
  it.each([
    ['H-1', true],
    ['x'.repeat(100), true],
    ['x'.repeat(101), false],
    ['', false],
    ['  ', false],
    ['a\u0007b', false],
    ['a\nb', false],
    ['half \ud800', false],
  ])('%j', (reference, fits) => {
    expect(refuseReference(reference) === null).toBe(fits);
  });
});

describe('AVG 5 lid 1 (d): the form of a signal', () => {
  it.each<[Partial<SignalPerson>, string | null, string | null]>([
    [{}, null, null],
    [{ bsn: '999990082' }, null, null],
    [{ bsn: '99999008' }, null, 'person.bsn'],
    [{ bsn: '99999008x' }, null, 'person.bsn'],
    [{ familyName: '' }, null, 'person.familyName'],
    [{ familyName: ' ' }, null, 'person.familyName'],
    [{ familyName: 'x'.repeat(201) }, null, 'person.familyName'],
    [{ familyName: 'half \udc00' }, null, 'person.familyName'],
    [{ birthDate: '2019-02-30' }, null, null],
    [{ birthDate: '1985' }, null, null],
    [{ birthDate: '19850201' }, null, 'person.birthDate'],
    [{ postcode: '7001AB' }, null, null],
    [{ postcode: '0001AB' }, null, 'person.postcode'],
    [{ houseNumber: 0 }, null, 'person.houseNumber'],
    [{ houseNumber: 99_999 }, null, null],
    [{ houseNumber: 100_000 }, null, 'person.houseNumber'],
    [{ municipalityCode: '222' }, null, 'person.municipalityCode'],
    [{}, '2018-02', 'observedOn'],
    [{}, '2018-02-30', null],
  ])('%j seen on %s', (person, observedOn, path) => {
    expect(refuseForm(content(person, observedOn))?.path.join('.') ?? null).toBe(path);
  });

  it.each<[Partial<SignalPerson>, boolean]>([
    [{ bsn: '999990093' }, true],
    [{ familyName: 'Jansen', birthDate: '1985' }, true],
    [{ familyName: 'Jansen', postcode: '7001AB', houseNumber: 1 }, true],
    [{ familyName: 'Jansen', postcode: '7001AB' }, false],
    [{ familyName: 'Jansen' }, false],
    [{ birthDate: '1985', postcode: '7001AB', houseNumber: 1 }, false],
    [{}, false],
  ])('says who by %j: %s', (person, isEnough) => {
    expect(refusePerson(content(person)) === null).toBe(isEnough);
  });

  it.each([
    [{ a: 'x' }, null],
    [{}, 'payload.a'],
    [{ a: 1 }, 'payload.a'],
    [{ a: 'x', b: 1 }, 'payload'],
    [{ a: '🦆' }, null],
    [{ a: 'half \ud800' }, 'payload.a'],
  ])('a payload %j', (payload, path) => {
    const kind = { payload: z.strictObject({ a: z.string() }) };
    expect(refusePayload(kind, payload)?.path.join('.') ?? null).toBe(path);
  });
});

describe('the canonical form of a content', () => {
  it('does not depend on the order of keys, and on nothing else', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
    expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }));
  });
});
