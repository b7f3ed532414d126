import { installedModules } from '@eenplan/cli';
import {
  type EenplanModule,
  fixedClock,
  type FixedClock,
  newId,
  type RetentionRule,
  youngestChildOfAge,
  youngestChildOfAgeSql,
} from '@eenplan/kit';
import { startTestServer, type TestServer } from '@eenplan/testing';
import { actOnTerm, startTerm } from '../support/terms';
import {
  leftOf,
  liftHold,
  openWorker,
  placeHold,
  proofsOf,
  putResident,
  putSupportRequests,
  type Worker,
} from './worker';

// Hold against time: what came in on 28 February 2003 goes on 1 March 2018 (Wmo 2015, art. 5.3.4).
const RECEIVED = '2003-02-28';
const LAST_DAY = '2018-02-28';
const DAY = '2018-03-01';

let server: TestServer;
let worker: Worker;
let clock: FixedClock;
let token: string;
let residentId: string;
beforeEach(async () => {
  clock = fixedClock(DAY);
  server = await startTestServer({ clock });
  worker = await openWorker(server);
  token = await server.persona('generalist', '0222');
  residentId = await putResident(server, '0222', '1980-05-17');
});
afterEach(async () => {
  await worker.close();
  await server.close();
});

const doetinchem = () => ({ municipality: '0222', residentId });

describe('Wmo 5.3.4: fifteen years', () => {
  it('takes the terms of a record along, with all that was recorded of them, and no other term', async () => {
    clock.set('2018-04-16');
    const [request = ''] = await putSupportRequests(server, doetinchem(), '2018-03-01');
    const subject = { type: 'WmoSupportRequest', id: request };
    const termId = await startTerm(server, '0222', { subject, ruleId: 'wmo.decision', triggeredOn: '2018-04-02' });
    const suspension = {
      ground: 'CONSENT',
      startsAfterOn: '2018-04-03',
      endsBeforeOn: '2018-04-06',
      reason: 'Uitstel',
    };
    const { errors } = await actOnTerm(server, token, 'termSuspend', { termId, version: 1, ...suspension });
    expect(errors).toEqual([]);
    const other = await startTerm(server, '0222', { ruleId: 'wmo.decision', triggeredOn: '2018-04-02' });
    const left = async (): Promise<unknown> =>
      server.database.query(
        `select t.id, count(s.id)::int as suspensions from core.term t
         left join core.term_suspension s on s.municipality = t.municipality and s.term_id = t.id
         where t.id = any($1::uuid[]) group by t.id order by t.id`,
        [[termId, other]],
      );
    expect(await left()).toEqual([
      { id: termId, suspensions: 1 },
      { id: other, suspensions: 0 },
    ]);
    clock.set('2033-03-02');
    await worker.run('0222');
    expect([await leftOf(server, [request]), await left()]).toEqual([0, [{ id: other, suspensions: 0 }]]);
  });

  it('goes on its day and not the day before, and what came in later stays', async () => {
    const [due, later] = [
      await putSupportRequests(server, doetinchem(), RECEIVED),
      await putSupportRequests(server, doetinchem(), '2003-03-01'),
    ];
    clock.set(LAST_DAY);
    await worker.run('0222');
    expect([await leftOf(server, due), await proofsOf(server, '0222')]).toEqual([1, []]);

    clock.set(DAY);
    await worker.run('0222');
    expect([await leftOf(server, due), await leftOf(server, later)]).toEqual([0, 1]);
    expect(await proofsOf(server, '0222')).toEqual([
      expect.objectContaining({ rule_code: 'wmo.support-request', cause: 'TERM', records: 1, destroyed_on: DAY }),
    ]);
  });

  it('touches no row of another municipality, in any table', async () => {
    const westervoort = { municipality: '0293', residentId: await putResident(server, '0293', null) };
    const others = await putSupportRequests(server, westervoort, RECEIVED);
    await putSupportRequests(server, doetinchem(), RECEIVED);
    await worker.run('0222');
    expect([await leftOf(server, others), await proofsOf(server, '0293')]).toEqual([1, []]);
    await worker.run('0293');
    expect(await leftOf(server, others)).toBe(0);
  });

  it('goes in batches of 200, each with its proof, in one run', async () => {
    const ids = await putSupportRequests(server, doetinchem(), RECEIVED, 450);
    await worker.run('0222');
    expect(await leftOf(server, ids)).toBe(0);
    const proofs = await proofsOf(server, '0222');
    expect(proofs.map(({ records }) => records)).toEqual([200, 200, 50]);
    expect(new Set(proofs.map((proof) => proof.run_id)).size).toBe(1);
  });
});

