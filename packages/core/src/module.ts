import {
  anyone,
  BusinessError,
  defineModule,
  hasScope,
  joinParts,
  migrationsFolder,
  type ModulePart,
  Node,
  packageVersion,
  PageInfo,
} from '@eenplan/kit';
import { budgetPart } from './budget/budget.part';
import { ViewerResolver } from './caller/viewer.resolver';
import { Viewer, ViewerKind } from './caller/viewer.type';
import { configurationPart } from './configuration/configuration.part';
import { coreSettings } from './configuration/core-settings';
import { coreErrors } from './errors';
import { modulesSection } from './module-switch/modules.section';
import { householdConnection } from './household/household.connection';
import { Household } from './household/household.entity';
import { HouseholdFormInput, HouseholdFormPayload, HouseholdMemberInput } from './household/household.inputs';
import { HouseholdMember } from './household/household-member.entity';
import { HouseholdRole } from './household/household-role.enum';
import { HouseholdResolver } from './household/household.resolver';
import { HouseholdService } from './household/household.service';
import { Law, Withheld, WithheldReason } from './law/law.type';
import { ModuleActivation, ModuleRole, ModuleState } from './module-switch/module-activation.entity';
import { ModuleChanges } from './module-switch/modules-changed';
import { ModuleChangeService } from './module-switch/module-change.service';
import { ModulePreviewService } from './module-switch/module-preview.service';
import { ModuleStatus, OpenWorkCount, SchemaChange, SchemaChangeSeverity } from './module-switch/module-state.type';
import {
  ModuleActivateInput,
  ModuleActivatePayload,
  ModuleDeactivateInput,
  ModuleDeactivatePayload,
  ModuleEndInput,
  ModulePreview,
  ModulePreviewInput,
  ModuleWindDownInput,
  ModuleWindDownPayload,
} from './module-switch/module-switch.inputs';
import { ModuleSwitch } from './module-switch/module-switch.entity';
import { ModuleSwitchResolver } from './module-switch/module-switch.resolver';
import { ModuleSwitchService } from './module-switch/module-switch.service';
import { Municipality } from './municipality/municipality.entity';
import { MunicipalityResolver } from './municipality/municipality.resolver';
import { MunicipalityService } from './municipality/municipality.service';
import { peopleImportPart } from './people-import/people-import.part';
import { peoplePart } from './people/people.part';
import { ordinancePart } from './ordinance/ordinance.part';
import { organisationPart } from './organisation/organisation.part';
import { PlanDirector } from './plan/plan-director.entity';
import { PlanGoal } from './plan/plan-goal.entity';
import { Plan, PlanState } from './plan/plan.entity';
import {
  DirectorInput,
  PlanAdoptInput,
  PlanAdoptPayload,
  PlanDirectorAppointInput,
  PlanDirectorAppointPayload,
  PlanGoalAddInput,
  PlanGoalAddPayload,
} from './plan/plan.inputs';
import { PlanResolver } from './plan/plan.resolver';
import { PlanService } from './plan/plan.service';
import { Professional } from './plan/professional.entity';
import { ProfessionalService } from './plan/professional.service';
import { residentConnection } from './resident/resident.connection';
import { rolesPart } from './roles/roles.part';
import { Resident } from './resident/resident.entity';
import { ResidentRegisterInput, ResidentRegisterPayload } from './resident/resident.inputs';
import { ResidentResolver } from './resident/resident.resolver';
import { ResidentService } from './resident/resident.service';

const read = hasScope('household:read');
const write = hasScope('household:write');
const switches = hasScope('module:switch');

