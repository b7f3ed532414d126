import { Field, ObjectType } from 'type-graphql';

/** An entry of the registry of categories: an object, never an enum. */
@ObjectType('BudgetCategory', {
  description:
    'What a budget pays for under a law: what runs of its products is held against the line that pays for it.\n\n' +
    'Dutch: categorie van de begroting',
})
export class BudgetCategoryEntry {
  @Field(() => String, { description: 'Short code, with the law in front: `WMO_WHEELCHAIRS`.' })
  code: string;

  @Field(() => String, { description: 'English title.' })
  title: string;

  @Field(() => String, { description: 'Dutch title.' })
  dutchTitle: string;

  @Field(() => String, { description: 'Code of the law that its costs are made under: `WMO`.' })
  lawCode: string;

  @Field(() => [String], { description: 'Codes of the task fields they are usually booked on.\n\nDutch: taakvelden' })
  taskFieldCodes: readonly string[];

  @Field(() => String, { description: 'Where it comes from; `[derived]` and `[memory]` mark what no source says so.' })
  source: string;
}
