import { type Parameter, ParameterFileService, ParameterService } from '@eenplan/core';
import type { Platform } from '@eenplan/kit';
import { codedLine, printChanges } from './coded-line';
import { commandLineSubject } from './modules';
import { readText } from './read-text';
import { requireDay } from './require-day';
import { withOwnerPlatform, withPlatform } from './with-platform';

/** Options of `eenplan parameters`. */
export interface ParametersOptions {
  readonly law?: string;
  readonly on?: string;
  readonly key?: string;
}

/** `eenplan parameters`: amounts of the law with their days and source; of every day, or of one. */
export const parameters = (options: ParametersOptions): Promise<void> => {
  requireDay(options.on);
  return withPlatform(async (platform) => {
    const found = await codedLine(() => wanted(platform, options));
    const lines = found.map(lineOf);
    process.stdout.write(`${lines.length > 0 ? lines.join('\n') : 'no parameters'}\n`);
  });
};

/** `eenplan parameters load`: puts the amounts of a file in place, whole or not at all. */
export const parametersLoad = (path: string, preview: boolean): Promise<void> => {
  const text = readText(path);
  return withOwnerPlatform(async (platform) => {
    const service = platform.get(ParameterFileService);
    printChanges(await codedLine(() => service.load(text, commandLineSubject, preview)), preview);
  });
};

async function wanted(platform: Platform, { law, on, key }: ParametersOptions): Promise<Parameter[]> {
  const service = platform.get(ParameterService);
  const found = key === undefined ? await ofLaws(service, law, on) : await ofKey(service, key, on);
  return found.filter((each) => law === undefined || each.law === law);
}

const ofKey = async (service: ParameterService, key: string, on: string | undefined): Promise<Parameter[]> =>
  on === undefined ? service.all({ key }) : [await service.get(key, on)];

async function ofLaws(
  service: ParameterService,
  law: string | undefined,
  on: string | undefined,
): Promise<Parameter[]> {
  if (law !== undefined && on !== undefined) return service.list(law, on);
  const all = await service.all(law === undefined ? {} : { law });
  return all.filter((each) => on === undefined || holdsOn(each, on));
}

const holdsOn = ({ validFromOn, validUntilOn }: Parameter, on: string): boolean =>
  validFromOn <= on && (validUntilOn === null || on <= validUntilOn);

function lineOf({ key, value, unit, validFromOn, validUntilOn, source, mark, origin }: Parameter): string {
  const period = `${validFromOn} to ${validUntilOn ?? 'open'}`.padEnd(24);
  return `${key.padEnd(40)} ${value.padStart(10)} ${unit.padEnd(24)} ${period} ${origin.padEnd(12)} ${
    mark ? `[${mark}] ` : ''
  }${source}`;
}
