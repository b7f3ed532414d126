import { linesLeft, writeLines } from '@eenplan/core';
import { type JobDefinition, newTrace, type Platform, Trail, UNKNOWN_ACTIVITY, whileTrailing } from '@eenplan/kit';

/** Does a job as an operation of its own: what it did to personal data is logged, as work that nobody asked for. */
export async function runLogged(job: JobDefinition, platform: Platform, municipality: string): Promise<void> {
  const trail = jobTrail(job, platform, municipality);
  try {
    await whileTrailing(trail, () => job.run(platform, municipality));
  } catch (error) {
    trail.refused('INTERNAL_ERROR');
    throw error;
  } finally {
    await logWhatIsLeft(platform, trail);
  }
}

function jobTrail({ code, activity }: JobDefinition, { clock }: Platform, municipality: string): Trail {
  const nobody = { organisation: null, client: null, roles: [] };
  const actor = {
    ...nobody,
    municipality,
    kind: 'JOB',
    subject: code,
    activity: activity ?? UNKNOWN_ACTIVITY,
    today: clock.today(),
  };
  const trail = new Trail(actor, newTrace());
  trail.operation = `Job.${code}`;
  return trail;
}

/** What it only read, and that it failed: the writes of a job were logged with it. */
async function logWhatIsLeft(platform: Platform, trail: Trail): Promise<void> {
  const left = await linesLeft(platform, trail);
  if (left) await platform.door.inMunicipality(trail.actor, (tx) => writeLines(tx, left.lines));
}
