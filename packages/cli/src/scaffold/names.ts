/** What the author of a law module says; all but the id has a default. */
export interface NewModuleOptions {
  readonly law?: string;
  readonly titleEn?: string;
  readonly titleNl?: string;
  readonly prefix?: string;
}

/** Every name of a new module, derived from its id. */
export interface ModuleNames {
  /** `work-support` */
  readonly id: string;
  /** `@eenplan/plugin-work-support` */
  readonly packageName: string;
  /** Start of its GraphQL types: `WorkSupport`. */
  readonly prefix: string;
  /** Start of its root fields: `workSupport`. */
  readonly field: string;
  /** Start of its error codes: `WORK_SUPPORT`. */
  readonly code: string;
  /** Its PostgreSQL schema: `work_support`. */
  readonly schema: string;
  /** Code of the law in core's registry: `WORK_SUPPORT`. */
  readonly lawCode: string;
  /** Identifier in the national law register. */
  readonly law: string;
  readonly titleEn: string;
  readonly titleNl: string;
}

/** Stands for the identifier of the law until the author fills it in. */
export const LAW_UNKNOWN = 'BWBR0000000';

/** The names of a module with this id. */
export function namesOf(id: string, options: NewModuleOptions = {}): ModuleNames {
  const prefix = options.prefix ?? id.split('-').map(upperFirst).join('');
  const title = upperFirst(id.replaceAll('-', ' '));
  return {
    ...{ id, packageName: `@eenplan/plugin-${id}`, schema: id.replaceAll('-', '_') },
    ...{ prefix, field: lowerFirst(prefix), code: constantCase(prefix) },
    ...{ law: options.law ?? LAW_UNKNOWN, lawCode: constantCase(prefix) },
    ...{ titleEn: options.titleEn ?? title, titleNl: options.titleNl ?? options.titleEn ?? title },
  };
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const constantCase = (text: string): string => text.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
