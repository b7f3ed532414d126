import { CalendarFileService, CalendarService } from '@eenplan/core';
import { codedLine, printChanges } from './coded-line';
import { commandLineSubject } from './modules';
import { readText } from './read-text';
import { withOwnerPlatform, withPlatform } from './with-platform';

/** `eenplan calendar`: the version in use and its years, with or without a known decree; or the whole as a file. */
export const calendar = (asFile: boolean): Promise<void> =>
  withPlatform(async (platform) => {
    if (asFile) {
      process.stdout.write(await platform.get(CalendarFileService).asFile());
      return;
    }
    const { version, origin, note, firstYear, lastYear, decrees } = await platform.get(CalendarService).inUse();
    const lines = [`${version} ${origin}${note === null ? '' : `: ${note}`}`];
    for (let year = firstYear; year <= lastYear; year += 1) {
      const days = decrees.flatMap((decree) => decree.days).filter((day) => day.startsWith(String(year)));
      const isKnown = decrees.some(({ years }) => years.includes(year));
      lines.push(`${year} ${isKnown ? 'decree known  ' : 'decree unknown'} ${days.sort().join(' ')}`.trimEnd());
    }
    process.stdout.write(`${lines.join('\n')}\n`);
  });

/** `eenplan calendar load`: adds a version with the days that a new decree equates with a holiday. */
export const calendarLoad = (path: string, preview: boolean): Promise<void> => {
  const text = readText(path);
  return withOwnerPlatform(async (platform) => {
    const service = platform.get(CalendarFileService);
    printChanges(await codedLine(() => service.load(text, commandLineSubject, preview)), preview);
  });
};
