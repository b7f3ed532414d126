import {
  type Caller,
  laterOf,
  type Page,
  type PageArgs,
  pageRows,
  type Platform,
  type RetentionRule,
  SqlParameters,
  type Transaction,
} from '@eenplan/kit';
import { SettingsService } from '../configuration/settings.service';
import { DestructionProof } from './destruction-proof.entity';
import { isOverSql, onHoldSql } from './records';
import type { RetentionLength, RetentionPreviewLine, RetentionRuleInForce } from './retention-rule.type';
import { lengthInForce, retentionRulesOf, type RetentionSettings } from './retention-settings';

/** What is kept how long, what would go, and what has gone. */
export class RetentionService {
  constructor(private readonly platform: Platform) {}

  /** Every rule of the installed modules as it holds here on a day, module by module. */
  async rules(caller: Caller, on: string | null): Promise<RetentionRuleInForce[]> {
    const { retention } = await this.settings(caller, on ?? this.platform.clock.today());
    return retentionRulesOf(this.platform.modules).map((rule) => inForce(rule, retention));
  }

  /** Proofs of destruction, oldest first. */
  proofs(caller: Caller, page: PageArgs): Promise<Page<DestructionProof>> {
    return pageRows(this.platform, caller, DestructionProof, page, { orderBy: ['destroyedOn'] });
  }

  /** How many records per rule would go on or before a day, by the lengths of that day and the holds of today. */
  async preview(caller: Caller, day: string): Promise<RetentionPreviewLine[]> {
    // What has gone by a day that has passed, the proofs tell.
    const on = laterOf(day, this.platform.clock.today());
    const { retention } = await this.settings(caller, on);
    return this.platform.door.inMunicipality(caller, async (tx) => {
      const lines: RetentionPreviewLine[] = [];
      for (const rule of retentionRulesOf(this.platform.modules)) {
        lines.push(await this.count(tx, caller, rule, retention, on));
      }
      return lines;
    });
  }

  private settings({ municipality }: Caller, on: string): Promise<{ readonly retention: RetentionSettings }> {
    return this.platform.get(SettingsService).core(municipality, on);
  }

  private async count(
    tx: Transaction,
    { municipality }: Caller,
    rule: RetentionRule,
    settings: RetentionSettings,
    on: string,
  ): Promise<RetentionPreviewLine> {
    const parameters = new SqlParameters();
    const own = parameters.add(municipality);
    const over = isOverSql(rule, lengthInForce(rule, settings).length, on, parameters);
    const held = onHoldSql(rule, this.platform.clock.today(), parameters);
    const [counts] = await tx.query<{ records: number; onHold: number }[]>(
      `select count(*) filter (where not held) as records, count(*) filter (where held) as "onHold"
       from (select ${held} as held from ${rule.table} row where row.municipality = ${own} and ${over}) found`,
      parameters.values,
    );
    const { records = 0, onHold = 0 } = counts ?? {};
    return { ruleCode: rule.code, title: rule.title.en, records, onHold };
  }
}

function inForce(rule: RetentionRule, settings: RetentionSettings): RetentionRuleInForce {
  const { code, title, law, article, starts, mayBeSet, onRequest } = rule;
  const { length, source } = lengthInForce(rule, settings);
  return {
    ...{ code, title: title.en, dutchTitle: title.nl, law, article, source, starts, mayBeSet },
    ...{ length: length as RetentionLength | null, declaredLength: rule.length as RetentionLength | null },
    ...{ onRequestArticle: onRequest?.article ?? null, onRequestMinimumAge: onRequest?.minimumAge ?? null },
  };
}
