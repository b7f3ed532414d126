/** The provision that is paid for has ended, as core has it: what is allocated, or what the decision gives. */
const ended = (table: string, key: string): string => `exists (
  select from core.${table} given
  where given.municipality = row.municipality and given.id = row.${key} and given.until_on <= `;

/** Uitvoeringsbesluit 3.10a: a contribution that runs while its provision has ended. SQL over the alias `row`. */
export const toStopOn = (day: string): string[] => [
  `(row.until_on is null or row.until_on > ${day})`,
  `(${ended('allocation', 'allocation_id')}${day}) or ${ended('decision', 'decision_id')}${day}))`,
];
