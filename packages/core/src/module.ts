import {
  anyone,
  BusinessError,
  defineModule,
  hasScope,
  joinParts,
  migrationsFolder,
  type ModulePart,
  Node,
  ofNobody,
  packageVersion,
  PageInfo,
} from '@eenplan/kit';
import { assessmentPart } from './assessment/assessment.part';
import { allocationPart } from './allocation/allocation.part';
import { applicationPart } from './application/application.part';
import { budgetCategoryPart } from './budget-category/budget-category.part';
import { budgetPart } from './budget/budget.part';
import { buildingBlockPart } from './building-block/building-block.part';
import { casePart } from './case/case.part';
import { ViewerResolver } from './caller/viewer.resolver';
import { Viewer, ViewerKind } from './caller/viewer.type';
import { calendarPart } from './calendar/calendar.part';
import { carePart } from './care/care.part';
import { complaintPart } from './complaint/complaint.part';
import { contractPart } from './contract/contract.part';
import { conversationPart } from './conversation/conversation.part';
import { decisionPart } from './decision/decision.part';
import { deviationPart } from './deviation/deviation.part';
import { disclosurePart } from './disclosure/disclosure.part';
import { evaluationPart } from './evaluation/evaluation.part';
import { investigationPart } from './investigation/investigation.part';
import { configurationPart } from './configuration/configuration.part';
import { coreSettings } from './configuration/core-settings';
import { consentPart } from './consent/consent.part';
import { coreErrors } from './errors';
import { modulesSection } from './module-switch/modules.section';
import { householdConnection } from './household/household.connection';
import { Household } from './household/household.entity';
import { HouseholdFormInput, HouseholdFormPayload, HouseholdMemberInput } from './household/household.inputs';
import { HouseholdMember } from './household/household-member.entity';
import { householdMemberPart } from './household/household-member.part';
import { HouseholdRole } from './household/household-role.enum';
import { HouseholdResolver } from './household/household.resolver';
import { HouseholdService } from './household/household.service';
import { instrumentPart } from './instrument/instrument.part';
import { jobRunPart } from './job-run/job-run.part';
import { ladderPart } from './ladder/ladder.part';
import { lawPart } from './law/law.part';
import { logPart } from './log/log.part';
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
import { objectionPart } from './objection/objection.part';
import { personalBudgetPart } from './personal-budget/personal-budget.part';
import { productPart } from './product/product.part';
import { parameterPart } from './parameter/parameter.part';
import { peopleImportPart } from './people-import/people-import.part';
import { peoplePart } from './people/people.part';
import { ordinancePart } from './ordinance/ordinance.part';
import { organisationPart } from './organisation/organisation.part';
import { planPart } from './plan/plan.part';
import { representationPart } from './representation/representation.part';
import { residentAddressPart } from './resident-address/resident-address.part';
import { residentProfilePart } from './resident-profile/resident-profile.part';
import { retentionPart } from './retention/retention.part';
import { signalPart } from './signal/signal.part';
import { signalAgreementPart } from './signal-agreement/signal-agreement.part';
import { signalKindPart } from './signal-kind/signal-kind.part';
import { signalMatchPart } from './signal-match/signal-match.part';
import { signalServiceLevelPart } from './signal-service-level/signal-service-level.part';
import { signalTriagePart } from './signal-triage/signal-triage.part';
import { residentConnection } from './resident/resident.connection';
import { breakGlassPart } from './break-glass/break-glass.part';
import { purposePart } from './purpose/purpose.part';
import { eventPart } from './event/event.part';
import { eventStreamPart } from './event-stream/event-stream.part';
import { fileAccessPart } from './file-access/file-access.part';
import { safetyPart } from './safety/safety.part';
import { rolesPart } from './roles/roles.part';
import { Resident } from './resident/resident.entity';
import { ResidentRegisterInput, ResidentRegisterPayload } from './resident/resident.inputs';
import { ResidentResolver } from './resident/resident.resolver';
import { ResidentService } from './resident/resident.service';
import { targetGroupPart } from './target-group/target-group.part';
import { termPart } from './term/term.part';
import { webhookPart } from './webhook/webhook.part';
import { rulePart } from './rule/rule.part';

const read = hasScope('household:read');
const write = hasScope('household:write');
const switches = hasScope('module:switch');

/** The people, their household and plan, and the switches of the municipality. */
const householdPart: ModulePart = {
  configSections: [modulesSection],
  entities: [...[Municipality, ModuleSwitch, ModuleActivation], ...[Resident, Household, HouseholdMember]],
  resolvers: [
    ...[ViewerResolver, MunicipalityResolver, ModuleSwitchResolver],
    ...[ResidentResolver, HouseholdResolver],
  ],
  types: [
    ...[Node, BusinessError, PageInfo, Viewer, ViewerKind],
    ...[ModuleStatus, ModuleState, ModuleRole, OpenWorkCount, SchemaChange, SchemaChangeSeverity],
    ...[ModuleActivateInput, ModuleActivatePayload, ModuleEndInput, ModuleWindDownInput, ModuleWindDownPayload],
    ...[ModuleDeactivateInput, ModuleDeactivatePayload, ModulePreview, ModulePreviewInput],
    HouseholdRole,
    ...[...residentConnection.types, ResidentRegisterInput, ResidentRegisterPayload],
    ...[...householdConnection.types, HouseholdFormInput, HouseholdMemberInput, HouseholdFormPayload],
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
        viewer: ofNobody(anyone),
        municipality: anyone,
        modules: ofNobody(hasScope('module:read')),
        modulePreview: ofNobody(switches),
        resident: read,
        residents: read,
        household: read,
        households: read,
      },
      Mutation: {
        residentRegister: { rule: write, opens: true },
        householdForm: { rule: write, opens: true },
        moduleActivate: ofNobody(switches),
        moduleWindDown: ofNobody(switches),
        moduleDeactivate: ofNobody(switches),
      },
      Subscription: { modulesChanged: ofNobody(hasScope('module:read')) },
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
    },
  },
  costs: {
    'Query.modulePreview': 5_000,
    'ResidentConnection.totalCount': 20,
    'HouseholdConnection.totalCount': 20,
  },
  errors: coreErrors,
  services: [
    ...[MunicipalityService, ModuleSwitchService, ModuleChangeService, ModulePreviewService, ModuleChanges],
    ...[ResidentService, HouseholdService],
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
    lawPart,
    rulePart,
    ...[planPart, ladderPart, buildingBlockPart],
    ...[casePart, conversationPart, investigationPart, evaluationPart, complaintPart, deviationPart],
    configurationPart,
    budgetPart,
    peopleImportPart,
    peoplePart,
    organisationPart,
    ...[signalKindPart, signalAgreementPart, signalServiceLevelPart, signalPart, signalMatchPart, signalTriagePart],
    jobRunPart,
    ordinancePart,
    ...[productPart, budgetCategoryPart, contractPart, allocationPart],
    ...[applicationPart, decisionPart, objectionPart, personalBudgetPart],
    parameterPart,
    calendarPart,
    retentionPart,
    termPart,
    ...[residentAddressPart, residentProfilePart, householdMemberPart, carePart, representationPart],
    rolesPart,
    ...[purposePart, breakGlassPart],
    ...[instrumentPart, assessmentPart, targetGroupPart],
    ...[consentPart, fileAccessPart, safetyPart, disclosurePart],
    logPart,
    ...[eventPart, eventStreamPart, webhookPart],
  ),
  settings: coreSettings,
});
