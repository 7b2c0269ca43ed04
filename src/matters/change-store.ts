// 目录调整记录: each change of the catalogue with its reason and basis, open to the public.
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import './tables.ts'

export type ChangeKind = 'add' | 'change' | 'split' | 'merge' | 'suspend' | 'resume' | 'withdraw'

export interface CatalogueChange {
  readonly kind: ChangeKind
  readonly matterId: string
  readonly versionId: string | null
  readonly matterName: string
  readonly reason: string
  readonly basis: string | null
  readonly effectiveOn: Day
  /** Only in this prefecture or county; null for the whole province. */
  readonly regionCode: string | null
}

export async function recordChange(tx: Tx, ctx: Context, change: CatalogueChange): Promise<void> {
  const { actor, now } = ctx
  const staff = actor.kind === 'staff' ? actor : null
  await tx('catalogueChanges').insert({
    ...change,
    accountId: staff?.accountId ?? null,
    actorName: staff?.name ?? '系统',
    departmentName: staff?.seat.departmentName ?? null,
    at: now,
  })
}
