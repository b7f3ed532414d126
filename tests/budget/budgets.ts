import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedModules } from '@eenplan/cli';
import { defaultRoles, MunicipalityService, scopesIn } from '@eenplan/core';
import type { Caller, ConfigSection, Platform } from '@eenplan/kit';
import { serviceCaller, type TestServer } from '@eenplan/testing';
import { parse } from 'yaml';

const FOLDER = join(__dirname, '..', '..', 'packages', 'cli', 'demonstrators', 'budgets');

/** The municipalities whose documents hold a budget. */
export const WITH_BUDGETS = ['0160', '0222', '0304'] as const;

/** What a file of the demonstrators holds under `budgets`. */
export const budgetsOfFile = (municipality: string): unknown =>
  (parse(readFileSync(join(FOLDER, `${municipality}.yaml`), 'utf8')) as { budgets: unknown }).budgets;

/** The section that takes `budgets`, as the installed modules declare it. */
export function budgetsSection(): ConfigSection {
  const sections = installedModules.flatMap((module) => module.configSections ?? []);
  const found = sections.find(({ key }) => key === 'budgets');
  if (!found) throw new Error('No installed module takes budgets.');
  return found;
}

/** Applies a `budgets` value the way a configuration file is: the schema first, then in one transaction. */
export function applyBudgets(platform: Platform, municipality: string, value: unknown): Promise<string[]> {
  const section = budgetsSection();
  const caller = administratorOf(platform, municipality);
  return platform.door.inMunicipality(caller, (tx) =>
    section.apply({ tx, caller, platform, fromOn: '2017-01-01' }, section.schema.parse(value)),
  );
}

const administratorOf = (platform: Platform, municipality: string): Caller =>
  serviceCaller(municipality, {
    ...{ subject: 'test', roles: ['administrator'] },
    scopes: scopesIn(defaultRoles(platform.modules), ['administrator']),
  });

/** Adds the municipalities with a budget, and their budgets, and lets those who will ask do so once: the first time sends more. */
export async function loadBudgets(server: TestServer): Promise<void> {
  for (const code of WITH_BUDGETS) {
    await server.platform.get(MunicipalityService).put(code, `Gemeente ${code}`);
    await applyBudgets(server.platform, code, budgetsOfFile(code));
    for (const name of ['administrator', 'generalist'] as const) {
      await server.query(await server.persona(name, code), '{ viewer { kind } }');
    }
  }
}

/** Costs, income and balance, in cents. */
export interface Totals {
  readonly costs: number | null;
  readonly income: number | null;
  readonly balance: number | null;
}

/** A budget as the tests read it. */
export interface BudgetAnswer extends Totals {
  readonly year: number;
  readonly published: Totals | null;
  readonly difference: Totals | null;
  readonly allHeadings: readonly HeadingAnswer[];
}

/** A heading as the tests read it. */
export interface HeadingAnswer extends Totals {
  readonly code: string | null;
  readonly title: string;
  readonly published: Totals | null;
  readonly difference: Totals | null;
  readonly lines: readonly { readonly title: string; readonly kind: string; readonly amount: number | null }[];
}

const SUMS = 'costs income balance published { costs income balance } difference { costs income balance }';

/** Every sum and line of every year. */
export const ALL_BUDGETS = /* GraphQL */ `
  query AllBudgets {
    budgets {
      year
      ${SUMS}
      allHeadings {
        code
        title
        ${SUMS}
        lines {
          title
          kind
          amount
        }
      }
    }
  }
`;

/** The budgets of a municipality by year, asked over HTTP. */
export async function readBudgets(server: TestServer, municipality: string): Promise<Map<number, BudgetAnswer>> {
  const token = await server.persona('administrator', municipality);
  const { budgets } = await server.query<{ budgets: BudgetAnswer[] }>(token, ALL_BUDGETS);
  return new Map(budgets.map((budget) => [budget.year, budget]));
}
