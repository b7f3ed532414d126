import { buildSuperset } from '@eenplan/server';
import { installedModules } from '../modules';
import { createModule } from '../scaffold/create-module';
import { checkCoreTypes, checkNames } from '../scaffold/name-checks';
import { LAW_UNKNOWN, type ModuleNames, namesOf, type NewModuleOptions } from '../scaffold/names';
import { findRepository } from '../scaffold/repository';

/** Scaffolds a law module in the repository, wires it in, and says what comes next. */
export function newModule(id: string, options: NewModuleOptions): void {
  const root = findRepository(process.cwd());
  const names = namesOf(id, options);
  checkNames(names, root, installedModules);
  checkCoreTypes(names, Object.keys(buildSuperset(installedModules).schema.getTypeMap()));
  const written = createModule(names, root);
  process.stdout.write(`${[...written.map((path) => `wrote ${path}`), '', ...nextSteps(names)].join('\n')}\n`);
}

const nextSteps = (names: ModuleNames): string[] => [
  'Next:',
  '  npm install                                              links the new workspace',
  '  npm run schema && npm run docs                           writes its part of the generated files',
  `  EENPLAN_UPDATE_GOLDEN=1 npm test -- plugins/${names.id}`,
  '                                                           writes tests/golden: read it before you commit it',
  '  npm test',
  ...(names.law === LAW_UNKNOWN ? [`Fill in the identifier of the law in plugins/${names.id}/src/module.ts.`] : []),
  `Switch it on: npx eenplan modules --municipality CODE --on ${names.id} --reason "..."`,
];
