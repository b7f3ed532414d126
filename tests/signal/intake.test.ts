import { startTestServer, type TestServer } from '@eenplan/testing';
import type { JsonObject } from '@eenplan/kit';
import { countEveryTable } from '../support/refusals';
import {
  ARREARS,
  arrears,
  asks,
  type By,
  handler,
  partner,
  PERSON,
  sendSignal,
  sendSignals,
  seeSignal,
  type SentOne,
  worry,
} from '../support/signals';

const HERE = '0222';
const MEE = 'kvk:90000021';
const WRONG_BSN = '999990082';

jest.setTimeout(120_000);

let server: TestServer;
let corporation: By;
let mee: By;
beforeAll(async () => {
  server = await startTestServer();
  corporation = await partner(server, HERE);
  mee = await partner(server, HERE, MEE);
});
afterAll(() => server.close());

const countOf = async (table: string, like: string): Promise<number> => {
  const sql = `select count(*)::int as count from core.${table} where partner_reference like $1`;
  return (await server.database.query<{ count: number }>(sql, [like]))[0]?.count ?? -1;
};
const refusals = (results: readonly SentOne[] | null): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { refused } of results ?? []) for (const each of refused) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};

/** Of a thousand signals these are wrong: seventeen, each in its own way or at its own place. */
const WRONG: Readonly<Record<number, JsonObject>> = {
  3: { kind: 'core.gossip' },
  41: { kind: 'wmo.support-need', payload: { observation: 'x', personKnows: true } },
  99: { payload: { observation: 'x', personKnows: true } },
  150: { payload: { ...ARREARS, amountInCents: 0 } },
  151: { payload: { ...ARREARS, amountInCents: '84250' } },
  152: { payload: { ...ARREARS, arrearsSince: '2017-02-30' } },
  153: { payload: { ...ARREARS, extra: 1 } },
  154: { payload: { ...ARREARS, attestation: { ...(ARREARS['attestation'] as object), objected: true } } },
  200: { partnerReference: 'x'.repeat(101) },
  201: { partnerReference: ' ' },
  300: { person: { ...PERSON, bsn: '99999009' } },
  301: { person: { ...PERSON, familyName: 'x'.repeat(201) } },
  302: { person: { ...PERSON, birthDate: '1 mei 1985' } },
  303: { person: { ...PERSON, postcode: '7001 AB' } },
  304: { person: { ...PERSON, houseNumber: 0 } },
  305: { person: { ...PERSON, municipalityCode: 'GM22' } },
  999: { person: { familyName: 'Jansen' } },
};
const thousand = (prefix: string): JsonObject[] =>
  Array.from({ length: 1_000 }, (_, index) => arrears(`${prefix}-${index}`, WRONG[index] ?? {}));

describe('a thousand signals of which 17 are wrong', () => {
  let first: readonly SentOne[] | null;
  it('come in but for those, each refused with its code and place', async () => {
    first = await sendSignals(server, corporation, thousand('T'));
    expect(first).toHaveLength(1_000);
    expect(first?.filter(({ receipt }) => receipt !== null)).toHaveLength(983);
    expect(first?.flatMap(({ receipt }, index) => (receipt ? [] : [index]))).toEqual(Object.keys(WRONG).map(Number));
    expect(refusals(first)).toEqual({
      ...{ 'SIGNAL_KIND_UNKNOWN signals.3.kind': 1, 'SIGNAL_KIND_NOT_AGREED signals.41.kind': 1 },
      'SIGNAL_PAYLOAD_INVALID signals.99.payload.arrears': 1,
      'SIGNAL_PAYLOAD_INVALID signals.150.payload.amountInCents': 1,
      'SIGNAL_PAYLOAD_INVALID signals.151.payload.amountInCents': 1,
      'SIGNAL_PAYLOAD_INVALID signals.152.payload.arrearsSince': 1,
      'SIGNAL_PAYLOAD_INVALID signals.153.payload': 1,
      'SIGNAL_PAYLOAD_INVALID signals.154.payload.attestation.objected': 1,
      'SIGNAL_REFERENCE_INVALID signals.200.partnerReference': 1,
      'SIGNAL_REFERENCE_INVALID signals.201.partnerReference': 1,
      'SIGNAL_FIELD_INVALID signals.300.person.bsn': 1,
      'SIGNAL_FIELD_INVALID signals.301.person.familyName': 1,
      'SIGNAL_FIELD_INVALID signals.302.person.birthDate': 1,
      'SIGNAL_FIELD_INVALID signals.303.person.postcode': 1,
      'SIGNAL_FIELD_INVALID signals.304.person.houseNumber': 1,
      'SIGNAL_FIELD_INVALID signals.305.person.municipalityCode': 1,
      'SIGNAL_PERSON_INSUFFICIENT signals.999.person': 1,
    });
    expect([await countOf('signal', 'T-%'), await countOf('signal_receipt', 'T-%')]).toEqual([983, 983]);
  });

  it('the same file twice gives the same answers, and stores nothing', async () => {
    const before = await countEveryTable(server.database);
    expect(await sendSignals(server, corporation, thousand('T'))).toEqual(first);
    const { 'core.audit_log': _audit, ...after } = (await countEveryTable(server.database)) as Record<string, unknown>;
    const { 'core.audit_log': _before, ...rest } = before as unknown as Record<string, unknown>;
    expect(after).toEqual(rest);
  });

  it('each is in the processing log, once, and nobody else', async () => {
    const sql = `select count(*)::int as lines, count(distinct data_subject_id)::int as people
      from core.processing_log where data_subject_id_type = 'Signal' and name ilike '%signalsSubmit%'`;
    expect(await server.database.query(sql)).toEqual([{ lines: 983, people: 983 }]);
  });

  it('more than a thousand, or none, are refused as a whole', async () => {
    const query = 'mutation($input: SignalsSubmitInput!) { signalsSubmit(input: $input) { errors { code } } }';
    for (const signals of [
      [],
      Array.from({ length: 1_001 }, () => ({ partnerReference: 'a', kind: 'b', person: {}, payload: {} })),
    ]) {
      expect((await asks(server, corporation, query, { input: { signals } })).codes).toEqual(['INPUT_INVALID']);
    }
  });
});

