import { peopleSchema } from './people-file';
import { wrongKey } from './people-keys.law';

const resident = (key: string) => ({ key, givenNames: 'Sanne', familyName: 'Boer' });
const household = (...keys: string[]) => ({
  formedOn: '2016-01-01',
  members: keys.map((key) => ({ resident: key, role: 'OTHER' })),
});
const withChild = (parent: string, residing: string) => ({
  formedOn: '2016-01-01',
  members: [
    { resident: parent, role: 'PARENT' },
    { resident: 'c', role: 'CHILD', residing },
  ],
});
const goal = { description: 'x', kind: 'DEVELOP', domain: 'x', intendedResult: 'x', bases: [{ law: 'WMO' }] };
const plan = (director: object, changes: object = {}) => ({
  ...{ title: 'x', adoptedOn: '2017-01-01', reviewOn: '2017-05-01', adoptedBy: 'coach', agreedBy: ['a'] },
  ...{ agreement: 'x', director, goals: [goal], carerSupport: { none: 'x' }, ...changes },
});
const carer = { function: 'ADVICE', agreement: 'x', involvement: 'x', carer: { resident: 'b' } };
const helped = { title: 'x', goals: [0], kind: 'DEVELOP', rung: 'x', by: { resident: 'b' }, fromOn: '2017-01-01' };
const coach = { key: 'coach', subject: 's', name: 'n' };

describe('R01 and M6: keys of a file', () => {
  it.each<[string, object, string | null]>([
    ['nothing', {}, null],
    ['all known', { residents: [resident('a')], households: [household('a')] }, null],
    ['a key twice', { residents: [resident('a'), resident('a')] }, 'PEOPLE_KEY_TWICE residents.1.key'],
    [
      'one key for two kinds',
      { professionals: [coach], residents: [resident('coach')] },
      'PEOPLE_KEY_TWICE residents.0.key',
    ],
    ['a stranger', { households: [household('a')] }, 'PEOPLE_KEY_UNKNOWN households.0.members.0.resident'],
    [
      'a strange director',
      { residents: [resident('a')], households: [{ ...household('a'), plan: plan({ professional: 'a' }) }] },
      'PEOPLE_KEY_UNKNOWN households.0.plan.director.professional',
    ],
    ...(
      [
        ['adopter', { adoptedBy: 'b' }, 'adoptedBy'],
        ['household to agree', { agreedBy: ['a', 'b'] }, 'agreedBy.1'],
        ['carer', { carerSupport: [carer] }, 'carerSupport.0.carer.resident'],
        ['helper', { buildingBlocks: [helped] }, 'buildingBlocks.0.by.resident'],
      ] as const
    ).map(([who, changes, path]): [string, object, string] => [
      `a strange ${who}`,
      {
        ...{ professionals: [coach], residents: [resident('a')] },
        households: [{ ...household('a'), plan: plan({ resident: 'a' }, changes) }],
      },
      `PEOPLE_KEY_UNKNOWN households.0.plan.${path}`,
    ]),
    [
      'another director by name',
      {
        ...{ professionals: [coach], residents: [resident('a')] },
        households: [{ ...household('a'), plan: plan({ name: 'Ria', relation: 'zus' }) }],
      },
      null,
    ],
    [
      'somebody in two households',
      { residents: [resident('a'), resident('b')], households: [household('a'), household('b', 'a')] },
      'ALREADY_IN_A_HOUSEHOLD households.1.members.1.resident',
    ],
    [
      'a child with two parents who live apart',
      {
        residents: [resident('a'), resident('b'), resident('c')],
        households: [withChild('a', 'PART_TIME'), withChild('b', 'PART_TIME')],
      },
      null,
    ],
    [
      'a child that lives wholly in one and part-time in another',
      {
        residents: [resident('a'), resident('b'), resident('c')],
        households: [withChild('a', 'FULL'), withChild('b', 'PART_TIME')],
      },
      'ALREADY_IN_A_HOUSEHOLD households.1.members.1.resident',
    ],
    [
      'a parent who lives elsewhere',
      {
        residents: [resident('a'), resident('b')],
        households: [
          household('a'),
          { ...household('b'), members: [...household('b').members, { resident: 'a', role: 'NON_RESIDENT_PARENT' }] },
        ],
      },
      null,
    ],
    [
      'a strange carer',
      { residents: [resident('a')], care: [{ carer: 'b', caredFor: 'a', kind: 'VOLUNTEER', fromOn: '2017-01-01' }] },
      'PEOPLE_KEY_UNKNOWN care.0.carer',
    ],
    [
      'a resident for a professional',
      {
        residents: [resident('a')],
        clientSupporters: [{ resident: 'a', professional: 'a', kind: 'VOLUNTEER', fromOn: '2017-01-01' }],
      },
      'PEOPLE_KEY_UNKNOWN clientSupporters.0.professional',
    ],
  ])('%s', (_what, file, expected) => {
    const found = wrongKey(peopleSchema.parse(file));
    expect(found && `${found.code} ${found.path.join('.')}`).toBe(expected);
  });
});
