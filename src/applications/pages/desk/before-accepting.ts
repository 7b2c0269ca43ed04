// 受理以前要知道的: which papers the applicant promised for later, and that he chose 告知承诺. Whoever accepts
// says that all is there but for these. What was refused to come later, and did not come, is missing.
import { commitmentsOf } from '../../../commitments/index.ts'
import type { Commitment } from '../../../commitments/index.ts'
import { choosesPromise } from '../../../matters/index.ts'
import type { MatterVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { filesOf } from '../../materials-store.ts'
import { materialTarget } from '../../rules/corrections.ts'
import type { Application } from '../../types.ts'

/** Null where nothing was promised or refused. */
export async function promisedWords(
  { db }: Pick<Context, 'db'>,
  { id, answers }: Application,
  { elements, promisedDays }: MatterVersion,
): Promise<string | null> {
  const all = await commitmentsOf(db, id)
  const missing = (await refusedAndMissing(db, id, all)).map(
    ({ materialName }) => `“${materialName}”`,
  )
  const later = all
    .filter(({ kind, outcome }) => kind === 'later' && outcome === null)
    .map(({ materialName, termDays }) => `“${materialName}”受理后 ${termDays} 个工作日内补交`)
  const words = [
    missing.length === 0
      ? null
      : `${missing.join('、')}没有交，容缺没有同意：请先一次告知补正，不要受理。`,
    later.length === 0
      ? null
      : `申请人承诺（容缺受理）：${later.join('，')}，受理当天起算。不同意的，先在办件页的“承诺”里写理由，不要受理。`,
    choosesPromise(elements, answers)
      ? `申请人选了告知承诺：承诺书代替的材料不再要${elements.promiseUnit === 'working-day' ? `，承诺受理后 ${promisedDays} 个工作日办结` : ''}。`
      : null,
  ].filter((one) => one !== null)
  return words.length === 0 ? null : words.join('')
}

/** 一次告知补正: what was refused to come later and did not come is ticked already, with the reason given then. */
export async function refusedInCorrection(
  { db }: Pick<Context, 'db'>,
  { id }: Application,
): Promise<Readonly<Record<string, unknown>>> {
  const missing = await refusedAndMissing(db, id, await commitmentsOf(db, id))
  const told = missing.map(({ materialNumber, note }) => ({
    target: materialTarget(materialNumber),
    why: `没有交，容缺没有同意：${note ?? ''}`.slice(0, 300),
  }))
  return {
    items: told.map(({ target }) => target),
    ...Object.fromEntries(told.map(({ target, why }) => [`why.${target}`, why])),
  }
}

async function refusedAndMissing(
  db: Context['db'],
  id: string,
  all: readonly Commitment[],
): Promise<readonly Commitment[]> {
  const refused = all.filter(({ outcome }) => outcome === 'refused')
  const files = refused.length === 0 ? [] : await filesOf(db, id)
  return refused.filter(({ materialNumber: number }) =>
    files.every((one) => one.materialNumber !== number),
  )
}
