/** A group as it stands in the settings: a plain name, or with what it means. */
export type TargetGroupSetting =
  string | { readonly code: string; readonly title: string; readonly partOf?: string | undefined };

/** A group of the municipality. */
export interface TargetGroupWords {
  readonly code: string;
  readonly title: string;
  readonly partOf: string | null;
}

/** Rule S033: the groups that a municipality has set; of a plain name nothing more is known. */
export const groupsOf = (settings: readonly TargetGroupSetting[]): TargetGroupWords[] =>
  settings.map((group) =>
    typeof group === 'string'
      ? { code: group, title: group, partOf: null }
      : { code: group.code, title: group.title, partOf: group.partOf ?? null },
  );

/** Rule S033: overlap is normal, unless the municipality has set that a resident has one group at a time. */
export const refuseAnother = (isMultiple: boolean, others: number): 'TARGET_GROUP_ONE_AT_A_TIME' | null =>
  !isMultiple && others > 0 ? 'TARGET_GROUP_ONE_AT_A_TIME' : null;
