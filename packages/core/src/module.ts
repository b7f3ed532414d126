import {
  anyone,
  BusinessError,
  defineModule,
  hasScope,
  migrationsFolder,
  Node,
  packageVersion,
  PageInfo,
} from '@eenplan/kit';
import { ViewerResolver } from './caller/viewer.resolver';
import { Viewer, ViewerKind } from './caller/viewer.type';
import { coreErrors } from './errors';
import { householdConnection } from './household/household.connection';
import { Household } from './household/household.entity';
import { HouseholdFormInput, HouseholdFormPayload, HouseholdMemberInput } from './household/household.inputs';
import { HouseholdMember } from './household/household-member.entity';
import { HouseholdRole } from './household/household-role.enum';
import { HouseholdResolver } from './household/household.resolver';
import { HouseholdService } from './household/household.service';
import { ModuleActivation, ModuleRole, ModuleState } from './module-switch/module-activation.entity';
import { ModuleLaw, ModuleStatus } from './module-switch/module-state.type';
import { ModuleSwitch } from './module-switch/module-switch.entity';
import { ModuleSwitchResolver } from './module-switch/module-switch.resolver';
import { ModuleSwitchService } from './module-switch/module-switch.service';
import { Municipality } from './municipality/municipality.entity';
import { MunicipalityResolver } from './municipality/municipality.resolver';
import { MunicipalityService } from './municipality/municipality.service';
import { PlanDirector } from './plan/plan-director.entity';
import { Plan, PlanState } from './plan/plan.entity';
import {
  DirectorInput,
  PlanAdoptInput,
  PlanAdoptPayload,
  PlanDirectorAppointInput,
  PlanDirectorAppointPayload,
} from './plan/plan.inputs';
import { PlanResolver } from './plan/plan.resolver';
import { PlanService } from './plan/plan.service';
import { Professional } from './plan/professional.entity';
import { ProfessionalService } from './plan/professional.service';
import { residentConnection } from './resident/resident.connection';
import { Resident } from './resident/resident.entity';
import { ResidentRegisterInput, ResidentRegisterPayload } from './resident/resident.inputs';
import { ResidentResolver } from './resident/resident.resolver';
import { ResidentService } from './resident/resident.service';

const read = hasScope('household:read');
const write = hasScope('household:write');

/** Core: what every municipality has, whatever laws it executes. Always on. */
export const coreModule = defineModule({
  id: 'core',
  version: packageVersion(__dirname),
  title: { en: 'Core', nl: 'Kern' },
  prefix: '',
  laws: [],
  requires: {},
  migrations: migrationsFolder('core', __dirname),

  entities: [
    ...[Municipality, ModuleSwitch, ModuleActivation],
    ...[Resident, Household, HouseholdMember, Plan, PlanDirector, Professional],
  ],
  resolvers: [
    ...[ViewerResolver, MunicipalityResolver, ModuleSwitchResolver],
    ...[ResidentResolver, HouseholdResolver, PlanResolver],
  ],
  types: [
    ...[Node, BusinessError, PageInfo, Viewer, ViewerKind],
    ...[ModuleStatus, ModuleLaw, ModuleState, ModuleRole, HouseholdRole, PlanState],
    ...[...residentConnection.types, ResidentRegisterInput, ResidentRegisterPayload],
    ...[...householdConnection.types, HouseholdFormInput, HouseholdMemberInput, HouseholdFormPayload],
    ...[PlanAdoptInput, PlanAdoptPayload, PlanDirectorAppointInput, PlanDirectorAppointPayload, DirectorInput],
  ],

  access: {
    scopes: {
      'household:read': 'Read residents, their households and plans, as far as the row rules let you.',
      'household:write': 'Put residents on file, form households, adopt plans and appoint directors.',
      'resident:read-bsn': 'Read the citizen service number in full.',
      'module:read': 'See which laws the municipality has switched on.',
    },
    roles: {
      generalist: ['household:read', 'household:write', 'resident:read-bsn', 'module:read'],
      resident: ['household:read'],
      partner: ['module:read'],
      administrator: ['module:read'],
    },
    fields: {
      Query: {
        viewer: anyone,
        municipality: anyone,
        modules: hasScope('module:read'),
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
      },
      Viewer: { '*': anyone },
      Municipality: { '*': anyone },
      ModuleStatus: { '*': anyone },
      ModuleLaw: { '*': anyone },
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
      Professional: { '*': read },
      PlanAdoptPayload: { '*': write },
      PlanDirectorAppointPayload: { '*': write },
    },
  },
  errors: coreErrors,
  services: [
    ...[MunicipalityService, ModuleSwitchService],
    ...[ResidentService, HouseholdService, PlanService, ProfessionalService],
  ],
});
