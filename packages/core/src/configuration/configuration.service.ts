import { type Caller, type ConfigWork, type Platform, Refusal } from '@eenplan/kit';
import { announce } from '../module-switch/module-switch.service';
import { ConfigurationFile, type FilePart } from './configuration-file';

/** Thrown to roll a preview back. */
class Previewed extends Error {}

/** Applying the configuration file of a municipality: whole, or not at all. */
export class ConfigurationService {
  constructor(private readonly platform: Platform) {}

  /** Applies a file in one transaction; a line per change. Throws a Refusal with the line of the file. */
  async apply(caller: Caller, text: string, fromOn: string): Promise<string[]> {
    const file = ConfigurationFile.read(text, this.platform.modules);
    return this.platform.door.inMunicipality(caller, (tx) =>
      applyParts(file, { tx, caller, platform: this.platform, fromOn }),
    );
  }

  /** What applying the file would change; nothing is kept. */
  async preview(caller: Caller, text: string, fromOn: string): Promise<string[]> {
    const file = ConfigurationFile.read(text, this.platform.modules);
    let lines: string[] = [];
    try {
      await this.platform.door.inMunicipality(caller, async (tx) => {
        lines = await applyParts(file, { tx, caller, platform: this.platform, fromOn });
        throw new Previewed();
      });
    } catch (error) {
      if (!(error instanceof Previewed)) throw error;
    }
    return lines;
  }
}

/** One file at a time per municipality: two people who apply the same file do not get in each other's way. */
async function applyParts(file: ConfigurationFile, work: ConfigWork): Promise<string[]> {
  const { tx, caller } = work;
  await tx.query("select pg_advisory_xact_lock(hashtextextended('core.configuration ' || $1, 0))", [
    caller.municipality,
  ]);
  const lines: string[] = [];
  for (const part of file.parts) lines.push(...(await applyPart(file, part, work)));
  // Nodes keep what every request needs of a municipality, such as its roles.
  if (lines.length > 0) await announce(tx, caller.municipality);
  return lines;
}

async function applyPart(file: ConfigurationFile, { section, value }: FilePart, work: ConfigWork): Promise<string[]> {
  try {
    return await section.apply(work, value);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, article, path } = error;
    throw file.locate(new Refusal(code, message, article, [section.key, ...path]));
  }
}
