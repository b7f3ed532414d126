import pg from 'pg';
import { listenBare } from './bare-http.mjs';
import { serve } from './child.mjs';
import { fly } from './flight.mjs';
import { auditStep } from './limit-audit.mjs';
import { signalStep } from './limit-signal.mjs';
import { answerStep, municipalityStep, subjectsStep } from './limit-statements.mjs';
import { linesOf, linesStep, LogGroup } from './log-group.mjs';

/**
 * The same statement by hand with what the law asks: the role and the municipality for row-level security, and a line in the
 * processing log per person, committed before the answer leaves. All of a request goes in one round trip.
 */
serve(async ({ databaseUrl, connections }) => {
  const poolAs = (role, max) =>
    new pg.Pool({ connectionString: databaseUrl, max, options: `-c role=${role} -c timezone=UTC` });
  const [app, log] = [poolAs('eenplan_app', connections), poolAs('eenplan_log', 2)];
  const group = new LogGroup(log);

  const read = async (name, input) => {
    const startedAt = new Date().toISOString();
    const subjects = subjectsStep[name] ? [subjectsStep[name](input)] : [];
    const [, [[text]], ids = []] = await fly(app, [
      ...[municipalityStep(input.municipality), answerStep[name](input), ...subjects],
    ]);
    const { municipality } = input;
    await group.append(linesOf({ municipality, name, startedAt, subjects: ids.map(([id]) => id) }));
    return text;
  };

  const write = async (input) => {
    const { municipality } = input;
    const step = signalStep(input);
    const about = { subjects: [step.id], type: 'DebtHelpArrearsSignal' };
    const lines = linesOf({ municipality, name: 'M1', startedAt: new Date().toISOString(), ...about });
    const [, [[text]]] = await fly(app, [
      ...[municipalityStep(municipality), step, linesStep(lines), auditStep(lines[0])],
    ]);
    return text;
  };

  const { port, stop } = await listenBare((name, input) => (name === 'M1' ? write(input) : read(name, input)));
  return {
    port,
    stop: async () => {
      await stop();
      await Promise.all([app.end(), log.end()]);
    },
  };
});
