import { ConfigurationService } from '@eenplan/core';
import { type Platform, Refusal } from '@eenplan/kit';
import { StartupError } from '@eenplan/server';
import { commandLineCaller, requireMunicipality } from './modules';
import { readText } from './read-text';
import { requireDay } from './require-day';
import { withPlatform } from './with-platform';

/** Options of `eenplan config`. */
export interface ConfigOptions {
  readonly municipality: string;
  readonly file: string;
  readonly from: string;
  readonly preview?: boolean;
}

/** `eenplan config`: applies a configuration file, or shows what it would change. */
export const config = ({ municipality, file, from, preview }: ConfigOptions): Promise<void> => {
  requireDay(from);
  const text = readText(file);
  return withPlatform(async (platform) => {
    await requireMunicipality(platform, municipality);
    const changes = await applyConfig(platform, municipality, text, from, preview === true);
    const lines = changes.length > 0 ? changes : ['nothing changes'];
    process.stdout.write(`${lines.map((line) => (preview ? `would change ${line}` : line)).join('\n')}\n`);
  });
};

/** The step itself, for the command and for the demonstrators. */
export async function applyConfig(
  platform: Platform,
  municipality: string,
  text: string,
  from: string,
  preview = false,
): Promise<string[]> {
  const service = platform.get(ConfigurationService);
  const caller = commandLineCaller(platform, municipality);
  try {
    return preview ? await service.preview(caller, text, from) : await service.apply(caller, text, from);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new StartupError(error.code, `${error.message} (${error.path.join('.')})`);
  }
}
