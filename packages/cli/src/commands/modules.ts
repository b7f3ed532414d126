import { type ModuleDecision, ModuleChangeService, ModuleSwitchService, MunicipalityService } from '@eenplan/core';
import { defaultRoles, ModulePreviewService, scopesIn } from '@eenplan/core';
import type { BusinessError, Caller, Platform, ProcessingActivity } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';
import { requireDay } from './require-day';
import { withPlatform } from './with-platform';

/** Options of `eenplan modules`. */
export interface ModulesOptions {
  readonly municipality: string;
  readonly on?: string;
  readonly windDown?: string;
  readonly off?: string;
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
  readonly role?: 'OWN' | 'DELEGATED' | 'CENTRAL';
  readonly delegatedTo?: string;
  readonly agreement?: string;
  readonly replacePlanned?: boolean;
  readonly preview?: boolean;
  readonly history?: boolean;
}

type State = 'ACTIVE' | 'WINDING_DOWN' | 'OFF';

/** Shows the switches of a municipality, turns one, or shows what turning it would do. */
export const modules = (options: ModulesOptions): Promise<void> => {
  const wanted = wantedOf(options);
  return withPlatform(async (platform) => {
    await requireMunicipality(platform, options.municipality);
    const caller = commandLineCaller(platform, options.municipality);
    if (wanted && options.preview) return preview(platform, caller, wanted);
    if (wanted) await change(platform, caller, wanted);
    await show(platform, caller, options.history === true);
  });
};

interface Wanted {
  readonly state: State;
  readonly decision: Omit<ModuleDecision, 'fromOn'> & { readonly fromOn?: string | undefined };
}

function wantedOf(options: ModulesOptions): Wanted | null {
  const states: [State, string | undefined][] = [
    ['ACTIVE', options.on],
    ['WINDING_DOWN', options.windDown],
    ['OFF', options.off],
  ];
  const named = states.filter(([, module]) => module !== undefined);
  if (named.length > 1) throw new StartupError('ONE_CHANGE', 'Give one of --on, --wind-down and --off at a time.');
  const [first] = named;
  if (!first?.[1]) return null;
  const { from, until, reason, role, delegatedTo, agreement, replacePlanned } = options;
  [from, until].forEach(requireDay);
  if (!reason && !options.preview)
    throw new StartupError('REASON_NEEDED', 'Say why with --reason "…"; it is kept with the decision.');
  const decision = { module: first[1], fromOn: from, untilOn: until, reason: reason ?? 'preview' };
  return { state: first[0], decision: { ...decision, role, delegatedTo, agreement, replacesPlanned: replacePlanned } };
}

async function change(platform: Platform, caller: Caller, { state, decision }: Wanted): Promise<void> {
  const service = platform.get(ModuleChangeService);
  const dated = { ...decision, fromOn: decision.fromOn ?? platform.clock.today() };
  const acts = {
    ACTIVE: () => service.activate(caller, dated),
    WINDING_DOWN: () => service.windDown(caller, dated),
    OFF: () => service.deactivate(caller, dated),
  };
  const { errors } = await acts[state]();
  refuseWith(errors);
}

function refuseWith([error]: readonly BusinessError[]): void {
  if (error) throw new StartupError(error.code, `${error.message} (${error.article})`);
}

async function preview(platform: Platform, caller: Caller, { state, decision }: Wanted): Promise<void> {
  const { module, fromOn } = decision;
  const found = await platform.get(ModulePreviewService).preview(caller, { module, state, ...(fromOn && { fromOn }) });
  const lines = [
    ...found.schemaChanges.map(({ severity, message }) => `${severity.padEnd(10)} ${message.replace(/\s+/g, ' ')}`),
    ...found.openWork.map(({ title, count }) => `OPEN WORK  ${title}: ${count}`),
    ...found.requiredBy.map((id) => `REQUIRED   by ${id}`),
    ...found.errors.map(({ code, message }) => `REFUSED    ${code}: ${message}`),
  ];
  process.stdout.write(`${lines.length > 0 ? lines.join('\n') : 'nothing changes'}\n`);
}

async function show(platform: Platform, caller: Caller, withHistory: boolean): Promise<void> {
  const service = platform.get(ModuleSwitchService);
  for (const { id, state, version, title, fromOn, untilOn, awaitsOff } of await service.list(caller)) {
    const period = fromOn
      ? `from ${fromOn}${untilOn ? ` until ${untilOn}` : ''}${awaitsOff ? ', awaits off' : ''}`
      : '';
    process.stdout.write(
      `${id.padEnd(20)} ${state.padEnd(14)} ${(version ?? '-').padEnd(8)} ${title} ${period}`.trimEnd() + '\n',
    );
    if (!withHistory) continue;
    for (const row of await service.history(caller, id)) {
      const made = `${row.state} from ${row.fromOn}${row.withdrawnAt ? ' (made way)' : ''}: ${row.reason} [${row.decidedBy}]`;
      process.stdout.write(`  ${made}\n`);
    }
  }
}

/** Refuses a code that is not served here. */
export async function requireMunicipality(platform: Platform, code: string): Promise<void> {
  if (await platform.get(MunicipalityService).find(code)) return;
  throw new StartupError('MUNICIPALITY_UNKNOWN', `Municipality ${code.slice(0, 10)} is not served here.`);
}

/** What is kept as the author of what a command writes. */
export const commandLineSubject = 'command-line';

/** What a command touches people for: to put them on file. */
const commandLinePurpose = ({ modules }: Platform): ProcessingActivity | null =>
  modules
    .flatMap(({ processingActivities = [] }) => processingActivities)
    .find(({ code }) => code === 'resident:import') ?? null;

/** Whoever has the shell of the machine is its administrator. */
export const commandLineCaller = (platform: Platform, municipality: string): Caller => ({
  ...{ kind: 'ADMINISTRATOR', subject: commandLineSubject, municipality, roles: ['administrator'] },
  ...{ scopes: scopesIn(defaultRoles(platform.modules), ['administrator']), residentId: null, organisation: null },
  ...{
    laws: [],
    lawsOff: [],
    lawsOpen: [],
    lawsByConsent: [],
    represents: [],
    logSubject: null,
    activities: null,
    breakGlass: null,
  },
  purpose: commandLinePurpose(platform),
  today: platform.clock.today(),
});
