import { dayInAmsterdam, type JobDefinition, type ReferenceData, systemClock, type Transaction } from '@eenplan/kit';

/** Log times are those of the machine, so the months are too. Before they are there, lines go to the default partition. */
const makePartitions = (tx: Transaction): Promise<unknown> =>
  tx.query('select core.make_log_partitions($1::date)', [dayInAmsterdam(systemClock.now())]);

/** After every run of the migrations, and so before every start of a server or worker. */
export const logPartitions: ReferenceData = {
  code: 'core.log-partitions',
  write: async ({ tx }) => {
    await makePartitions(tx);
    return [];
  },
};

/** Every night, for a server that runs for months. The tables are of all municipalities: who comes second finds them. */
export const logPartitionsJob: JobDefinition = {
  code: 'core.log-partitions',
  title: { en: 'Make room in the logs for the next month', nl: 'Ruimte in de logboeken voor de volgende maand' },
  schedule: '40 0 * * *',
  activity: null,
  run: async ({ door }, municipality) => {
    await door.inMunicipality({ municipality }, makePartitions);
  },
};
