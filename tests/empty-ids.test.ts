import { startTestServer, type TestServer } from '@eenplan/testing';
import { newDraft, own, type TriedPlan } from './support/blocks';
import { membersOf, openCase } from './support/people';

let server: TestServer;
let token: string;
let plan: TriedPlan;
let caseId: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0160');
  plan = await newDraft(server, token);
  caseId = await openCase(server, plan.householdId);
});
afterAll(() => server.close());

const CHOSEN = { residentsCanDirect: true, chosenTogether: true };
const CONVERSATION = { heldOn: '2016-01-01', place: 'AT_HOME', clientSupportOn: '2016-01-01' };
const QUESTION = { kind: 'HELP_REQUEST', channel: 'PHONE', entrance: 'Loket', receivedOn: '2016-01-01', question: 'x' };
const REPRESENTED = { kind: 'AUTHORISED', name: 'Ria', scope: 'ALL', basis: 'Volmacht', fromOn: '2016-01-01' };

it.each<[string, () => Promise<object> | object, string]>([
  [
    'planAdopt',
    async () => ({
      ...{ planId: plan.planId, version: 3, adoptedOn: '2015-06-01', reviewOn: '2016-01-01', agreement: 'Ja' },
      agreedByResidentIds: await membersOf(server, plan.householdId),
      director: { professionalId: plan.professionalId, residentId: '', ...CHOSEN },
    }),
    'DIRECTOR_NOT_ONE_PERSON director',
  ],
  [
    'planAdopt',
    async () => ({
      ...{ planId: plan.planId, version: 3, adoptedOn: '2015-06-01', reviewOn: '2016-01-01', agreement: 'Ja' },
      agreedByResidentIds: await membersOf(server, plan.householdId),
      director: { residentId: plan.residentId, professionalId: '', ...CHOSEN },
    }),
    'DIRECTOR_NOT_ONE_PERSON director',
  ],
  [
    'planCarerSupportAgree',
    () => ({
      ...{ planId: plan.planId, version: 3, carerName: 'Ria', residentId: '', function: 'RESPITE', agreement: 'x' },
      involvement: 'x',
    }),
    'CARER_NOT_ONE_PERSON',
  ],
  ...['organisationId', 'teamId', 'residentId'].map(
    (field) =>
      [
        'buildingBlockAdd',
        () => ({ version: 3, ...own(plan, { provider: { helperName: 'Ria', [field]: '' } }) }),
        'BLOCK_NOT_ONE_PROVIDER provider',
      ] as [string, () => object, string],
  ),
  [
    'buildingBlockAdd',
    () => ({ version: 3, ...own(plan, { replacesBuildingBlockId: '' }) }),
    'NOT_FOUND replacesBuildingBlockId',
  ],
  ...['residentId', 'professionalId'].map(
    (field) =>
      [
        'conversationHold',
        () => ({ caseId, version: 1, ...CONVERSATION, participants: [{ role: 'OTHER', name: 'Ria', [field]: '' }] }),
        'PARTICIPANT_NOT_ONE_PERSON participants.0',
      ] as [string, () => object, string],
  ),
  [
    'helpRequestRegister',
    () => ({ ...QUESTION, residentId: plan.residentId, householdId: '' }),
    'NOT_FOUND householdId',
  ],
  [
    'complaintLodge',
    () => ({ residentId: plan.residentId, caseId: '', lodgedOn: '2016-01-01', about: 'Te laat' }),
    'NOT_FOUND caseId',
  ],
  [
    'representativeAppoint',
    () => ({ residentId: plan.residentId, ...REPRESENTED, name: null, representativeResidentId: '' }),
    'NOT_FOUND representativeResidentId',
  ],
  [
    'clientSupporterAssign',
    () => ({ residentId: plan.residentId, kind: 'PROFESSIONAL', professionalId: '', fromOn: '2016-01-01' }),
    'NOT_FOUND professionalId',
  ],
])('%s with an empty id is refused: %3$s', async (act, input, refusal) => {
  const name = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  const mutation = `mutation($input: ${name}!) { ${act}(input: $input) { errors { code path } } }`;
  const answer = await server.post(token, mutation, { input: await input() });
  const { data } = answer.body as { data?: Record<string, { errors: { code: string; path: string[] }[] }> | null };
  const told = data?.[act]?.errors.map(({ code, path }) => [code, path.slice(1).join('.')].join(' ').trim());
  expect(told ?? answer.text).toEqual([refusal]);
});