describe('a law that is off', () => {
  it('keeps its rows until their term, and lets them go then', async () => {
    // Neerijnen has debt-help off.
    await server.database.query(
      `insert into debt_help.arrears_signal (municipality, id, organisation, partner_reference, payload_hash, kind,
         amount_in_cents, arrears_since, signalled_on, family_name, postcode, house_number, closed_on, outcome, recorded_at)
       select '0304', gen_random_uuid(), 'kvk:12345678', reference, repeat('a', 43), 'RENT', 1, '2012-01-01', '2012-02-01',
         'Wassink', '4181AA', 1, closed_on::date, case when closed_on is not null then 'NOT_REACHED' end, '2012-02-01'
       from (values ('closed', '2013-02-28'), ('closed later', '2013-03-01'), ('open', null)) as signal(reference, closed_on)`,
    );
    const left = async (): Promise<string[]> => {
      const sql = 'select partner_reference as name from debt_help.arrears_signal order by 1';
      return (await server.database.query<{ name: string }>(sql)).map(({ name }) => name);
    };
    clock.set(LAST_DAY);
    await worker.run('0304');
    expect(await left()).toEqual(['closed', 'closed later', 'open']);
    clock.set(DAY);
    await worker.run('0304');
    expect(await left()).toEqual(['closed later', 'open']);
  });
});

