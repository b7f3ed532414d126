import { isDay } from '@eenplan/kit';
import { z } from 'zod';
import { AccessDecisionKind, DeliveryForm, OwnContribution } from '../building-block/block.enum';
import { LadderOutcome } from '../ladder/ladder.enum';
import { CarerSupportFunction, SupportKind } from '../plan/plan.enum';

const day = z.string().refine(isDay, 'is not a day (YYYY-MM-DD)');
const key = z.string().min(1).max(60);
const text = (longest: number) => z.string().trim().min(1).max(longest);
const reasons = z.array(z.strictObject({ rule: z.string().regex(/^[RX][0-9]{2,3}$/), reason: text(2000) })).default([]);

const goal = z.strictObject({
  description: text(1000),
  kind: z.enum(SupportKind),
  domain: text(100),
  intendedResult: text(1000),
  targetOn: day.optional(),
  bases: z.array(z.strictObject({ law: text(40), article: text(200).optional() })).min(1),
  /** How the rungs of the ladder were weighed, in order. */
  ladder: z
    .array(
      z.strictObject({
        rung: text(300),
        outcome: z.enum(LadderOutcome),
        reason: text(1000),
        limits: text(1000).optional(),
      }),
    )
    .default([]),
  reasons,
});

const carer = z.strictObject({
  carer: z.union([z.strictObject({ resident: key }), z.strictObject({ name: text(200) })]),
  function: z.enum(CarerSupportFunction),
  agreement: text(1000),
  involvement: text(1000),
});

const block = z.strictObject({
  title: text(200),
  /** Places in the list of goals, from 0. */
  goals: z.array(z.int().min(0)).min(1),
  kind: z.enum(SupportKind),
  rung: text(300),
  law: text(40).optional(),
  by: z.union([
    z.strictObject({ organisation: text(60) }),
    z.strictObject({ team: text(60) }),
    z.strictObject({ resident: key }),
    z.strictObject({ name: text(200) }),
  ]),
  fromOn: day,
  untilOn: day.optional(),
  intensity: text(200).optional(),
  delivery: z.enum(DeliveryForm).default('IN_KIND'),
  contribution: z.enum(OwnContribution).optional(),
  contributionInCents: z.int().positive().optional(),
  personalPlan: text(4000).optional(),
  decision: z
    .strictObject({
      kind: z.enum(AccessDecisionKind),
      decidedOn: day,
      motivation: text(4000),
      referrer: text(200).optional(),
    })
    .optional(),
  reasons,
});

const director = z.union([
  z.strictObject({ professional: key }),
  z.strictObject({ resident: key }),
  z.strictObject({ name: text(200), relation: text(200) }),
]);

/** A plan as it was adopted: whole, as an adoption asks it. */
export const planSchema = z.strictObject({
  title: text(200),
  adoptedOn: day,
  reviewOn: day,
  /** The professional who adopted it with the household. */
  adoptedBy: key,
  agreedBy: z.array(key).min(1),
  agreement: text(1000),
  director,
  residentsCanDirect: z.boolean().default(true),
  goals: z.array(goal).min(1),
  carerSupport: z.union([z.strictObject({ none: text(1000) }), z.array(carer).min(1)]),
  buildingBlocks: z.array(block).default([]),
});

/** A plan in a file. */
export type PlanEntry = z.infer<typeof planSchema>;
/** A goal in it. */
export type GoalEntry = PlanEntry['goals'][number];
/** A building block in it. */
export type BlockEntry = PlanEntry['buildingBlocks'][number];
