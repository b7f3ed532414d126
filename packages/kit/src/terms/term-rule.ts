import type { Bilingual } from '../module/define-module';
import type { TermDefinition } from './term-definition';

/** A clock as a module declares it: the definition, with a name and the law it belongs to. */
export interface TermRule extends TermDefinition {
  readonly title: Bilingual;
  /** Code of the law: `WMO`; `AWB` for the general rules of core. */
  readonly law: string;
  /**
   * The one processing activity that its clocks show for: `wmo:safe-home`. Left out where whoever may read the file of the
   * law may see them.
   */
  readonly activity?: string;
}
