import {
  type CalendarData,
  type EquatingDecree,
  NATIONAL_CALENDAR_DATA,
  type Platform,
  type Transaction,
} from '@eenplan/kit';
import { stringify } from 'yaml';
import { writeReference } from '../configuration/reference-write';
import { YamlFile } from '../configuration/yaml-file';
import { type CalendarInFile, calendarInFile } from './calendar-file';
import { refuse } from './calendar.errors';
import { decreeProblem, equatedDays, leftOut } from './calendar.law';
import { CalendarService } from './calendar.service';
import { addCalendar, lockCalendar, storedCalendars } from './calendar-store';

/** A calendar from a file. Needs a platform whose door is that of the owner: serving requests cannot write one. */
export class CalendarFileService {
  constructor(private readonly platform: Platform) {}

  /**
   * Adds a version that is in use from then on; a line per day that differs from the one before. A preview tells the
   * same and keeps nothing. Throws a Refusal with the line of the file.
   */
  async load(text: string, recordedBy: string, preview = false): Promise<string[]> {
    const file = YamlFile.read(text);
    const content = file.parse(calendarInFile);
    return file.locating(() =>
      writeReference(this.platform.door, preview, (tx) => this.apply(tx, content, recordedBy)),
    );
  }

  /** The calendar in use as such a file: what somebody with a new decree begins with. */
  async asFile(): Promise<string> {
    const { version, note, decrees } = await this.platform.get(CalendarService).inUse();
    const inOrder = decrees.map(({ source, mark, years, days }) => ({ source, ...(mark && { mark }), years, days }));
    return stringify({ version, note: note ?? 'As shipped', decrees: inOrder });
  }

  private async apply(tx: Transaction, content: CalendarInFile, recordedBy: string): Promise<string[]> {
    const { version, note } = content;
    const data: CalendarData = { ...NATIONAL_CALENDAR_DATA, version, decrees: decreesOf(content) };
    const problem = decreeProblem(data.decrees, data);
    if (problem) throw refuse(problem.code, 'decrees', ...problem.path);
    await lockCalendar(tx);
    const stored = await storedCalendars(tx);
    if (stored.some((other) => other.version === version)) throw refuse('CALENDAR_VERSION_EXISTS', 'version');
    const before = stored[0]?.decrees ?? [];
    const out = leftOut(before, data.decrees);
    if (out.some((day) => !content.dropped.includes(day))) throw refuse('CALENDAR_DAY_LEFT_OUT', 'decrees');
    const recordedAt = this.platform.clock.now();
    await addCalendar(tx, data, { source: 'file', origin: 'INSTALLATION', recordedAt, recordedBy, note });
    return [`calendar ${version}`, ...linesOf(before, data.decrees)];
  }
}

const decreesOf = ({ decrees }: CalendarInFile): EquatingDecree[] =>
  decrees.map(({ mark, ...decree }) => ({ ...decree, ...(mark && { mark }) }));

function linesOf(before: readonly EquatingDecree[], after: readonly EquatingDecree[]): string[] {
  const known = new Set(before.flatMap(({ years }) => years));
  const decided = [...new Set(after.flatMap(({ years }) => years))].filter((year) => !known.has(year)).sort();
  const old = new Set(equatedDays(before));
  return [
    ...decided.map((year) => `year ${year} is decided`),
    ...equatedDays(after)
      .filter((day) => !old.has(day))
      .map((day) => `day ${day} is equated with a holiday`),
    ...leftOut(before, after).map((day) => `day ${day} is a working day again`),
  ];
}
