import {
  daysBetween,
  type JobDefinition,
  newId,
  noteWritten,
  type Platform,
  TermError,
  type Transaction,
} from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { calendarFor } from './current-calendar';
import { countedOf, countStored, dueIfUnusedOn, factsOf, requestOf } from './term-facts';
import { suspendedOn } from './term-worklist';
import { Term } from './term.entity';
import { TermWarning } from './term-warning.entity';
import type { TermWarningKind } from './term.enum';
import { warningFor } from './term.law';

/** Terms that one transaction counts again: few enough to keep locks short. */
const BATCH = 200;
/** Rows that one statement writes. */
const LINES = 1000;

/** Warns of terms every day, and moves the due days that an open suspension moves. Safe to run twice, and by two. */
export const termWarningsJob: JobDefinition = {
  code: 'core.term-warnings',
  title: { en: 'Warnings about terms', nl: 'Termijnwaarschuwingen' },
  schedule: '0 4 * * *',
  activity: 'term:watch',
  run: async (platform, municipality) => {
    await refreshProvisional(platform, municipality);
    await warn(platform, municipality);
  },
};

/** Counts every open term again whose suspension was open when it was last counted. */
async function refreshProvisional(platform: Platform, municipality: string): Promise<void> {
  for (let last: string | null = null; ;) {
    const after: string | null = last;
    const batch: Term[] = await platform.door.inMunicipality({ municipality }, async (tx) => {
      const terms = await provisionalAfter(tx, municipality, after);
      for (const term of terms) await refresh(platform, tx, term);
      noteWritten(tx, Term, terms);
      return terms;
    });
    last = batch.at(-1)?.id ?? null;
    if (last === null) return;
  }
}

/** Who changes a term meanwhile counts it again: a locked one is left to that act. */
function provisionalAfter(tx: Transaction, municipality: string, after: string | null): Promise<Term[]> {
  const terms = tx
    .createQueryBuilder(Term, 'term')
    .where('term.municipality = :municipality and term.met_on is null and term.is_provisional', { municipality })
    .orderBy('term.id')
    .limit(BATCH)
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked');
  return (after === null ? terms : terms.andWhere('term.id > :after', { after })).getMany();
}

/** A day outside the calendar leaves the term as it was: the others go on. */
async function refresh(platform: Platform, tx: Transaction, term: Term): Promise<void> {
  const calendar = await calendarFor(platform, tx, term.calendarVersion);
  if (!calendar) return;
  const facts = await factsOf(tx, term);
  try {
    const { dueOn, isProvisional, isDecreeKnown, explanation } = countedOf(
      countStored(requestOf(term, facts, platform.clock.today(), calendar)),
    );
    const { municipality, id } = term;
    const ifUnused = dueIfUnusedOn(term, facts, calendar);
    const change = { dueOn, dueIfUnusedOn: ifUnused, isProvisional, isDecreeKnown, explanation };
    await tx.update(Term, { municipality, id }, change);
  } catch (error) {
    if (!(error instanceof TermError)) throw error;
  }
}

interface Line {
  readonly termId: string;
  readonly kind: TermWarningKind;
  readonly dueOn: string;
  readonly daysBefore: number | null;
}

async function warn(platform: Platform, municipality: string): Promise<void> {
  const { warnDaysBefore } = (await platform.get(SettingsService).core(municipality)).terms;
  await platform.door.inMunicipality({ municipality }, async (tx) => {
    const today = platform.clock.today();
    const lines = [
      ...(await dueSoon(tx, municipality, today, warnDaysBefore)),
      ...(await unwarned(tx, municipality, today, 'OVERDUE')),
      ...(await unwarned(tx, municipality, today, 'DECREE_UNKNOWN')),
    ];
    for (let from = 0; from < lines.length; from += LINES) {
      await write(tx, municipality, lines.slice(from, from + LINES), platform);
    }
  });
}

/** A wait is over by itself, and a window is the resident's: of those nobody has to be warned. */
const OURS = "row.met_on is null and row.kind in ('MAXIMUM', 'TIME_TO_LIVE')";

interface Due {
  readonly id: string;
  readonly dueOn: string;
}

async function dueSoon(
  tx: Transaction,
  municipality: string,
  today: string,
  asked: readonly number[],
): Promise<Line[]> {
  const most = Math.max(-1, ...asked);
  const terms = await tx.query<Due[]>(
    `select row.id, row.due_on as "dueOn" from core.term row
     where row.municipality = $1 and ${OURS} and row.due_on >= $2::date and row.due_on <= $2::date + $3::integer
       and not ${suspendedOn('$2::date')}`,
    [municipality, today, most],
  );
  return terms.flatMap(({ id, dueOn }) => {
    const daysBefore = warningFor(daysBetween(today, dueOn), asked);
    return daysBefore === null ? [] : [{ termId: id, kind: 'DUE_SOON' as const, dueOn, daysBefore }];
  });
}

const OF_KIND: Readonly<Record<'OVERDUE' | 'DECREE_UNKNOWN', string>> = {
  OVERDUE: `${OURS} and row.due_on < $2::date and not row.is_provisional`,
  DECREE_UNKNOWN: 'row.met_on is null and row.due_on >= $2::date and not row.is_decree_known',
};

async function unwarned(
  tx: Transaction,
  municipality: string,
  today: string,
  kind: 'OVERDUE' | 'DECREE_UNKNOWN',
): Promise<Line[]> {
  const terms = await tx.query<Due[]>(
    `select row.id, row.due_on as "dueOn" from core.term row
     where row.municipality = $1 and ${OF_KIND[kind]} and not ${suspendedOn('$2::date')}
       and not exists (select 1 from core.term_warning given where given.municipality = row.municipality
         and given.term_id = row.id and given.kind = $3 and given.due_on = row.due_on)`,
    [municipality, today, kind],
  );
  return terms.map(({ id, dueOn }) => ({ termId: id, kind, dueOn, daysBefore: null }));
}

/** A warning that another worker gave meanwhile is not given again. */
async function write(tx: Transaction, municipality: string, lines: readonly Line[], platform: Platform): Promise<void> {
  noteWritten(tx, TermWarning, lines);
  await tx.query(
    `insert into core.term_warning (municipality, id, term_id, kind, due_on, days_before, warned_on, recorded_at)
     select $1, line.*, $7::date, $8::timestamptz
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::integer[]) line
     on conflict do nothing`,
    [
      ...[municipality, lines.map(() => newId()), lines.map(({ termId }) => termId), lines.map(({ kind }) => kind)],
      ...[lines.map(({ dueOn }) => dueOn), lines.map(({ daysBefore }) => daysBefore)],
      ...[platform.clock.today(), platform.clock.now()],
    ],
  );
}
