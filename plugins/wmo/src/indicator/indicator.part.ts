import { hasScope, type ModulePart, ofNobody, type ParameterSeries } from '@eenplan/kit';
import { indicatorErrors } from './indicator.errors';
import { IndicatorResolver } from './indicator.resolver';
import { IndicatorService } from './indicator.service';
import { WmoIndicator, WmoIndicatorFigure, WmoIndicatorReport } from './indicator.type';

const read = hasScope('wmo:indicators');

const precision = (key: string, en: string, nl: string): ParameterSeries => ({
  key,
  title: { en, nl },
  law: 'WMO',
  article: 'AVG, overweging 26',
  unit: 'COUNT',
  isGapless: true,
  values: [{ value: 5, validFrom: '2015-01-01', validUntil: null, source: 'usual in statistics', mark: 'memory' }],
});

/** Figures for policy: numbers of the municipality, and nobody in them. */
export const indicatorPart: ModulePart = {
  entities: [],
  resolvers: [IndicatorResolver],
  types: [WmoIndicator, WmoIndicatorFigure, WmoIndicatorReport],
  services: [IndicatorService],
  errors: indicatorErrors,
  costs: { 'Query.wmoIndicatorReport': 50 },
  parameters: [
    precision(
      'wmo.indicator.shown-from',
      'Indicators, smallest count that is shown',
      'Indicatoren, kleinste aantal dat wordt getoond',
    ),
    precision('wmo.indicator.rounded-to', 'Indicators, step of rounding', 'Indicatoren, afronding'),
  ],
  access: {
    scopes: { 'wmo:indicators': 'See figures of the Wmo per year and quarter, without personal data.' },
    roles: { policy: ['wmo:indicators'], auditor: ['wmo:indicators'] },
    fields: {
      Query: { wmoIndicators: ofNobody(read), wmoIndicatorReport: ofNobody(read) },
      WmoIndicator: { '*': read },
      WmoIndicatorFigure: { '*': read },
      WmoIndicatorReport: { '*': read },
    },
  },
};
