import { startTestServer, type TestServer } from '@eenplan/testing';
import { arrearsSignal, SUBMIT_ARREARS_SIGNAL } from '../support/queries';

interface Body {
  readonly data: { readonly debtHelpArrearsSignalSubmit: { readonly arrearsSignal: { readonly id: string } } };
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

it('of ten calls at once with one reference one row stands, and no line is about a row that does not', async () => {
  const partner = await server.persona('partner', '0222');
  const input = arrearsSignal({ partnerReference: 'AT-ONCE-1' });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => server.post(partner, SUBMIT_ARREARS_SIGNAL, { input })),
  );
  const ids = answers.map(({ body }) => (body as Body).data.debtHelpArrearsSignalSubmit.arrearsSignal.id);
  expect(new Set(ids).size).toBe(1);
  const stored = await server.database.query(
    `select id from debt_help.arrears_signal where municipality = '0222' and partner_reference = 'AT-ONCE-1'`,
  );
  expect(stored).toEqual([{ id: ids[0] }]);
  const subjects = await server.database.query(
    `select count(*)::int as lines, count(distinct p.data_subject_id)::int as subjects
       from core.processing_log p join core.audit_log a using (operation_id)
      where a.operation = 'Mutation.debtHelpArrearsSignalSubmit' and p.data_subject_id_type = 'DebtHelpArrearsSignal'`,
  );
  expect(subjects).toEqual([{ lines: 10, subjects: 1 }]);
});
