import { createHash } from 'node:crypto';
import { newId } from '../work/ids.mjs';

const COLUMNS = [
  ...['municipality', 'id', 'organisation', 'partner_reference', 'payload_hash', 'kind', 'amount_in_cents'],
  ...['arrears_since', 'signalled_on', 'family_name', 'postcode', 'house_number', 'recorded_at'],
];
const TEXT = `with stored as (
  insert into debt_help.arrears_signal (${COLUMNS.join(', ')})
  values (${COLUMNS.map((_column, at) => `$${at + 1}`).join(', ')})
  on conflict (municipality, organisation, partner_reference) do nothing
  returning id, partner_reference, kind, amount_in_cents
)
select json_build_object('partnerReference', partner_reference, 'kind', kind, 'amountInCents', amount_in_cents)
from stored`;

/** Stores a signal, once per reference. */
export function signalStep({ municipality, signal, today }) {
  const hash = createHash('sha256').update(JSON.stringify(signal)).digest('base64url');
  const id = newId();
  return {
    ...{ name: 'signal', text: TEXT, id },
    values: [
      ...[municipality, id, 'kvk:90012345', signal.partnerReference, hash, signal.kind, String(signal.amountInCents)],
      ...[signal.arrearsSince, today, signal.person.familyName, signal.person.postcode],
      ...[String(signal.person.houseNumber), new Date().toISOString()],
    ],
  };
}
