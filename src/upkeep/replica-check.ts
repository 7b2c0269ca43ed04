// 备库: whether visitors' pages are read from it at this moment, and what to do when they are not.
import { assertNever } from '../kernel/assert-never.ts'
import { replicaState } from '../platform/database/replica/replica.ts'
import type { ReplicaState } from '../platform/database/replica/replica.ts'
import type { Db } from '../platform/database/transaction.ts'
import type { Check } from './checks.ts'

/** Nothing where no replica is named. */
export function replicaChecks(db: Db): readonly Check[] {
  const state = replicaState(db)
  return state === null ? [] : [replicaCheck(state)]
}

function replicaCheck({ standing, secondsBehind }: ReplicaState): Check {
  const name = '备库'
  const behind = secondsBehind === null ? '' : `，数据到 ${Math.ceil(secondsBehind)} 秒前`
  switch (standing) {
    case 'in-use':
      return { name, tone: 'ok', text: `公众页面由备库应答${behind}` }
    case 'behind':
      return { name, tone: 'warn', text: `备库跟不上${behind}。公众页面先由主库应答` }
    case 'away':
      return {
        ...{ name, tone: 'warn' },
        text: '连不上备库，公众页面先由主库应答。请看备库和网络，恢复后自动接着用',
      }
    case 'no-replica':
      return {
        ...{ name, tone: 'bad' },
        text: 'DATABASE_READ_URL 指的不是这个主库的备库，没有使用。请改地址或者重做备库',
      }
    default:
      return assertNever(standing)
  }
}
