import { anyone, hasScope, type ModulePart, ofNobody } from '@eenplan/kit';
import { configurationErrors } from './configuration.errors';
import { ConfigurationApplyInput, ConfigurationApplyPayload, Vocabulary } from './configuration.inputs';
import { ConfigurationResolver } from './configuration.resolver';
import { ConfigurationService } from './configuration.service';
import { Setting } from './setting.entity';
import { settingsSection } from './settings.section';
import { SettingsService } from './settings.service';

const read = hasScope('settings:read');
const write = hasScope('settings:write');

/** What a municipality sets, dated, from a file. */
export const configurationPart: ModulePart = {
  entities: [Setting],
  resolvers: [ConfigurationResolver],
  types: [ConfigurationApplyInput, ConfigurationApplyPayload, Vocabulary],
  services: [ConfigurationService, SettingsService],
  configSections: [settingsSection],
  errors: configurationErrors,
  costs: { 'Mutation.configurationApply': 20_000 },
  access: {
    scopes: {
      'settings:read': 'See what the municipality has set, on any day.',
      'settings:write': 'Apply configuration files.',
    },
    roles: {
      generalist: ['settings:read'],
      administrator: ['settings:read', 'settings:write'],
      policy: ['settings:read'],
      auditor: ['settings:read'],
    },
    fields: {
      Query: { settings: read },
      Mutation: { configurationApply: ofNobody(write) },
      Vocabulary: { '*': anyone },
      Setting: { '*': read },
      ConfigurationApplyPayload: { '*': write },
    },
  },
};
