/** A code in the sources, the message beside it when there is one, and the file. */
export interface TechnicalCode {
  readonly code: string;
  readonly message: string | undefined;
  readonly path: string;
  /** The refusal of a value by a scalar. */
  readonly isScalar: boolean;
}

export function technicalCodes(root: string): TechnicalCode[];
