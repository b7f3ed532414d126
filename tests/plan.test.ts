import { startTestServer, type TestServer } from '@eenplan/testing';
import { newId } from '@eenplan/kit';
import {
  actOnPlan,
  adoptPlan,
  appointDirector,
  formHousehold,
  newHousehold,
  openCase,
  professionalOf,
  registerResident,
  versionOf,
} from './support/people';

let server: TestServer;
let token: string;
let professionalId: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.persona('generalist', '0222');
  professionalId = await professionalOf(server, '0222');
});
afterAll(() => server.close());

const DIRECTOR_ON = /* GraphQL */ `
  query DirectorOn($id: ID!, $on: Date) {
    plan(id: $id) {
      director(on: $on) {
        fromOn
        untilOn
        resident {
          id
        }
        professional {
          name
        }
      }
    }
  }
`;
interface DirectorOn {
  readonly plan: {
    readonly director: {
      readonly fromOn: string;
      readonly untilOn: string | null;
      readonly resident: { readonly id: string } | null;
      readonly professional: { readonly name: string } | null;
    } | null;
  };
}
const directorOn = async (id: string, on?: string): Promise<DirectorOn['plan']['director']> =>
  (await server.query<DirectorOn>(token, DIRECTOR_ON, { id, on })).plan.director;

async function newPlan(): Promise<{ planId: string; householdId: string; residentId: string }> {
  const { householdId, residentId } = await newHousehold(server, token);
  const { id } = await adoptPlan(server, token, householdId, { professionalId }, '2017-01-01');
  return { planId: id ?? '', householdId, residentId };
}

/** Runs a statement as the application would, and tells which constraint or right refuses it. */
async function refusedBy(sql: string, values: readonly unknown[]): Promise<string | undefined> {
  try {
    await server.database.asApp('0222', (client) => client.query(sql, [...values]));
    return undefined;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code;
  }
}

/** How often a race is run: the outcome must not depend on who is faster. */
const RACES = Array.from({ length: 8 }, (_, index) => index);

describe('R01: one household, one plan', () => {
  it('a second active plan is refused', async () => {
    const { householdId } = await newPlan();
    const second = await adoptPlan(server, token, householdId, { professionalId });
    expect(second).toEqual({ id: null, codes: ['PLAN_ALREADY_ACTIVE'] });
  });

  it.each(RACES)('of two drafts at once one is made and the other refused (%i)', async () => {
    const { householdId } = await newHousehold(server, token);
    const caseId = await openCase(server, householdId);
    const drafts = await Promise.all(
      ['Een', 'Twee'].map((title) => actOnPlan(server, token, 'planDraft', { caseId, title })),
    );
    const codes = drafts.map(({ errors }) => errors.map(({ code }) => code).join());
    expect(codes.sort()).toEqual(['', 'PLAN_ALREADY_DRAFTED']);
  });

  it('the database refuses it as well', async () => {
    const { householdId } = await newPlan();
    const sql = `insert into core.plan (municipality, id, household_id, case_id, title, state, drafted_on, adopted_on, version,
        recorded_at)
      values ('0222', $1, $2, $3, 'Tweede plan', 'ACTIVE', '2017-06-01', '2017-06-01', 1, now())`;
    expect(await refusedBy(sql, [newId(), householdId, await openCase(server, householdId)])).toBe(
      'plan_one_active_per_household',
    );
  });

  it('a plan that has ended leaves room for the next one', async () => {
    const { householdId, planId } = await newPlan();
    const end = `update core.plan set state = 'ENDED', ended_on = '2017-06-01' where id = $1`;
    expect(await refusedBy(end, [planId])).toBeUndefined();
    const next = await adoptPlan(server, token, householdId, { professionalId }, '2017-06-01');
    expect(next.codes).toEqual([]);
  });
});

describe('R01: one household at a time', () => {
  it('a resident who is in a household cannot be in a second one', async () => {
    const { residentId } = await newHousehold(server, token);
    const second = await formHousehold(server, token, [residentId], '2017-01-01');
    expect(second).toEqual({ id: null, codes: ['ALREADY_IN_A_HOUSEHOLD'] });
  });

  it('nor twice in the same one', async () => {
    const residentId = await registerResident(server, token);
    const twice = await formHousehold(server, token, [residentId, residentId]);
    expect(twice).toEqual({ id: null, codes: ['ALREADY_IN_A_HOUSEHOLD'] });
  });

  it.each(RACES)('of two households at once one is formed and the other refused (%i)', async () => {
    const residents = [await registerResident(server, token), await registerResident(server, token)];
    const outcomes = await Promise.all([
      formHousehold(server, token, residents),
      formHousehold(server, token, [...residents].reverse()),
    ]);
    expect(outcomes.map(({ codes }) => codes.join()).sort()).toEqual(['', 'ALREADY_IN_A_HOUSEHOLD']);
  });
});

