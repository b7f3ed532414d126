import type { RowClass } from '../data/read-rows';
import type { ClassValue } from '../module/define-module';

/**
 * The way from a row to whom it is about: a property of the row that holds an id, and the entity that has that id. The
 * way ends at an entity that is declared with `self`.
 */
export interface SubjectPath {
  readonly by: string;
  readonly of: () => RowClass;
}

/** Where a way ends: at a person, at the people of a household, or at a row that stands for somebody not on file. */
export type SubjectKind = 'RESIDENT' | 'HOUSEHOLD' | 'STRANGER';

/** What the rows of an entity tell of people. */
export interface PersonalDataDeclaration {
  /**
   * Which kind of data it is: a code of a module's `dataCategories`. Null when it differs per row: then the row rule
   * looks at the law in the row, and any purpose comes as far as that.
   */
  readonly category: string | null;
  /**
   * May every professional whom the row rule lets see it, involved with whom it is about or not? Who lives here is looked
   * up before anybody is involved.
   */
  readonly forAnyProfessional?: boolean;
  /** The row itself is the data subject (betrokkene), or stands for a household of them. */
  readonly self?: SubjectKind;
  /**
   * Of a household: the people it stands for, as SQL that gives their ids with `+` between them, or null for nobody. Gets
   * SQL for the id; `:municipality` and `:today` stand for the caller's.
   */
  readonly members?: (id: string) => string;
  /**
   * Ways to whom it is about; every one that is not null counts. None at all: the rows are reached through the row they
   * hang on alone, which was asked and logged before.
   */
  readonly subjects?: readonly SubjectPath[];
}

const declared = new Map<ClassValue, PersonalDataDeclaration | null>();

/** Declares that the rows of an entity are personal data (persoonsgegevens): of which kind, and of whom. */
export const PersonalData =
  (declaration: PersonalDataDeclaration): ClassDecorator =>
  (target) => {
    declared.set(target, declaration);
  };

/** Declares that the rows of an entity say nothing of a resident: settings, budgets, staff. */
export const NotPersonal = (): ClassDecorator => (target) => {
  declared.set(target, null);
};

/** What an entity was declared to be; undefined when nothing was declared, which does not boot. */
export const personalDataOf = (entity: ClassValue): PersonalDataDeclaration | null | undefined => declared.get(entity);
