import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

/** Costs that are kept per operation; a client that sends ever other page sizes has its own counted again. */
const MOST = 50;

/** What an operation costs, by the variables that its cost depends on: page sizes, and what is included or skipped. */
export class KnownCosts {
  readonly byKey = new Map<string, number>();

  constructor(private readonly variables: readonly string[]) {}

  /** The values that the cost depends on. */
  keyOf(values: Readonly<Record<string, unknown>> | undefined): string {
    return this.variables.length === 0 ? '' : JSON.stringify(this.variables.map((name) => values?.[name] ?? null));
  }

  /** Keeps a cost. */
  keep(key: string, cost: number): void {
    if (this.byKey.size >= MOST) this.byKey.clear();
    this.byKey.set(key, cost);
  }
}

/** By the operation: documents are parsed once per schema, so the node is the same with every request. */
const known = new WeakMap<OperationDefinitionNode, KnownCosts>();

/** What is known of the costs of an operation. */
export function costsOf(document: DocumentNode, operation: OperationDefinitionNode): KnownCosts {
  const before = known.get(operation);
  if (before) return before;
  const costs = new KnownCosts(variablesOfCost(document));
  known.set(operation, costs);
  return costs;
}

/** Every variable in an argument `first` or in a directive, in whatever part of the document. */
function variablesOfCost(document: DocumentNode): string[] {
  const names = new Set<string>();
  const collect = (part: Parameters<typeof visit>[0]): void =>
    void visit(part, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  visit(document, {
    [Kind.ARGUMENT]: (argument) => (argument.name.value === 'first' ? collect(argument) : undefined),
    [Kind.DIRECTIVE]: (directive) => collect(directive),
    // A default is a value of the operation itself.
    [Kind.VARIABLE_DEFINITION]: () => false,
  });
  return [...names];
}
