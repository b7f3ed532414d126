import { CareRelation } from '../care/care-relation.entity';
import { refuseLoadOn, wrongCare } from '../care/care.law';
import { CarerLoad } from '../care/carer-load.entity';
import { areHousemates } from '../care/housemates';
import { added, refuseEmpty, stamped } from './dossier-rows';
import type { DossierWork } from './load-dossiers';
import { refuse } from './people.errors';
import type { PeopleFile } from './people-file';

type CareEntry = PeopleFile['care'][number];

/** Unpaid care that is not on file, and the loads of it that are not. */
export async function loadCare(work: DossierWork): Promise<{ care: number; loads: number }> {
  const count = { care: 0, loads: 0 };
  for (const [index, entry] of work.file.care.entries()) {
    const path = ['care', String(index)];
    const row = await rowOf(work, entry, path);
    count.care += await added(work, CareRelation, row);
    if (await isOnFile(work, row.id)) count.loads += await loadLoads(work, entry, row, path);
  }
  return count;
}

async function rowOf(work: DossierWork, entry: CareEntry, path: readonly string[]) {
  const { kind, fromOn, untilOn = null, carerName = null } = entry;
  const caredForResidentId = work.people.residents.get(entry.caredFor) ?? '';
  const carerResidentId = entry.carer === undefined ? null : (work.people.residents.get(entry.carer) ?? '');
  const { organisation = null, minutesPerWeek = null } = entry;
  const columns = {
    carerResidentId,
    carerName,
    caredForResidentId,
    kind,
    organisation,
    minutesPerWeek,
    fromOn,
    untilOn,
  };
  const mistake = wrongCare(columns);
  if (mistake) throw refuse(mistake.code, ...path, FIELDS[mistake.field] ?? mistake.field);
  refuseEmpty(entry, path);
  if (kind === 'USUAL_HELP' && carerResidentId !== null) {
    const pair = [carerResidentId, caredForResidentId] as const;
    const isUsual = await areHousemates(work.tx, work.caller.municipality, pair, fromOn);
    if (!isUsual) throw refuse('CARE_USUAL_HELP_OF_HOUSEMATES', ...path, 'kind');
  }
  const words = ['care', carerResidentId ?? carerName ?? '', caredForResidentId, kind, fromOn];
  return stamped(work, words, columns);
}

/** It is not when the same care was recorded by hand, from another day. */
async function isOnFile({ tx, caller }: DossierWork, id: string): Promise<boolean> {
  const sql = 'select 1 from core.care_relation where municipality = $1 and id = $2';
  return (await tx.query<object[]>(sql, [caller.municipality, id])).length > 0;
}

/** How a field is called in a file. */
const FIELDS: Readonly<Record<string, string>> = { carerResidentId: 'carer' };

async function loadLoads(
  work: DossierWork,
  { loads }: CareEntry,
  care: { readonly id: string; readonly fromOn: string; readonly untilOn: string | null },
  path: readonly string[],
): Promise<number> {
  let count = 0;
  const { caller, platform, ids } = work;
  for (const [index, { level, assessedOn, method = null }] of loads.entries()) {
    const refusal = refuseLoadOn(care, assessedOn, platform.clock.today());
    if (refusal) throw refuse(refusal, ...path, 'loads', String(index), 'assessedOn');
    count += await added(work, CarerLoad, {
      ...{ municipality: caller.municipality, id: ids.of('load', care.id, assessedOn), careRelationId: care.id },
      ...{ level, fromOn: assessedOn, method, assessedBy: caller.subject, recordedAt: platform.clock.now() },
    });
  }
  return count;
}