describe('R01: one director at any moment', () => {
  it('an active plan without a first director is refused by the database at commit', async () => {
    const { householdId } = await newHousehold(server, token);
    const sql = `insert into core.plan (municipality, id, household_id, case_id, title, state, drafted_on, adopted_on, version,
        recorded_at)
      values ('0222', $1, $2, $3, 'Zonder regisseur', 'ACTIVE', '2017-01-01', '2017-01-01', 1, now())`;
    expect(await refusedBy(sql, [newId(), householdId, await openCase(server, householdId)])).toBe(
      'plan_needs_director',
    );
  });

  it('nor with a director who starts later than the plan', async () => {
    const { householdId } = await newHousehold(server, token);
    const sql = `with plan as (
        insert into core.plan (municipality, id, household_id, case_id, title, state, drafted_on, adopted_on, version,
          recorded_at)
        values ('0222', $1, $2, $4, 'Te laat', 'ACTIVE', '2017-01-01', '2017-01-01', 1, now()) returning municipality, id
      ) insert into core.plan_director (municipality, plan_id, from_on, id, professional_id, recorded_at)
        select municipality, id, '2017-01-02', $1, $3, now() from plan`;
    const caseId = await openCase(server, householdId);
    expect(await refusedBy(sql, [newId(), householdId, professionalId, caseId])).toBe('plan_needs_director');
  });

  it('the adoption of an active plan cannot be moved to before its first director', async () => {
    const { planId } = await newPlan();
    const sql = `update core.plan set adopted_on = '2016-12-31', drafted_on = '2016-12-31' where id = $1`;
    expect(await refusedBy(sql, [planId])).toBe('plan_needs_director');
  });

  it('has a director on every day from adoption on, and nobody before', async () => {
    const { planId, residentId } = await newPlan();
    expect((await appointDirector(server, token, planId, { residentId }, '2017-03-01')).codes).toEqual([]);
    expect((await appointDirector(server, token, planId, { professionalId }, '2017-02-01')).codes).toEqual([]);
    expect((await appointDirector(server, token, planId, { professionalId }, '2018-04-01')).codes).toEqual([]);
    const history = await Promise.all(
      [
        '2016-12-31',
        '2017-01-01',
        '2017-01-31',
        '2017-02-01',
        '2017-02-28',
        '2017-03-01',
        '2018-03-31',
        '2018-04-01',
      ].map((on) => directorOn(planId, on)),
    );
    expect(history.map((director) => [director?.fromOn, director?.untilOn])).toEqual([
      [undefined, undefined],
      ['2017-01-01', '2017-02-01'],
      ['2017-01-01', '2017-02-01'],
      ['2017-02-01', '2017-03-01'],
      ['2017-02-01', '2017-03-01'],
      ['2017-03-01', '2018-04-01'],
      ['2017-03-01', '2018-04-01'],
      ['2018-04-01', null],
    ]);
    // Without a day it is today, 1 March 2018: the resident.
    expect(await directorOn(planId)).toMatchObject({ resident: { id: residentId }, professional: null });
  });

  it('two cannot start on the same day', async () => {
    const { planId, residentId } = await newPlan();
    expect((await appointDirector(server, token, planId, { residentId }, '2017-01-01')).codes).toEqual([
      'DIRECTOR_STARTS_THAT_DAY',
    ]);
  });

  it.each(RACES)('of two appointed for the same day at once one is, and the other refused (%i)', async () => {
    const { planId, residentId } = await newPlan();
    const [row] = await versionOf(server, 'core.plan', planId);
    const outcomes = await Promise.all(
      [{ residentId }, { professionalId }].map((who) => {
        const director = { residentsCanDirect: true, chosenTogether: true, ...who };
        const input = { planId, version: row?.version, fromOn: '2017-05-01', director };
        return actOnPlan(server, token, 'planDirectorAppoint', input);
      }),
    );
    const codes = outcomes.map(({ errors }) => errors.map(({ code }) => code).join());
    expect(codes.sort()).toEqual(['', 'CHANGED_MEANWHILE']);
    expect(await directorOn(planId, '2017-05-01')).toMatchObject({ fromOn: '2017-05-01', untilOn: null });
  });

  it('none starts before the plan does', async () => {
    const { planId, residentId } = await newPlan();
    const early = await appointDirector(server, token, planId, { residentId }, '2016-12-31');
    expect(early).toEqual({ id: null, codes: ['DIRECTOR_BEFORE_PLAN'] });
  });

  it.each([
    ['nobody', {}],
    ['two at once', { residentId: newId(), professionalId: newId() }],
  ])('is one person, not %s', async (_who, director) => {
    const { householdId } = await newHousehold(server, token);
    const refused = { id: null, codes: ['DIRECTOR_NOT_ONE_PERSON'] };
    expect(await adoptPlan(server, token, householdId, director)).toEqual(refused);
    const { planId } = await newPlan();
    expect(await appointDirector(server, token, planId, director, '2017-05-01')).toEqual(refused);
  });

  it.each([
    ['moved', `update core.plan_director set from_on = from_on + 1 where plan_id = $1`],
    ['given to another', `update core.plan_director set professional_id = null, resident_id = $2 where plan_id = $1`],
    ['removed', `delete from core.plan_director where plan_id = $1`],
  ])('a start is never %s: the application has no right to, and the owner meets a trigger', async (_what, sql) => {
    const { planId, residentId } = await newPlan();
    const values = sql.includes('$2') ? [planId, residentId] : [planId];
    expect(await refusedBy(sql, values)).toBe('42501');
    await expect(server.database.query(sql, values)).rejects.toMatchObject({ constraint: 'plan_director_fixed' });
  });

  it('no change of an ended plan', async () => {
    const { planId, residentId } = await newPlan();
    await server.database.query(`update core.plan set state = 'ENDED', ended_on = '2017-06-01' where id = $1`, [
      planId,
    ]);
    const late = await appointDirector(server, token, planId, { residentId }, '2017-05-01');
    expect(late).toEqual({ id: null, codes: ['PLAN_NOT_ACTIVE'] });
  });
});

describe('R02: the director may be the resident', () => {
  it('from the first day', async () => {
    const { householdId, residentId } = await newHousehold(server, token);
    const { id } = await adoptPlan(server, token, householdId, { residentId }, '2017-01-01');
    expect(await directorOn(id ?? '')).toMatchObject({ resident: { id: residentId }, professional: null });
  });
});
