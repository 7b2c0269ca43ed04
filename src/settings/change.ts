// 改省级参数: one group at a time, with a reason, on record.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { valuesOf } from '../platform/setting-group.ts'
import type { SettingGroup, SettingValues } from '../platform/setting-group.ts'
import { writeSetting } from '../platform/settings.ts'

export interface Change {
  readonly values: SettingValues
  readonly reason: string
  /** What stood there when the page was opened, as `seenOf` says it. */
  readonly seen: string
}

/** The mark of what stands there: a page that shows something older must not be saved. */
export function seenOf(values: SettingValues): string {
  return JSON.stringify(values)
}

/** 'stale': somebody else changed the group meanwhile. Nothing is written where nothing changes. */
export function changeSettings(
  ctx: Context,
  group: SettingGroup,
  { values, reason, seen }: Change,
): Promise<Result<undefined, 'stale'>> {
  return transaction(ctx.db, async (tx) => {
    await tx.raw('lock table settings in share row exclusive mode')
    const before = await valuesOf(tx, group)
    if (seenOf(before) !== seen) return refuse('stale')
    const changed = Object.keys(values).filter((name) => !same(values[name], before[name]))
    if (changed.length === 0) return ok()
    const note = (name: string) =>
      group.fields.find((one) => one.name === name)?.label ?? group.title
    const rows =
      group.row === null
        ? changed.map((name) => ({ name, value: values[name], note: note(name) }))
        : [{ name: group.row, value: values, note: group.title }]
    for (const row of rows) await writeSetting(tx, ctx.now, row)
    await record(tx, ctx, {
      ...{ action: 'settings.change', subjectType: 'settings', subjectId: group.key },
      before: pick(before, changed),
      after: { ...pick(values, changed), reason },
    })
    return ok()
  })
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function pick(values: SettingValues, names: readonly string[]): SettingValues {
  return Object.fromEntries(names.map((name) => [name, values[name]]))
}
