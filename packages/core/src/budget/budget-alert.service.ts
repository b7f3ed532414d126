import { type Caller, type Platform, readRows } from '@eenplan/kit';
import { BudgetCategoryService } from '../budget-category/budget-category.service';
import { SettingsService } from '../configuration/settings.service';
import { BudgetCommitmentRow } from './budget-commitment-row.entity';
import { settingsDayOf } from './budget-commitment.law';
import { BudgetLine } from './budget-line.entity';
import { judged } from './commitment-of';

/** R75: what is committed above the lines of a budget. */
export class BudgetAlertService {
  constructor(private readonly platform: Platform) {}

  /** The lines of a year that ask attention, in the order of the document. */
  list(caller: Caller, year: number): Promise<BudgetLine[]> {
    const categories = this.platform.get(BudgetCategoryService);
    return this.platform.door.inMunicipality(caller, async (tx) => {
      const rows = await readRows(tx, BudgetCommitmentRow, caller, {
        where: (parameters) => [`row.year = ${parameters.add(year)}`],
      });
      const day = settingsDayOf(year, caller.today);
      const { budget } = await this.platform.get(SettingsService).coreIn(tx, caller.municipality, day);
      const alerts = rows.filter(
        (row) => row.products > 0 && categories.find(caller, row.categoryCode) && judged(row, budget).isAlert,
      );
      return readRows(tx, BudgetLine, caller, {
        where: (parameters) => [`row.id = any(${parameters.add(alerts.map(({ id }) => id))}::uuid[])`],
        orderBy: ['row.heading_path', 'row.position'],
      });
    });
  }
}
