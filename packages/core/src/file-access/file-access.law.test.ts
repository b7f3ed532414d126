import { type ActingFor, type FileFacts, isCapable, mayOpenFor, mayOpenOwn, whoConsents } from './file-access.law';

const DAY = '2018-03-01';
const acting = (kind: string, scope = 'ALL', changes: Partial<ActingFor> = {}): ActingFor => ({
  ...{ id: kind, kind, scope, representativeResidentId: 'somebody', isRefused: false, ...changes },
});
const file = (birthDate: string | null, changes: Partial<FileFacts> = {}): FileFacts => ({
  ...{ id: 'resident', birthDate, ownDirection: null, representatives: [], ...changes },
});
const unable = { ownDirection: 'CANNOT' };
const under = (...representatives: ActingFor[]): Partial<FileFacts> => ({ representatives });

describe('Wmo 5.3.2: who is capable of judging the own interests', () => {
  it.each<[string, Partial<FileFacts>, boolean]>([
    ['nobody judged it', {}, true],
    ['directs alone', { ownDirection: 'CAN' }, true],
    ['directs with support', { ownDirection: 'WITH_SUPPORT' }, true],
    ['cannot direct now', unable, false],
    ['a curator', under(acting('CURATOR')), false],
    ['a mentor in the person', under(acting('MENTOR', 'PERSON')), false],
    ['a mentor in something named', under(acting('MENTOR', 'NAMED')), true],
    ['an administrator over property', under(acting('ADMINISTRATOR', 'PROPERTY')), true],
    ['somebody authorised', under(acting('AUTHORISED')), true],
    ['a parent', under(acting('PARENT')), true],
  ])('%s', (_what, changes, expected) => {
    expect(isCapable(file('1980-01-01', changes))).toBe(expected);
  });
});

describe('Wmo 5.3.2: may a resident open the own file, and who consents by 5.3.3', () => {
  it.each<[string, string | null, Partial<FileFacts>, boolean, string]>([
    ['of eleven', '2006-03-02', {}, false, 'REPRESENTATIVE'],
    ['of twelve today', '2006-03-01', {}, true, 'RESIDENT'],
    ['of twelve, not capable', '2006-03-01', unable, false, 'REPRESENTATIVE'],
    ['of eleven or twelve', '2006', {}, false, 'UNSURE'],
    ['of eleven or twelve, not capable', '2006', unable, false, 'REPRESENTATIVE'],
    ['surely of eleven at most', '2006-04', {}, false, 'REPRESENTATIVE'],
    ['of age', '1980', {}, true, 'RESIDENT'],
    ['of age with a curator', '1980', under(acting('CURATOR')), false, 'REPRESENTATIVE'],
    ['of age with an administrator', '1980', under(acting('ADMINISTRATOR', 'PROPERTY')), true, 'RESIDENT'],
    ['of whom no birth date is known', null, {}, false, 'UNSURE'],
  ])('%s', (_who, birthDate, changes, opens, consents) => {
    expect(mayOpenOwn(file(birthDate, changes), DAY)).toBe(opens);
    expect(whoConsents(file(birthDate, changes), DAY)).toBe(consents);
  });
});

describe('Wmo 5.3.2: may a representative open the file', () => {
  const refused = acting('PARENT', 'ALL', { isRefused: true });
  it.each<[string, string | null, ActingFor, Partial<FileFacts>, boolean]>([
    ['a parent, of who is fifteen', '2002-03-02', acting('PARENT'), {}, true],
    ['a parent, of who is sixteen today', '2002-03-01', acting('PARENT'), {}, false],
    ['a parent, of who is sixteen and not capable', '2002-03-01', acting('PARENT'), unable, true],
    ['a parent, of who is fifteen or sixteen', '2002', acting('PARENT'), {}, false],
    ['a parent, of who is fifteen or sixteen and not capable', '2002', acting('PARENT'), unable, true],
    ['a parent, when no birth date is known', null, acting('PARENT'), {}, false],
    ['a parent who was refused', '2010-01-01', refused, {}, false],
    ['a parent who was refused, of who is not capable', '2010-01-01', refused, unable, false],
    ['a curator', '1980', acting('CURATOR'), under(acting('CURATOR')), true],
    ['a mentor in the person', '1980', acting('MENTOR', 'PERSON'), under(acting('MENTOR', 'PERSON')), true],
    ['a mentor in something named', '1980', acting('MENTOR', 'NAMED'), unable, false],
    ['an administrator, of who is not capable', '1980', acting('ADMINISTRATOR', 'PROPERTY'), unable, false],
    ['somebody authorised, of who is capable', '1980', acting('AUTHORISED'), {}, false],
    ['somebody authorised in everything, of who is not', '1980', acting('AUTHORISED'), unable, true],
    ['somebody authorised in the person, of who is not', '1980', acting('AUTHORISED', 'PERSON'), unable, true],
    ['somebody authorised over property, of who is not', '1980', acting('AUTHORISED', 'PROPERTY'), unable, false],
    ['somebody authorised by a child', '2010-01-01', acting('AUTHORISED'), {}, false],
    ['somebody authorised by who may be fifteen', '2002', acting('AUTHORISED'), unable, false],
  ])('%s: %s', (_what, birthDate, representative, changes, expected) => {
    expect(mayOpenFor(file(birthDate, changes), representative, DAY)).toBe(expected);
  });
});