/** The people, their household and plan, and the switches of the municipality. */
const householdPart: ModulePart = {
  configSections: [modulesSection],
  entities: [
    ...[Municipality, ModuleSwitch, ModuleActivation],
    ...[Resident, Household, HouseholdMember, Plan, PlanDirector, PlanGoal, Professional],
  ],
  resolvers: [
    ...[ViewerResolver, MunicipalityResolver, ModuleSwitchResolver],
    ...[ResidentResolver, HouseholdResolver, PlanResolver],
  ],
  types: [
    ...[Node, BusinessError, PageInfo, Viewer, ViewerKind],
    ...[
      ModuleStatus,
      Law,
      Withheld,
      WithheldReason,
      ModuleState,
      ModuleRole,
      OpenWorkCount,
      SchemaChange,
      SchemaChangeSeverity,
    ],
    ...[ModuleActivateInput, ModuleActivatePayload, ModuleEndInput, ModuleWindDownInput, ModuleWindDownPayload],
    ...[ModuleDeactivateInput, ModuleDeactivatePayload, ModulePreview, ModulePreviewInput],
    ...[HouseholdRole, PlanState],
    ...[...residentConnection.types, ResidentRegisterInput, ResidentRegisterPayload],
    ...[...householdConnection.types, HouseholdFormInput, HouseholdMemberInput, HouseholdFormPayload],
    ...[PlanAdoptInput, PlanAdoptPayload, PlanDirectorAppointInput, PlanDirectorAppointPayload, DirectorInput],
    ...[PlanGoalAddInput, PlanGoalAddPayload],
  ],

  access: {
    scopes: {
      'household:read': 'Read residents, their households and plans, as far as the row rules let you.',
      'household:write': 'Put residents on file, form households, adopt plans and appoint directors.',
      'resident:read-bsn': 'Read the citizen service number in full.',
      'module:read': 'See which laws the municipality has switched on.',
      'module:history': 'See every decision on a law, by whom and why, and what work of it is open.',
      'module:switch': 'Switch laws on, wind them down and switch them off.',
    },
    roles: {
      generalist: ['household:read', 'household:write', 'resident:read-bsn', 'module:read', 'module:history'],
      resident: ['household:read', 'module:read'],
      partner: ['module:read'],
      administrator: ['module:read', 'module:history', 'module:switch'],
      policy: ['module:read'],
      auditor: ['module:read', 'module:history'],
    },
    fields: {
      Query: {
        viewer: anyone,
        municipality: anyone,
        modules: hasScope('module:read'),
        modulePreview: switches,
        resident: read,
        residents: read,
        household: read,
        households: read,
        plan: read,
      },
      Mutation: {
        residentRegister: { rule: write, opens: true },
        householdForm: { rule: write, opens: true },
        planAdopt: { rule: write, opens: true },
        planDirectorAppoint: write,
        planGoalAdd: { rule: write, opens: true },
        moduleActivate: switches,
        moduleWindDown: switches,
        moduleDeactivate: switches,
      },
      Subscription: { modulesChanged: hasScope('module:read') },
      Viewer: { '*': anyone },
      Municipality: { '*': anyone },
      ModuleStatus: { '*': anyone, history: hasScope('module:history'), openWork: hasScope('module:history') },
      ModuleActivation: { '*': hasScope('module:history') },
      OpenWorkCount: { '*': anyone },
      ModulePreview: { '*': switches },
      SchemaChange: { '*': switches },
      ModuleActivatePayload: { '*': switches },
      ModuleWindDownPayload: { '*': switches },
      ModuleDeactivatePayload: { '*': switches },
      Law: { '*': anyone },
      Withheld: { '*': anyone },
      PageInfo: { '*': anyone },
      BusinessError: { '*': anyone },
      Resident: { '*': read, bsn: hasScope('resident:read-bsn') },
      ResidentConnection: { '*': read },
      ResidentEdge: { '*': read },
      ResidentRegisterPayload: { '*': write },
      Household: { '*': read },
      HouseholdMember: { '*': read },
      HouseholdConnection: { '*': read },
      HouseholdEdge: { '*': read },
      HouseholdFormPayload: { '*': write },
      Plan: { '*': read },
      PlanDirector: { '*': read },
      PlanGoal: { '*': read },
      PlanGoalAddPayload: { '*': write },
      Professional: { '*': read },
      PlanAdoptPayload: { '*': write },
      PlanDirectorAppointPayload: { '*': write },
    },
  },
  costs: {
    'Query.modulePreview': 500,
    'ResidentConnection.totalCount': 20,
    'HouseholdConnection.totalCount': 20,
  },
  errors: coreErrors,
  services: [
    ...[MunicipalityService, ModuleSwitchService, ModuleChangeService, ModulePreviewService, ModuleChanges],
    ...[ResidentService, HouseholdService, PlanService, ProfessionalService],
  ],
};

/** Core: what every municipality has, whatever laws it executes. Always on. */
export const coreModule = defineModule({
  id: 'core',
  version: packageVersion(__dirname),
  title: { en: 'Core', nl: 'Kern' },
  prefix: '',
  laws: [],
  requires: {},
  migrations: migrationsFolder('core', __dirname),
  ...joinParts(
    householdPart,
    configurationPart,
    budgetPart,
    peopleImportPart,
    peoplePart,
    organisationPart,
    ordinancePart,
    rolesPart,
  ),
  settings: coreSettings,
});
