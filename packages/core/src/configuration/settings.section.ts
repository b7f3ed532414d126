import { defineConfigSection, type EenplanModule } from '@eenplan/kit';
import { z } from 'zod';
import { refuseRetentionSettings } from '../retention/retention-settings';
import { refuse } from './configuration.errors';
import type { CoreSettings } from './core-settings';
import type { SettingValue } from './setting.entity';
import { SettingsService } from './settings.service';

/** What a municipality sets for each module: checked by that module's own schema. */
export const settingsSection = defineConfigSection({
  key: 'settings',
  schema: z.record(z.string(), z.record(z.string(), z.unknown())),
  apply: async ({ tx, caller, platform, fromOn }, value) => {
    const lines: string[] = [];
    for (const [id, settings] of Object.entries(value)) {
      const checked = check(platform.modules, id, settings);
      if (id === 'core') refuseRetentionSettings(platform.modules, (checked as unknown as CoreSettings).retention);
      lines.push(...(await platform.get(SettingsService).put(tx, caller, id, checked, fromOn)));
    }
    return lines;
  },
});

function check(modules: readonly EenplanModule[], id: string, settings: object): SettingValue {
  const schema = modules.find((module) => module.id === id)?.settings;
  if (!schema) throw refuse('CONFIG_MODULE_WITHOUT_SETTINGS', id);
  const result = schema.safeParse(settings);
  if (result.success) return result.data as SettingValue;
  const [issue] = result.error.issues;
  const refusal = refuse('CONFIG_INVALID', id, ...(issue?.path ?? []).map(String));
  refusal.message = issue ? `${refusal.message} ${issue.message}` : refusal.message;
  throw refusal;
}
