import { newId } from '../work/ids.mjs';

const TEXT = `insert into core.audit_log (municipality, id, logged_at, trace_id, operation_id, kind, actor, organisation,
  roles, activity, operation, is_write, outcome, codes)
  values ($1, $2, $3, $4, $5, 'PARTNER', 'bench', 'kvk:90012345', '["partner"]', 'debt-help:early-signal', $6, true, 'DONE',
    '[]')`;

/** The line of who wrote, of the operation of a line of the processing log. */
export const auditStep = ({ municipality, trace_id, operation_id, ended_at, name }) => ({
  ...{ name: 'audit', text: TEXT },
  values: [municipality, newId(), ended_at, trace_id, operation_id, name],
});
