import { type Existence, MunicipalityService } from '@eenplan/core';
import { isMunicipalityCode, type Platform } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';
import { requireDay } from './require-day';
import { withPlatform } from './with-platform';

/** `eenplan municipality add`: a municipality that starts. Adding it again with another name renames it. */
export const municipalityAdd = (code: string, name: string, existence: Existence): Promise<void> =>
  withPlatform(async (platform) => {
    await addMunicipality(platform, code, name, existence);
    process.stdout.write(`${code} ${name}\n`);
  });

/** `eenplan municipality list`. */
export const municipalityList = (): Promise<void> =>
  withPlatform(async (platform) => {
    for (const { code, name, existsUntilOn } of await platform.get(MunicipalityService).list()) {
      process.stdout.write(`${code} ${name}${existsUntilOn ? ` (until ${existsUntilOn})` : ''}\n`);
    }
  });

/** The step itself, for the command and for the demonstrators. */
export async function addMunicipality(
  platform: Platform,
  code: string,
  name: string,
  existence: Existence,
): Promise<void> {
  if (!isMunicipalityCode(code)) {
    throw new StartupError('MUNICIPALITY_CODE_INVALID', 'A municipality is named by its CBS code: four digits.');
  }
  if (name.trim() === '' || name.length > 200) {
    throw new StartupError('NAME_INVALID', 'A name has 1 to 200 characters.');
  }
  [existence.existsFromOn, existence.existsUntilOn].forEach(requireDay);
  await platform.get(MunicipalityService).put(code, name, existence);
}
