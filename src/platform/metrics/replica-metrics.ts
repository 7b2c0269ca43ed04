// Figures of the replica for Prometheus; there are none while no replica is named.
import { Counter, Gauge } from 'prom-client'

interface State {
  readonly standing: string
  readonly secondsBehind: number | null
}

const standings = ['in-use', 'behind', 'away', 'no-replica']
const standing = new Gauge({
  name: 'yizhan_replica_standing',
  help: 'One for how the replica stands, zero for the others',
  labelNames: ['standing'],
})
const behind = new Gauge({
  name: 'yizhan_replica_behind_seconds',
  help: 'Age of the moment up to which the replica is known to hold everything',
})
const failures = new Counter({
  name: 'yizhan_replica_failures_total',
  help: 'Statements that the primary answered because the replica failed',
})

export function noteReplica(state: State, why: 'looked' | 'failed'): void {
  for (const one of standings) standing.set({ standing: one }, one === state.standing ? 1 : 0)
  behind.set(state.secondsBehind ?? -1)
  if (why === 'failed') failures.inc()
}
