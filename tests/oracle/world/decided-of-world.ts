// cspell:ignore wereld
import type { Add } from './help-of-world';
import { idOf } from './rows-of-world';

interface Parts {
  readonly name: string;
  readonly law: string;
  readonly file: string;
  readonly resident: string;
  readonly professional: string;
  readonly plan: string;
  readonly block: string;
}

/** What was asked under a law and refused, the objection against it, and a budget that was asked as well. */
export function addDecided(add: Add, municipality: string, parts: Parts): void {
  const { name, law, file, resident, professional } = parts;
  const of = { case_id: file, resident_id: resident };
  const asked = { law_code: law, asked: `Hulp: ${name}`, received_on: '2017-02-01', state: 'DECIDED' };
  const application = add('application', name, { ...of, ...asked });
  const decision = add('decision', name, {
    ...{ ...of, application_id: application, law_code: law, kind: 'ON_APPLICATION', outcome: 'REFUSED' },
    ...{ ordinance_id: idOf(municipality, 'core.ordinance world'), rests_on_deviating_facts: false },
    ...{ motivation: `Niet nodig: ${name}`, decided_on: '2017-02-10', professional_id: professional },
    // Of one law it was not made known yet.
    ...(law === 'WGS' ? { state: 'TAKEN' } : MADE_KNOWN),
  });
  if (law !== 'WGS') {
    const lodged = { state: 'LODGED', lodged_on: '2017-03-01', grounds: `Wel nodig: ${name}`, with_committee: false };
    add('objection', name, { ...of, decision_id: decision, ...lodged });
  }
  addBudget(add, municipality, application, parts);
}

const MADE_KNOWN = { state: 'PUBLISHED', published_on: '2017-02-12', channel: 'POST', effective_on: '2017-02-12' };

function addBudget(add: Add, municipality: string, application: string, parts: Parts): void {
  const { name, law, file, resident, plan, block } = parts;
  const budget = add('personal_budget', name, {
    ...{ application_id: application, case_id: file, resident_id: resident, plan_id: plan, block_id: block },
    ...{ product_id: idOf(municipality, `core.product wereld-${law.toLowerCase()}`), state: 'REQUESTED' },
    ...{ requested_on: '2017-02-01', motivation: `Zelf kiezen: ${name}`, payee_kind: 'PROVIDER', payee_name: 'Zorg' },
    ...{ unit: 'HOUR', volume: 4, requested_rate_in_cents: 4000, paid_volume: 0 },
  });
  const of = { budget_id: budget, resident_id: resident };
  add('personal_budget_condition', name, { ...of, condition: 'ABLE', is_met: true, reason: `Kan het: ${name}` });
  add('personal_budget_payment', name, {
    ...{ ...of, payee_name: 'Zorg', from_on: '2017-03-01', until_on: '2017-04-01', volume: 1 },
    ...{ amount_in_cents: 4000, paid_on: '2017-04-01', reference: `SVB ${name}` },
  });
}
