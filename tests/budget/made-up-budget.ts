/** A small table to spoil in tests. */
export const smallTable = (): {
  title: string;
  years: number[];
  source: { document: string; section: string };
  headings: Record<string, unknown>[];
} => ({
  title: 'Sociaal domein',
  years: [2021, 2022],
  source: { document: 'Voorbeeldgemeente 2021', section: '4' },
  headings: [
    {
      ...{ kind: 'TASK_FIELD', code: '6.71', title: 'Maatwerk 18+', law: 'WMO' },
      lines: [{ title: 'Begeleiding', kind: 'COST', euro: { 2021: 100, 2022: -50 } }],
    },
    { kind: 'CATEGORY', title: 'Overig', lines: [{ title: 'Eigen bijdragen', kind: 'INCOME', pm: true }] },
  ],
});

/** A table of one year with a tree of this depth; every heading has this many lines of one euro. */
export const deepTable = (year: number, depth: number, lines: number): object => ({
  ...smallTable(),
  years: [year],
  headings: [headingOf(year, depth, lines)],
});

function headingOf(year: number, depth: number, lines: number): object {
  const under = depth > 1 ? { headings: [headingOf(year, depth - 1, lines)] } : {};
  const line = (_: unknown, index: number) => ({ title: `Regel ${index}`, kind: 'COST', euro: { [year]: 1 } });
  return { kind: 'PROGRAMME', title: `Programma ${depth}`, lines: Array.from({ length: lines }, line), ...under };
}
