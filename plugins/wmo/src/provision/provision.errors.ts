import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const given = 'Wmo 2015, art. 2.3.5 lid 2';
const owner = 'Wmo 2015, art. 2.3.7';
const aid = 'Wmo 2015, art. 2.1.3; the depreciation term of the decree of the municipality';

/** Every refusal of a tailored provision. */
export const provisionErrors = {
  WMO_PROVISION_DECISION_NOT_FOUND: {
    message: 'There is no decision under the Wmo with this id that you may see.',
    article: given,
  },
  WMO_PROVISION_NOT_GRANTED: {
    message: 'This decision grants nothing, or was not made known, or ended.',
    article: given,
  },
  WMO_PROVISION_TWICE: { message: 'What this decision gives was recorded already.', article: given },
  WMO_PROVISION_KIND_UNKNOWN: {
    message: 'There is no such kind of provision; see `wmoProvisionKinds`.',
    article: 'Wmo 2015, art. 1.1.1',
  },
  WMO_PROVISION_NOT_WEIGHED: {
    message: 'Another kind of provision was weighed before the decision.',
    article: 'Wmo 2015, art. 2.3.5 lid 3; rule R18: what goes before is tested before a provision is granted',
  },
  WMO_PROVISION_OUTSIDE_DECISION: {
    message: 'It is given on days on which the decision has effect, and ends after it began.',
    article: given,
  },
  WMO_PROVISION_PART_MISSING: { message: 'A provision of this kind needs this to be said.', article: given },
  WMO_PROVISION_PART_MISFIT: { message: 'This is not said of a provision of this kind.', article: given },
  WMO_PROVISION_AMOUNT_MISFIT: {
    message: 'An amount is once or per month; a home adaptation has one that is once, and no end.',
    article: 'Wmo 2015, art. 2.3.5; art. 2.3.7',
  },
  WMO_SHORT_STAY_TOO_LONG: {
    message: 'A short stay is at most so many periods of 24 hours per week as the parameter says.',
    article: 'Wmo 2015, art. 1.1.1; rule R24: at most three 24-hour periods per week',
  },
  WMO_SHORT_STAY_CRISIS: {
    message: 'A short stay relieves a carer: it is no crisis shelter.',
    article: 'Wmo 2015, art. 1.1.1; rule R24: not for crisis shelter',
  },
  WMO_TRANSPORT_NOT_NECESSARY: {
    message: 'Transport to a group is given only if it is medically necessary: the client cannot get there alone.',
    article: 'Wmo 2015, art. 1.1.1; rule R23: transport to a group only if medically necessary',
  },
  WMO_OWNER_NOT_HEARD: {
    message: 'The owner of the home is heard before it is adapted; consent is not needed after that.',
    article: owner,
  },
  WMO_OWNER_MISFIT: { message: 'A client who owns the home is not heard as another owner.', article: owner },
  WMO_OWNER_DAY_IN_FUTURE: { message: 'The owner was heard on a day that has come.', article: owner },
  WMO_AID_WITHIN_TERM: {
    message: 'The one that was given before is not written off: say why it is replaced, or wait.',
    article: aid,
  },
  WMO_AID_REPLACES_NOTHING: { message: 'Nothing that is not written off is replaced by it.', article: aid },
  WMO_HOUSEHOLD_HELP_MARKET_FIRST: {
    message:
      'Here help that the market or a general provision gives is for the resident: tailored help is for structure alone.',
    article: 'Wmo 2015, art. 2.3.5 lid 3; rule R21: household help, market and general services first',
  },
  WMO_HOUSEHOLD_HELP_NOT_LAST_PHASE: {
    message: 'Informal care was left out of the weighing, and that is for the last phase of life alone.',
    article: 'Wmo 2015, art. 2.3.5 lid 3; rule R22: household help in the last phase of life',
  },
  WMO_PROVISION_EXTRA_TWICE: {
    message: 'This extra is there more than once.',
    article: 'Rule R73: cost outside the municipal offer is for the resident',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code of the provisions, at a path in the arguments. */
export const refuse = refusalsOf(provisionErrors);
