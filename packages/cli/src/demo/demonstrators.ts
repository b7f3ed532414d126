import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MunicipalityService } from '@eenplan/core';
import { isDay, isMunicipalityCode, type Platform } from '@eenplan/kit';
import { parse } from 'yaml';
import { z } from 'zod';
import { addMunicipality } from '../commands/municipality';
import { applyConfig } from '../commands/config';

const day = z.string().refine(isDay, 'is not a day (YYYY-MM-DD)');

const listSchema = z.array(
  z.strictObject({
    code: z.string().refine(isMunicipalityCode),
    name: z.string(),
    existsUntilOn: day.optional(),
    from: day,
    files: z.array(z.string()),
  }),
);

/** A municipality to show: what its commands would be given. */
export type Demonstrator = z.infer<typeof listSchema>[number];

/** The demonstrators that come with the command line. */
export const demonstratorsFolder = join(__dirname, '..', '..', 'demonstrators');

/** Reads the list of demonstrators. */
export const readDemonstrators = (folder = demonstratorsFolder): Demonstrator[] =>
  listSchema.parse(parse(readFileSync(join(folder, 'demonstrators.yaml'), 'utf8')));

/** Loads a demonstrator by the steps of `municipality add` and `config`, unless it is there; true when it was loaded. */
export async function loadDemonstrator(
  platform: Platform,
  { code, name, existsUntilOn, from, files }: Demonstrator,
  folder = demonstratorsFolder,
): Promise<boolean> {
  if (await platform.get(MunicipalityService).find(code)) return false;
  await addMunicipality(platform, code, name, existsUntilOn === undefined ? {} : { existsUntilOn });
  for (const file of files) await applyConfig(platform, code, readFileSync(join(folder, file), 'utf8'), from);
  return true;
}
