/** Placeholder of the branch: replaced by the room of consent. */
export const residentConsented = (resident: string, category: string): string =>
  `(${resident} is null and ${category} is null)`;
export const householdConsented = (household: string, category: string): string =>
  `(${household} is null and ${category} is null)`;
