import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const article = 'Rule M6: a configuration is applied whole or not at all';

/** Every refusal of a configuration file. The message gets the line of the file where there is one. */
export const configurationErrors = {
  CONFIG_NOT_YAML: { message: 'The file cannot be read as YAML.', article },
  CONFIG_TOO_LARGE: { message: 'A configuration file holds at most 400,000 characters.', article },
  CONFIG_UNKNOWN_KEY: { message: 'No module of this installation takes this part of a configuration.', article },
  CONFIG_INVALID: { message: 'The file does not hold what it should here.', article },
  CONFIG_IN_PAST: {
    message: 'What has been in force cannot be set for a day that has passed; choose today or later.',
    article,
  },
  CONFIG_MODULE_WITHOUT_SETTINGS: { message: 'This module is not installed here, or takes no settings.', article },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses a configuration by a code, at a path in the file. */
export const refuse = refusalsOf(configurationErrors);
