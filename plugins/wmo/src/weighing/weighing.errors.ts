import { type ErrorDefinition, refusalsOf } from '@eenplan/kit';

const order = 'Wmo 2015, art. 2.3.5 lid 3';
const wlz = 'Wmo 2015, art. 2.3.5 lid 6';
const before = 'Wmo 2015, art. 2.3.5 lid 3; rule R18: what goes before is tested before a provision is granted';

/** Every refusal of the weighing. */
export const weighingErrors = {
  WMO_WEIGHING_APPLICATION_NOT_FOUND: {
    message: 'There is no application under the Wmo with this id that you may see.',
    article: order,
  },
  WMO_WEIGHING_APPLICATION_OVER: {
    message: 'This application was taken back, or a decision rests on this weighing: it is fixed.',
    article: order,
  },
  WMO_WEIGHING_DAY_IN_FUTURE: { message: 'What is weighed is of a day that has come.', article: order },
  WMO_WEIGHING_DAY_TOO_EARLY: {
    message: 'What is weighed is of a day from 2015 on, and not before the step before it.',
    article: order,
  },
  WMO_WEIGHING_EMPTY: { message: 'There is nothing in it to record.', article: order },
  WMO_WEIGHING_KIND_MISSING: { message: 'Say which kind of provision is weighed.', article: order },
  WMO_WEIGHING_KIND_UNKNOWN: {
    message: 'There is no such kind of provision; see `wmoProvisionKinds`.',
    article: 'Wmo 2015, art. 1.1.1',
  },
  WMO_WEIGHING_STEP_TWICE: { message: 'This step was weighed already.', article: order },
  WMO_WEIGHING_STOPPED: { message: 'An earlier step is enough: the weighing stopped there.', article: order },
  WMO_WEIGHING_OUT_OF_ORDER: { message: 'The steps are weighed in the order of the law.', article: order },
  WMO_WEIGHING_OUTCOME_MISSING: {
    message: 'A step has an outcome and a reason, or the judgement of the ladder that carries it.',
    article: order,
  },
  WMO_WEIGHING_OUTCOME_TWICE: {
    message: 'A judgement of the ladder brings its own outcome and reason.',
    article: order,
  },
  WMO_WEIGHING_JUDGEMENT_NOT_FOUND: {
    message: 'There is no judgement of the ladder with this id in a plan of this case that you may see.',
    article: order,
  },
  WMO_WEIGHING_JUDGEMENT_MISFIT: {
    message: 'The rung of this judgement is not what this step weighs, or the rung was judged again since.',
    article: order,
  },
  WMO_WEIGHING_NOT_LEFT_OUT: {
    message: 'Only informal care is left out, where the municipality has decided so.',
    article: 'Wmo 2015, art. 2.3.5 lid 3; rule R22: household help in the last phase of life',
  },
  WMO_PRECEDING_MISSING: { message: 'Say which provision goes before.', article: 'Wmo 2015, art. 2.3.5 lid 5' },
  WMO_PRECEDING_MISFIT: {
    message: 'A preceding provision is named in the step of that name, when there is one.',
    article: 'Wmo 2015, art. 2.3.5 lid 5',
  },
  WMO_PRECEDING_UNKNOWN: {
    message: 'There is no such preceding provision; see `wmoPrecedingProvisions`.',
    article: 'Wmo 2015, art. 2.3.5 lid 5',
  },
  WMO_WLZ_GROUND_MISSING: {
    message: 'Say why the Wlz goes first: entitled, or presumed to be and not cooperating.',
    article: wlz,
  },
  WMO_WLZ_GROUND_MISFIT: { message: 'Only the Wlz has such a ground.', article: wlz },
  WMO_CUSTOMARY_UNKNOWN: {
    message: 'The municipality has no such item on its list of that day.',
    article: 'Wmo 2015, art. 1.1.1; rule R19: generally customary by life stage',
  },
  WMO_NOT_WEIGHED: {
    message: 'Not every step was weighed before the decision, so nothing is granted.',
    article: before,
  },
  WMO_ENOUGH_WITHOUT: { message: 'A step that goes before is enough, so nothing is granted.', article: before },
  WMO_WEIGHED_OTHER_KIND: { message: 'Another kind of provision was weighed than this product is.', article: before },
  WMO_GENERALLY_CUSTOMARY: {
    message: 'This is generally customary in the life stage of the client, so it is not granted.',
    article: 'Wmo 2015, art. 2.3.5 lid 3; rule R19: generally customary by life stage',
  },
} as const satisfies Record<string, ErrorDefinition>;

/** Refuses by a code of the weighing, at a path in the arguments. */
export const refuse = refusalsOf(weighingErrors);
