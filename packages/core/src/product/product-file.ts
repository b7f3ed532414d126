import { z } from 'zod';
import { DeliveryForm } from '../building-block/block.enum';
import { SupportAccess } from '../ladder/ladder.enum';
import { codeInFile, dayInFile } from '../organisation/organisation-file';
import { SupportKind } from '../plan/plan.enum';
import { PreventionLevel, ProductUnit } from './product.enum';

const dated = {
  fromOn: dayInFile.optional(),
  untilOn: dayInFile.optional(),
  /** Needed; its absence is refused as a rule (R92), not as a matter of form. */
  source: z.string().max(500).optional(),
  comment: z.string().min(1).max(1_000).optional(),
};

const targetGroup = z.strictObject({
  code: codeInFile,
  title: z.string().min(1).max(300),
  results: z.array(z.string().min(1).max(500)).max(100).default([]),
  ...dated,
});

const product = z.strictObject({
  code: codeInFile,
  title: z.string().min(1).max(300),
  law: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{0,39}$/, 'is not the code of a law')
    .optional(),
  category: z.string().min(1).max(200).optional(),
  line: z.int().min(0).max(2).optional(),
  access: z.enum(SupportAccess).optional(),
  kind: z.enum(SupportKind).optional(),
  prevention: z.enum(PreventionLevel).optional(),
  unit: z.enum(ProductUnit).optional(),
  priceInCents: z.int().min(0).max(100_000_000_000).optional(),
  taskField: z.string().min(1).max(20).optional(),
  /** A document that says nothing excludes neither form. */
  delivery: z.array(z.enum(DeliveryForm)).min(1).max(2).default(['IN_KIND', 'BUDGET']),
  targetGroups: z
    .array(z.strictObject({ group: codeInFile, position: z.int().min(1).max(1_000) }))
    .max(1_000)
    .default([]),
  ...dated,
});

/**
 * The section `products` of a configuration file: the catalogue, and the target groups that its document tells apart.
 * What it does not mention stays as it is.
 */
export const productsSchema = z.strictObject({
  targetGroups: z.array(targetGroup).max(500).default([]),
  products: z.array(product).max(5_000).default([]),
});

/** The section as read. */
export type ProductsFile = z.infer<typeof productsSchema>;
/** A version of a product as a file gives it. */
export type ProductInFile = ProductsFile['products'][number];
/** A target group as a file gives it. */
export type TargetGroupInFile = ProductsFile['targetGroups'][number];
