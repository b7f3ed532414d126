import { ParameterService, refuse as refuseInCore } from '@eenplan/core';
import {
  answer,
  type Caller,
  newId,
  type Platform,
  readRows,
  refusing,
  requireRow,
  type Transaction,
} from '@eenplan/kit';
import { ExperienceCount } from './experience-count.entity';
import { EXPERIENCE_QUESTIONS } from './experience-questions';
import type { WmoExperienceQuestion } from './experience-question.type';
import { ExperienceSurvey } from './experience-survey.entity';
import { refuse } from './experience.errors';
import type {
  WmoExperiencePublishInput,
  WmoExperiencePublishPayload,
  WmoExperienceRecordInput,
  WmoExperienceRecordPayload,
} from './experience.inputs';
import { refuseCounts, refusePublication, refusePublished, refuseYear } from './experience.law';

/** The smallest number that is shown to others than the policy officer. */
const SHOWN_FROM = 'wmo.experience.shown-from';
const THEMES = new Map(EXPERIENCE_QUESTIONS.map(({ code, theme }) => [code, theme]));

/** The yearly survey of client experience: numbers alone. */
export class ExperienceService {
  constructor(private readonly platform: Platform) {}

  /** The questions that can be asked. */
  questions(): WmoExperienceQuestion[] {
    return EXPERIENCE_QUESTIONS.map(({ code, title, theme }) => ({
      ...{ code, title: title.en, dutchTitle: title.nl, theme },
    }));
  }

  /** The results of every year, oldest first. */
  list(caller: Caller): Promise<ExperienceSurvey[]> {
    return this.platform.door.readOnce(caller, (tx) =>
      readRows(tx, ExperienceSurvey, caller, { orderBy: ['row.year'] }),
    );
  }

  /** Records the numbers of a year; again in place of those before, which stay, until they are published. */
  record(caller: Caller, input: WmoExperienceRecordInput): Promise<WmoExperienceRecordPayload> {
    return answer(() => {
      refuseInput(input, this.platform.clock.today());
      return this.platform.door.inMunicipality(caller, async (tx) => {
        const known = await surveyOf(tx, caller, input.year);
        if ((known?.version ?? null) !== (input.version ?? null)) throw changedMeanwhile();
        const published = refusePublished(known?.publishedOn ?? null);
        if (published) throw refuse(published, 'input', 'year');
        const experienceSurvey = this.toRow(caller, input.year, known);
        await write(tx, experienceSurvey, known);
        await tx.insert(ExperienceCount, await this.countsOf(tx, experienceSurvey, input));
        return { experienceSurvey };
      });
    });
  }

  /** Records that the results of a year were published; from then on they stand. */
  publish(caller: Caller, input: WmoExperiencePublishInput): Promise<WmoExperiencePublishPayload> {
    const { experienceSurveyId: id, version, publishedOn } = input;
    return answer(() =>
      this.platform.door.inMunicipality(caller, async (tx) => {
        const missing = refuse('WMO_EXPERIENCE_SURVEY_NOT_FOUND', 'input', 'experienceSurveyId');
        const experienceSurvey = await requireRow(tx, ExperienceSurvey, caller, id, missing, 'for update');
        if (experienceSurvey.version !== version) throw changedMeanwhile();
        const published = refusePublished(experienceSurvey.publishedOn);
        if (published) throw refuse(published, 'input', 'experienceSurveyId');
        const day = refusePublication(publishedOn, experienceSurvey.recordedOn, this.platform.clock.today());
        if (day) throw refuse(day, 'input', 'publishedOn');
        const change = { publishedOn, version: version + 1 };
        await tx.update(ExperienceSurvey, { municipality: caller.municipality, id }, change);
        return { experienceSurvey: Object.assign(experienceSurvey, change) };
      }),
    );
  }

  private toRow(caller: Caller, year: number, known: ExperienceSurvey | undefined): ExperienceSurvey {
    return Object.assign(new ExperienceSurvey(), {
      ...{ municipality: caller.municipality, id: known?.id ?? newId(), year, publishedOn: null },
      ...{ recording: (known?.recording ?? 0) + 1, version: (known?.version ?? 0) + 1 },
      ...{ recordedOn: this.platform.clock.today(), recordedBy: caller.subject },
      recordedAt: this.platform.clock.now(),
    });
  }

  private async countsOf(
    tx: Transaction,
    { municipality, id: surveyId, recording, recordedOn }: ExperienceSurvey,
    { counts }: WmoExperienceRecordInput,
  ): Promise<ExperienceCount[]> {
    const { value } = await this.platform.get(ParameterService).valueOn(tx, SHOWN_FROM, recordedOn);
    return counts.map(({ questionCode, answer: given, respondents: counted }) =>
      Object.assign(new ExperienceCount(), {
        ...{ municipality, id: newId(), surveyId, recording, isCurrent: true },
        ...{ questionCode, answer: given, counted, shownFrom: Number(value) },
      }),
    );
  }
}

const changedMeanwhile = () => refuseInCore('CHANGED_MEANWHILE', 'input', 'version');

function refuseInput({ year, counts }: WmoExperienceRecordInput, today: string): void {
  const range = refuseYear(year, today);
  if (range) throw refuse(range, 'input', 'year');
  const recorded = counts.map(({ questionCode, answer: given }) => ({ question: questionCode, answer: given }));
  const refusal = refuseCounts(recorded, THEMES);
  if (refusal)
    throw refuse(refusal.code, 'input', 'counts', ...(refusal.index === null ? [] : [String(refusal.index)]));
}

/** The results of a year, locked. */
async function surveyOf(tx: Transaction, caller: Caller, year: number): Promise<ExperienceSurvey | undefined> {
  const where = (parameters: { add(value: unknown): string }) => [`row.year = ${parameters.add(year)}`];
  const [survey] = await readRows(tx, ExperienceSurvey, caller, { where, lock: 'for update' });
  return survey;
}

/** Writes the survey; of two first recordings at the same moment the second is told. What was counted before stays. */
async function write(tx: Transaction, survey: ExperienceSurvey, known: ExperienceSurvey | undefined): Promise<void> {
  const { municipality, id, ...columns } = survey;
  if (!known) {
    await refusing({ experience_survey_once_a_year: changedMeanwhile() }, () => tx.insert(ExperienceSurvey, survey));
    return;
  }
  const { recording, version, recordedOn, recordedBy, recordedAt } = columns;
  const change = { recording, version, recordedOn, recordedBy, recordedAt };
  await tx.update(ExperienceSurvey, { municipality, id }, change);
  await tx.update(ExperienceCount, { municipality, surveyId: id, isCurrent: true }, { isCurrent: false });
}