describe('a key is answered once and for ever', () => {
  it('ten callers at once with one reference get one receipt, alone and in calls of many', async () => {
    const alone = Array.from({ length: 5 }, async () => [await sendSignal(server, corporation, worry('R-1'))]);
    const many = Array.from({ length: 5 }, (_, at) =>
      sendSignals(server, corporation, [worry(`R-1${at}`), worry('R-1'), worry(`R-2${at}`)]),
    );
    const all = (await Promise.all([...alone, ...many])).flatMap((results) => results ?? []);
    const own = all.filter(({ receipt }) => receipt?.partnerReference === 'R-1');
    expect(own).toHaveLength(10);
    expect(new Set(own.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect(await countOf('signal', 'R-1')).toBe(1);
  });

  it('calls that hold the same in another order do not stand in each other’s way', async () => {
    const some = Array.from({ length: 60 }, (_, at) => worry(`O-${at}`));
    const calls = [some, [...some].reverse(), some.slice(30), [...some].reverse()];
    const all = await Promise.all(calls.map((signals) => sendSignals(server, corporation, signals)));
    expect(all.map((results) => results?.filter(({ receipt }) => receipt !== null).length)).toEqual([60, 60, 30, 60]);
    expect(await countOf('signal', 'O-%')).toBe(60);
  });

  it('with another payload it is refused, and what stands is unchanged', async () => {
    const first = await sendSignal(server, corporation, worry('K-1'));
    const before = await server.database.query("select * from core.signal where partner_reference = 'K-1'");
    const others: JsonObject[] = [
      { observedOn: '2018-02-26' },
      { person: { ...PERSON, houseNumber: 13 } },
      { person: { ...PERSON, bsn: '999990081' } },
      { payload: { observation: 'Iets anders', personKnows: false } },
      { kind: 'core.gossip' },
    ];
    for (const other of others) {
      expect(await sendSignal(server, corporation, worry('K-1', other))).toEqual({
        ...{ receipt: null, refused: ['IDEMPOTENCY_KEY_REUSED partnerReference'] },
      });
    }
    expect(await server.database.query("select * from core.signal where partner_reference = 'K-1'")).toEqual(before);
    // The order of keys, and null for what is left out, say the same.
    const turned = Object.fromEntries(Object.entries({ ...PERSON }).reverse());
    expect(await sendSignal(server, corporation, worry('K-1', { person: turned }))).toEqual(first);
  });

  it('twice in one call is answered alike, and another payload is held against the first that came in', async () => {
    const results = await sendSignals(server, corporation, [
      worry('D-1', { kind: 'core.gossip' }),
      worry('D-1'),
      worry('D-1'),
      worry('D-1', { observedOn: '2018-02-01' }),
    ]);
    expect(results?.map(({ refused }) => refused.join())).toEqual([
      ...['SIGNAL_KIND_UNKNOWN signals.0.kind', '', '', 'IDEMPOTENCY_KEY_REUSED signals.3.partnerReference'],
    ]);
    expect(results?.[1]).toEqual(results?.[2]);
  });

  it('is of one partner in one municipality: the municipality is that of the token, whatever the payload says', async () => {
    const elsewhere = await partner(server, '0304');
    const abroad = worry('P-1', { person: { ...PERSON, municipalityCode: '0304' } });
    const all = await Promise.all([
      sendSignal(server, corporation, abroad),
      sendSignal(server, mee, abroad),
      sendSignal(server, elsewhere, abroad),
    ]);
    expect(new Set(all.map(({ receipt }) => receipt?.id)).size).toBe(3);
    const sql =
      "select municipality, organisation, payload_hash as hash from core.signal_receipt where partner_reference = 'P-1'";
    const rows = await server.database.query<{ municipality: string; hash: string }>(sql);
    expect(rows.map(({ municipality }) => municipality).sort()).toEqual(['0222', '0222', '0304']);
    // A keyed hash of each municipality: it tells nobody that the same was sent twice.
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(2);
  });

  it('is answered the same when the signal was destroyed', async () => {
    const first = await sendSignal(server, corporation, worry('Z-1'));
    await server.database.query('delete from core.signal where id = $1', [first.receipt?.id]);
    expect(await sendSignal(server, corporation, worry('Z-1'))).toEqual(first);
    expect((await sendSignal(server, corporation, worry('Z-1', { observedOn: '2018-01-01' }))).refused).toEqual([
      'IDEMPOTENCY_KEY_REUSED partnerReference',
    ]);
    expect(await seeSignal(server, corporation, first.receipt?.id ?? '')).toBeNull();
    expect(await countOf('signal', 'Z-1')).toBe(0);
  });
});

describe('who sends', () => {
  it('without an organisation in the token sends nothing', async () => {
    const nameless = await partner(server, HERE, null);
    const before = await countEveryTable(server.database);
    expect((await sendSignal(server, nameless, worry('Q-1'))).refused).toEqual(['TOKEN_CLAIMS_INVALID']);
    expect(await sendSignals(server, nameless, [worry('Q-1')])).toBeNull();
    expect(await countEveryTable(server.database)).toEqual(before);
  });

  it('is a partner: a generalist, a resident and an administrator are refused', async () => {
    const others: By[] = [
      await handler(server, HERE),
      { token: await server.persona('resident', HERE), activity: 'resident:own-file' },
      { token: await server.persona('administrator', HERE), activity: 'resident:import' },
    ];
    for (const by of others) expect((await sendSignal(server, by, worry('Q-2'))).refused).toEqual(['FORBIDDEN']);
    expect(await countOf('signal', 'Q-%')).toBe(0);
  });

  it('sees its own signals alone; the team sees them all', async () => {
    const id = (await sendSignal(server, corporation, worry('V-1'))).receipt?.id ?? '';
    expect(await seeSignal(server, corporation, id)).toMatchObject({ state: 'RECEIVED', maskedBsn: '******093' });
    expect(await seeSignal(server, mee, id)).toBeNull();
    expect(await seeSignal(server, await partner(server, '0304'), id)).toBeNull();
    expect(await seeSignal(server, await handler(server, HERE), id, 'bsn')).toMatchObject({ bsn: '999990093' });
    expect(await seeSignal(server, await handler(server, '0304'), id)).toBeNull();
    const refused = await asks(
      server,
      corporation,
      `{ signal(id: "${id}") { outcome closingNote residentInformedOn } }`,
    );
    expect(refused.codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('what taking in costs', () => {
  const statementsOf = async (work: () => Promise<unknown>) => {
    const { statements } = await server.statementsOf(work);
    return statements.map((statement) => statement.replace(/\s+/g, ' ').trim());
  };

  it('five hundred in one call take as many statements as one', async () => {
    await sendSignal(server, corporation, arrears('S-0'));
    const one = await statementsOf(() => sendSignal(server, corporation, arrears('S-1')));
    const many = Array.from({ length: 500 }, (_, at) => arrears(`S-many-${at}`));
    const all = await statementsOf(() => sendSignals(server, corporation, many));
    expect(all.length).toBe(one.length);
    expect(one.length).toBeLessThanOrEqual(12);
  });

  it('nobody is looked up: whether a person is known changes neither statements nor answer', async () => {
    const known = await server.database.query<{ bsn: string }>(
      "select bsn_encrypted as bsn from core.resident where municipality = '0222' and bsn_encrypted is not null limit 1",
    );
    const bsn = server.platform.vault.decrypt(HERE, known[0]?.bsn ?? '');
    const sent: SentOne[] = [];
    const send = (reference: string, number: string) =>
      statementsOf(async () => {
        sent.push(await sendSignal(server, corporation, worry(reference, { person: { ...PERSON, bsn: number } })));
      });
    const ofKnown = await send('L-1', bsn);
    const ofUnknown = await send('L-2', '999990913');
    expect(ofKnown).toEqual(ofUnknown);
    expect(ofKnown.join()).not.toMatch(/core\.(resident|household|case_file)/);
    expect(sent.map(({ receipt }) => ({ ...receipt, id: '', partnerReference: '' }))).toEqual([
      { ...sent[1]?.receipt, id: '', partnerReference: '' },
      { ...sent[1]?.receipt, id: '', partnerReference: '' },
    ]);
  });

  it('no number stands in a table as it was sent', async () => {
    await sendSignal(server, corporation, worry('B-1', { person: { ...PERSON, bsn: WRONG_BSN } }));
    const rows = await server.database.query<{ text: string }>(
      `select s::text as text from core.signal s where partner_reference in ('B-1', 'V-1')
       union all select r::text from core.signal_receipt r where partner_reference in ('B-1', 'V-1')`,
    );
    expect(rows.length).toBe(4);
    expect(rows.map(({ text }) => text).join()).not.toMatch(/999990082|999990093/);
  });
});