describe('a legal hold', () => {
  it.each([
    ['on the resident', () => ({ residentId })],
    ['on the record', (id: string) => ({ ruleCode: 'wmo.support-request', recordId: id })],
  ])('%s keeps what is past its term; lifting it lets it go', async (_what, held) => {
    const [id = ''] = await putSupportRequests(server, doetinchem(), RECEIVED);
    const { made, codes } = await placeHold(server, token, held(id));
    expect(codes).toEqual([]);
    await worker.run('0222');
    expect(await leftOf(server, [id])).toBe(1);

    clock.set('2018-04-01');
    expect((await liftHold(server, token, made?.id ?? '')).codes).toEqual([]);
    await worker.run('0222');
    expect(await leftOf(server, [id])).toBe(0);
  });

  it('on one record keeps that one alone; on somebody else it keeps nothing', async () => {
    const [held = '', free = ''] = await putSupportRequests(server, doetinchem(), RECEIVED, 2);
    await placeHold(server, token, { ruleCode: 'wmo.support-request', recordId: held });
    await placeHold(server, token, { residentId: await putResident(server, '0222', null) });
    await worker.run('0222');
    expect([await leftOf(server, [held]), await leftOf(server, [free])]).toEqual([1, 0]);
  });

  it('on a resident keeps the arrears signal with the same BSN', async () => {
    const signal = async (reference: string, lookup: string): Promise<void> => {
      await server.database.query(
        `insert into debt_help.arrears_signal (municipality, id, organisation, partner_reference, payload_hash, kind,
           amount_in_cents, arrears_since, signalled_on, family_name, bsn_encrypted, bsn_lookup, postcode, house_number,
           closed_on, outcome, recorded_at)
         values ('0222', gen_random_uuid(), 'kvk:1', $1, repeat('a', 43), 'RENT', 1, '2012-01-01', '2012-02-01', 'X', 'x',
           $2, '7001AA', 1, '2012-03-01', 'NOT_REACHED', '2012-02-01')`,
        [reference, lookup],
      );
    };
    await server.database.query(`update core.resident set bsn_encrypted = 'x', bsn_lookup = 'same' where id = $1`, [
      residentId,
    ]);
    await signal('same', 'same');
    await signal('other', 'other');
    await placeHold(server, token, { residentId });
    await worker.run('0222');
    const left = await server.database.query('select partner_reference from debt_help.arrears_signal');
    expect(left).toEqual([{ partner_reference: 'same' }]);
  });

  it.each<[string, () => object, string]>([
    ['on nothing', () => ({}), 'LEGAL_HOLD_NOT_OF_ONE'],
    ['on both', () => ({ residentId, ruleCode: 'wmo.support-request', recordId: newId() }), 'LEGAL_HOLD_NOT_OF_ONE'],
    ['on a record without its rule', () => ({ recordId: newId() }), 'LEGAL_HOLD_NOT_OF_ONE'],
    ['on a rule that is not there', () => ({ ruleCode: 'wmo.x', recordId: newId() }), 'RETENTION_RULE_UNKNOWN'],
    ['on a record that is not there', () => ({ ruleCode: 'wmo.support-request', recordId: newId() }), 'NOT_FOUND'],
    ['on a resident who is not there', () => ({ residentId: newId() }), 'NOT_FOUND'],
  ])('%s is refused, and nothing is stored', async (_what, input, code) => {
    expect((await placeHold(server, token, input())).codes).toEqual([code]);
    expect(await server.database.query('select from core.legal_hold')).toEqual([]);
  });

  it('is lifted once, by whoever saw its version', async () => {
    const { made } = await placeHold(server, token, { residentId });
    const id = made?.id ?? '';
    expect((await liftHold(server, token, id, 2)).codes).toEqual(['CHANGED_MEANWHILE']);
    const both = await Promise.all([liftHold(server, token, id), liftHold(server, token, id)]);
    expect(both.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CHANGED_MEANWHILE']);
    expect((await liftHold(server, token, id, 2)).codes).toEqual(['LEGAL_HOLD_LIFTED']);
  });
});

describe('the proof', () => {
  it('holds nothing of anybody, in no column', async () => {
    const ids = await putSupportRequests(server, doetinchem(), RECEIVED, 2);
    await worker.run('0222');
    const [proof] = await proofsOf(server, '0222');
    expect(Object.keys(proof ?? {}).sort()).toEqual([
      ...[
        'article',
        'cause',
        'destroyed_on',
        'id',
        'law',
        'municipality',
        'recorded_at',
        'records',
        'rule_code',
        'run_id',
      ],
    ]);
    const text = JSON.stringify(proof);
    for (const personal of [...ids, residentId, 'Boer', 'Sanne', 'Hulp in huis', RECEIVED]) {
      expect(text).not.toContain(personal);
    }
    expect(proof).toMatchObject({ law: 'WMO', article: 'Wmo 2015, art. 5.3.4', records: 2 });
  });

  it('is read by professionals and administrators, and by nobody else', async () => {
    await putSupportRequests(server, doetinchem(), RECEIVED);
    await worker.run('0222');
    const query = '{ destructionProofs { totalCount nodes { ruleCode law article cause destroyedOn records run } } }';
    for (const persona of ['generalist', 'administrator'] as const) {
      const found = await server.query(await server.persona(persona, '0222'), query);
      expect(found).toMatchObject({ destructionProofs: { totalCount: 1, nodes: [{ records: 1, cause: 'TERM' }] } });
    }
    for (const persona of ['resident', 'partner'] as const) {
      const { body } = await server.post(await server.persona(persona, '0222'), query);
      expect(body).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN', needs: 'scope retention:account' } }] });
    }
  });
});

describe('an administrator', () => {
  it('sees how many records would go by a day, held ones apart, and nobody else does', async () => {
    clock.set(LAST_DAY);
    const query = 'query($on: Date!) { retentionPreview(on: $on) { ruleCode records onHold } }';
    const [held = ''] = await putSupportRequests(server, doetinchem(), RECEIVED, 3);
    await placeHold(server, token, { ruleCode: 'wmo.support-request', recordId: held });
    const administrator = await server.persona('administrator', '0222');
    const linesOn = async (on: string): Promise<unknown[]> => {
      const found = await server.query<{ retentionPreview: { ruleCode: string }[] }>(administrator, query, { on });
      return found.retentionPreview.filter(({ ruleCode }) => ruleCode === 'wmo.support-request');
    };
    expect(await linesOn('0001-01-01')).toEqual([{ ruleCode: 'wmo.support-request', records: 0, onHold: 0 }]);
    expect(await linesOn(DAY)).toEqual([{ ruleCode: 'wmo.support-request', records: 2, onHold: 1 }]);
    for (const persona of ['generalist', 'resident', 'partner'] as const) {
      const { body } = await server.post(await server.persona(persona, '0222'), query, { on: DAY });
      expect(body).toMatchObject({ errors: [{ extensions: { needs: 'scope retention:preview' } }] });
    }
  });
});

describe('what hangs on a record', () => {
  it('goes with it, also from a table of core, and what hangs on another stays', async () => {
    const children = [{ table: 'core.legal_hold', where: 'child.record_id = row.id' }];
    const worker = await openWorker(server, withWmoRule({ children }));
    const [due = '', later = ''] = [
      ...(await putSupportRequests(server, doetinchem(), RECEIVED)),
      ...(await putSupportRequests(server, doetinchem(), '2010-01-01')),
    ];
    for (const recordId of [due, later]) {
      const { made } = await placeHold(server, token, { ruleCode: 'wmo.support-request', recordId });
      await liftHold(server, token, made?.id ?? '');
    }
    await worker.run('0222');
    await worker.close();
    const left = await server.database.query('select record_id from core.legal_hold');
    expect(left).toEqual([{ record_id: later }]);
    expect(await proofsOf(server, '0222')).toMatchObject([{ records: 1 }]);
  });
});

/** The installed modules, the retention rule of support requests changed, and the only one of the Wmo. */
function withWmoRule(changes: Partial<RetentionRule>): EenplanModule[] {
  return installedModules.map((module) => {
    const rule = module.retention?.find(({ code }) => code === 'wmo.support-request');
    return rule ? { ...module, retention: [{ ...rule, ...changes }] } : module;
  });
}

describe('Wmo 5.3.4: until the youngest child is of age', () => {
  const CHILDREN = `core.resident child where child.municipality = row.municipality and child.id in (
    select other.resident_id from core.household_member own join core.household_member other
      on other.municipality = own.municipality and other.household_id = own.household_id and other.role = 'CHILD'
    where own.municipality = row.municipality and own.resident_id = row.resident_id)`;

  it.each([
    ['the eighteenth birthday of the youngest', ['1990-01-01', '2000-03-01'], '2018-03-01'],
    ['born on 29 February', ['2000-02-29'], '2018-03-01'],
    ['of whom only the month is known', ['2000-02'], '2018-03-01'],
    ['of whom only the year is known', ['1999'], '2017-12-31'],
    ['the day before a birthday on 1 March of a leap year', ['2002-03-01'], '2020-03-01'],
    ['with one of whom nothing is known', ['1990-01-01', null], null],
    ['without children', [], null],
  ])('%s', async (_what, birthDates, day) => {
    expect(youngestChildOfAge(birthDates)).toBe(day);
    const veiligThuis = { starts: 'YOUNGEST_CHILD_OF_AGE', length: null, mayBeSet: 'FIXED' } as const;
    const startsOn = youngestChildOfAgeSql(CHILDREN);
    const family = await openWorker(server, withWmoRule({ ...veiligThuis, startsOn }));
    const ids = await putSupportRequests(server, doetinchem(), '2017-01-01');
    await formFamily(birthDates);
    clock.set(day === null ? '2034-12-31' : dayBefore(day));
    await family.run('0222');
    expect(await leftOf(server, ids)).toBe(1);
    if (day !== null) {
      clock.set(day);
      await family.run('0222');
      expect(await leftOf(server, ids)).toBe(0);
    }
    await family.close();
  });

  async function formFamily(birthDates: readonly (string | null)[]): Promise<void> {
    const household = newId();
    await server.database.query(
      `insert into core.household (municipality, id, formed_on, recorded_at) values ('0222', $1, '2000-01-01', '2000-01-01')`,
      [household],
    );
    const children = await Promise.all(birthDates.map((birthDate) => putResident(server, '0222', birthDate)));
    for (const [id, role] of [[residentId, 'PARENT'], ...children.map((child) => [child, 'CHILD'])]) {
      await server.database.query(
        `insert into core.household_member (municipality, id, household_id, resident_id, role, residing, from_on)
         values ('0222', $1, $2, $3, $4, 'FULL', '2000-01-01')`,
        [newId(), household, id, role],
      );
    }
  }
});

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
