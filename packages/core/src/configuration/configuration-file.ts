import type { ConfigSection, EenplanModule, Refusal } from '@eenplan/kit';
import { refuse } from './configuration.errors';
import { YamlFile } from './yaml-file';

/** A part of a file with the section that takes it. */
export interface FilePart {
  readonly section: ConfigSection;
  readonly value: unknown;
}

/** A configuration file that could be read: its parts in the order in which modules take them. */
export class ConfigurationFile {
  private constructor(
    readonly parts: readonly FilePart[],
    private readonly file: YamlFile,
  ) {}

  /** Reads a file; refuses what is no YAML, a key that nobody takes, and what a section's schema does not allow. */
  static read(text: string, modules: readonly EenplanModule[]): ConfigurationFile {
    const file = YamlFile.read(text);
    const sections = modules.flatMap((module) => module.configSections ?? []);
    const unknown = Object.keys(file.content).find((key) => !sections.some((section) => section.key === key));
    if (unknown !== undefined) throw file.locate(refuse('CONFIG_UNKNOWN_KEY', unknown));
    const parts = sections
      .filter(({ key }) => key in file.content)
      .map((section) => ({ section, value: file.parse(section.schema, file.content[section.key], [section.key]) }));
    return new ConfigurationFile(parts, file);
  }

  /** The same refusal with the line of the file that its path leads to. */
  locate(refusal: Refusal): Refusal {
    return this.file.locate(refusal);
  }
}
