import type { AccessTable } from '../access/access-table';
import type { Instrument } from '../assessment/instrument';
import type { EdgeDefinition } from '../edges/edge';
import type { EventDefinition } from '../event/event-definition';
import type { Platform } from '../request/platform';
import type { ZodType } from 'zod';
import type { BudgetCategory } from './budget-category';
import type { ConfigSection } from './config-section';
import type { JobDefinition } from './job';
import type { ReferenceData } from './reference-data';
import type { ParameterSeries } from '../terms/parameter-series';
import type { ApplicationGate } from './application-gate';
import type { DecisionGate } from './decision-gate';
import type { SignalKind } from '../signal/signal-kind';
import type { RetentionRule } from '../retention/retention-rule';
import type { TermRule } from '../terms/term-rule';
import type { DataCategory, ProcessingActivity } from '../privacy/processing-activity';
import type { EnumValueAddition, InputFieldAddition } from './additions';

/** A class as a value: an entity, a GraphQL type or a resolver. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql and TypeORM key their metadata by Function
export type ClassValue = Function;

/** A name in both languages of the platform. */
export interface Bilingual {
  readonly en: string;
  readonly nl: string;
}

/** A law (wet) that a module executes. */
export interface Law {
  /** Short code used across the graph: `WMO`, `WGS`. */
  readonly code: string;
  readonly title: Bilingual;
  /** Identifier in the national law register: `BWBR0035362`. */
  readonly bwbId: string;
  /** The articles the module rests on. */
  readonly articles: readonly string[];
}

/** An entry in one of core's registries: data that may outlive the module's presence in a schema. */
export interface RegistryEntry {
  readonly code: string;
  readonly title: Bilingual;
  /** Code of the law it belongs to. */
  readonly law?: string;
  readonly article?: string;
}

/** A business error: what the law or our rules refuse. */
export interface ErrorDefinition {
  readonly message: string;
  /** The article or rule it rests on; never empty. */
  readonly article: string;
}

/** A kind of work that must be finished before a module can be off. */
export interface OpenWork extends RegistryEntry {
  /** Table with a municipality: `wmo.support_request`. */
  readonly table: string;
  /** Which of its rows are open, in SQL over the alias `row`. */
  readonly where: string;
}

/** The registries a module can add entries to. */
export const REGISTRIES = ['indicators'] as const;
/** Name of a registry. */
export type RegistryName = (typeof REGISTRIES)[number];

/** A service: one per server, made with the platform. */
export type ServiceClass<T = object> = new (platform: Platform) => T;

/** Everything one module adds. Data rather than functions: it is printed, tested and checked at boot. */
export interface EenplanModule extends Partial<Readonly<Record<RegistryName, readonly RegistryEntry[]>>> {
  /** Also the name of `migrations/<id>` and `schema/<id>.graphql`; its PostgreSQL schema has `_` for `-`. */
  readonly id: string;
  /** From the module's package.json. */
  readonly version: string;
  readonly title: Bilingual;
  /** Start of its own GraphQL types (`Wmo`); empty for core. Root fields, scopes and error codes follow it. */
  readonly prefix: string;
  readonly laws: readonly Law[];
  /** Semver ranges by module id. */
  readonly requires: Readonly<Record<string, string>>;
  /** Folder with the module's migrations: `NNNN-name.up.sql` and `.down.sql`. */
  readonly migrations: string;
  readonly entities: readonly ClassValue[];
  readonly resolvers: readonly ClassValue[];
  /** Object types, inputs, interfaces (classes), unions (symbols) and enums (objects) besides the entities. */
  readonly types: readonly (ClassValue | object | symbol)[];
  /** Edges on types of other modules. Those on its own entities are found by themselves. */
  readonly edges?: readonly EdgeDefinition[];
  readonly enumValues?: readonly EnumValueAddition[];
  readonly inputFields?: readonly InputFieldAddition[];
  readonly access: AccessTable;
  /** What a field costs of the cost that one operation may have: `Query.residents` -> price. 1 when left out. */
  readonly costs?: Readonly<Record<string, number>>;
  readonly errors: Readonly<Record<string, ErrorDefinition>>;
  readonly services: readonly ServiceClass[];
  /** What a municipality may set for this module, with defaults; dated, history kept. */
  readonly settings?: ZodType<object>;
  /** Parts of the configuration file that this module takes. */
  readonly configSections?: readonly ConfigSection[];
  /** What holds up switching it off. */
  readonly openWork?: readonly OpenWork[];
  /** What comes before an application under one of its laws; nothing when left out. */
  readonly applicationGate?: ApplicationGate;
  /** What one of its laws asks of a decision before it is recorded; nothing when left out. */
  readonly decisionGate?: DecisionGate;
  /** The clocks of its law; the engine of kit counts them, core keeps them per case. */
  readonly terms?: readonly TermRule[];
  /** Dated amounts and thresholds as shipped; an installation changes them as data. */
  readonly parameters?: readonly ParameterSeries[];
  /** Instruments to look at how somebody is doing; core records what they give. */
  readonly instruments?: readonly Instrument[];
  /** Kinds of signal that partners can send for it; core takes them in. */
  readonly signalKinds?: readonly SignalKind[];
  /** What budgets pay for under its law; core compares what runs with their lines. */
  readonly budgetCategories?: readonly BudgetCategory[];
  /** How long its records are kept, and what happens then. */
  readonly retention?: readonly RetentionRule[];
  /** What it tells the world; core keeps it, in order, and delivers it to whoever subscribes. */
  readonly events?: readonly EventDefinition[];
  /** Work that runs by itself, on a schedule. */
  readonly jobs?: readonly JobDefinition[];
  /** Kinds of personal data that its rows hold. */
  readonly dataCategories?: readonly DataCategory[];
  /** Its entries in the register of processing activities, each with its row of the law-to-law matrix. */
  readonly processingActivities?: readonly ProcessingActivity[];
  /** Rows of its reference tables, written after each run of the migrations. */
  readonly referenceData?: readonly ReferenceData[];
}

/** Declares a module. Returns its argument; it exists for the types and as the word to search for. */
export const defineModule = (module: EenplanModule): EenplanModule => module;

/** The PostgreSQL schema of a module: its id with `_` for `-`. */
export const databaseSchemaOf = (moduleId: string): string => moduleId.replaceAll('-', '_');
