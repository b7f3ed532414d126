import { buildSuperset, project } from '@eenplan/server';
import { ModuleSets } from '@eenplan/server';
import { printSchema } from 'graphql';
import { installedModules } from '../modules';
import { requireMunicipality } from './modules';
import { withPlatform } from './with-platform';

/** Prints the schema of a municipality as SDL. */
export const schema = (municipality: string): Promise<void> =>
  withPlatform(async (platform) => {
    await requireMunicipality(platform, municipality);
    const { set } = await new ModuleSets(platform).of(municipality);
    process.stdout.write(`${printSchema(project(buildSuperset(installedModules), set))}\n`);
  });
