import { addDays, assertAdded, earlierOf, newId, type TermRequest } from '@eenplan/kit';
import { questionOf, recount, refuseMet, type TermCase } from './term-case';
import { type SuspensionDays, suspensionOn } from './term-facts';
import { refusingTerm } from './term-refusal';
import { TermSuspension } from './term-suspension.entity';
import type { Term } from './term.entity';
import { refuse, type TermRefusalCode } from './term.errors';
import type { TermSuspendInput } from './term.inputs';
import { refuseCompletion, refusePeriod, refuseResumption } from './term.law';

/** Awb 4:15: the clock of a locked term stands still. */
export async function suspendTerm(
  file: TermCase,
  input: Pick<TermSuspendInput, 'ground' | 'startsAfterOn' | 'completeByOn' | 'endsBeforeOn' | 'reason'>,
): Promise<Term> {
  refuseMet(file);
  await endExpired(file);
  const { request, facts, calendar } = await questionOf(file);
  const isOpen = facts.suspensions.some(({ endsBeforeOn }) => endsBeforeOn === null);
  if (isOpen) throw refuse('TERM_ALREADY_SUSPENDED', 'input', 'termId');
  const { ground, startsAfterOn, completeByOn = null, endsBeforeOn = null, reason } = input;
  const suspension = { ground, startsAfterOn, completeByOn, endsBeforeOn };
  const early = refuseCompletion(suspension, file.today);
  if (early) throw refuse(early, 'input', 'endsBeforeOn');
  refuseSuspension(suspension, request);
  await file.tx.insert(TermSuspension, { ...recorded(file), ...suspension, reason });
  return recount(file, calendar);
}

/** Awb 4:15: it runs again, on that day. */
export async function resumeTerm(file: TermCase, until: string): Promise<Term> {
  refuseMet(file);
  const { request, facts, calendar } = await questionOf(file);
  const standing = standingOf(facts.suspensions, file.today);
  if (standing.length === 0) throw refuse('TERM_NOT_SUSPENDED', 'input', 'termId');
  const early = refuseResumption(until, file.today);
  if (early) throw refuse(early, 'input', 'endsBeforeOn');
  const others = facts.suspensions.filter((each) => !standing.includes(each));
  const rest = { ...request, suspensions: others.map((each) => suspensionOn(each, request.on)) };
  for (const each of standing) {
    const endsBeforeOn = endOf(each, until);
    const ended = { ground: each.ground, startsAfter: each.startsAfterOn, endsBefore: endsBeforeOn };
    refusingTerm(
      () => ['input', 'endsBeforeOn'],
      () => assertAdded(rest, { suspension: ended }),
    );
    await end(file, each, endsBeforeOn);
  }
  return recount(file, calendar);
}

const recorded = ({
  platform: { clock },
  term: { municipality, id: termId },
  caller,
}: TermCase): Pick<TermSuspension, 'municipality' | 'id' | 'termId' | 'recordedBy' | 'recordedAt'> => ({
  ...{ municipality, id: newId(), termId, recordedBy: caller.subject, recordedAt: clock.now() },
});

/** A suspension whose period to complete has passed ended by itself; now that another may begin, its end is written. */
async function endExpired({ tx, term, today }: TermCase): Promise<void> {
  await tx.query(
    `update core.term_suspension set ends_before_on = complete_by_on + 1
     where municipality = $1 and term_id = $2 and ends_before_on is null and complete_by_on < $3::date`,
    [term.municipality, term.id, today],
  );
}

/** What keeps the term still: what has no end yet, or else what was to end on a later day (postponement by consent). */
function standingOf(suspensions: readonly SuspensionDays[], today: string): SuspensionDays[] {
  const open = suspensions.filter(({ endsBeforeOn }) => endsBeforeOn === null);
  return open.length > 0
    ? open
    : suspensions.filter(({ endsBeforeOn }) => endsBeforeOn !== null && endsBeforeOn > today);
}

async function end({ tx, term }: TermCase, known: SuspensionDays, endsBeforeOn: string): Promise<void> {
  await tx.query(
    `update core.term_suspension set ends_before_on = $3 where municipality = $1 and term_id = $2
     and starts_after_on = $4 and ends_before_on is not distinct from $5::date`,
    [term.municipality, term.id, endsBeforeOn, known.startsAfterOn, known.endsBeforeOn],
  );
}

/** Awb 4:15 lid 1 (a): at completion, or on the day after the period when that comes first. */
const endOf = ({ completeByOn }: SuspensionDays, endsBeforeOn: string): string =>
  completeByOn === null ? endsBeforeOn : earlierOf(endsBeforeOn, addDays(completeByOn, 1));

function refuseSuspension(suspension: SuspensionDays, request: TermRequest): void {
  const { ground, startsAfterOn: startsAfter, completeByOn } = suspension;
  const bare = refusePeriod(ground, completeByOn);
  if (bare) throw refuse(bare, 'input', 'completeByOn');
  if (completeByOn !== null && completeByOn < startsAfter) {
    throw refuse('SUSPENSION_ENDS_BEFORE_START', 'input', 'completeByOn');
  }
  const place = completeByOn === null ? 'endsBeforeOn' : 'completeByOn';
  refusingTerm(
    (code) => ['input', placeOfSuspension(code, place)],
    () => {
      assertAdded(request, { suspension: suspensionOn(suspension, request.on) });
      if (completeByOn === null) return;
      // The whole period given, though it may end sooner: it must not be one for ever.
      assertAdded(request, { suspension: { ground, startsAfter, endsBefore: addDays(completeByOn, 1) } });
    },
  );
}

/** What is wrong with the end of a suspension, not with its start. */
const OF_THE_END: readonly TermRefusalCode[] = [
  ...([
    'SUSPENSION_ENDS_BEFORE_START',
    'SUSPENSION_TOO_LONG',
    'TERM_RESUMED_IN_FUTURE',
    'CALENDAR_YEAR_UNKNOWN',
  ] as const),
];

function placeOfSuspension(code: TermRefusalCode, end: string): string {
  if (code === 'SUSPENSION_NOT_ALLOWED') return 'termId';
  return OF_THE_END.includes(code) ? end : 'startsAfterOn';
}
