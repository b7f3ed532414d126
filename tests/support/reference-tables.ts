import { installedModules } from '@eenplan/cli';
import { databaseSchemaOf } from '@eenplan/kit';

/** Tables that belong to no municipality. A new one is added here, with a reason, or gets a municipality. */
export const REFERENCE_TABLES: readonly string[] = [
  'core.allocation_end_reason', // why allocated support ends, a code of the standard among others
  'core.decision_ground', // why decisions can be taken back, by law
  'core.calendar_version', // the days that decrees equate with a holiday, for everybody
  'core.municipality', // which municipalities there are
  'core.parameter', // a view: the values that hold
  'core.parameter_series', // amounts of the law are national
  'core.parameter_value', // and so is what they come to
  'core.law', // which laws there are, in the whole country
  'core.key_fingerprint', // tells the look-up key of this installation from others; says nothing of anybody
  'core.revision', // tells every node that a switch was turned
  'wmo.preceding_provision', // what goes before the Wmo, by law
  'wmo.provision_kind', // what the Wmo can give, with its category of the standard
  'wmo.contribution_exemption_ground', // why no contribution is due, by article
  ...installedModules.map(({ id }) => `${databaseSchemaOf(id)}.migration`), // history of migrations, one per module
  // The queue: codes of jobs and of municipalities. The role that serves requests does not reach it.
  ...['_private_job_queues', '_private_jobs', '_private_known_crontabs', '_private_tasks', 'jobs', 'migrations'].map(
    (name) => `graphile_worker.${name}`,
  ),
  // What rights under the law before the Wmo are to: national.
  'wmo.transition_right_kind',
];
