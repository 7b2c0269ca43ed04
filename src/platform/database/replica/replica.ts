// A streaming replica beside the primary: pages of visitors are read from it as long as it holds all that
// was told of and is no older than it may be. While it is behind, away or no replica, the primary answers.
import { setTimeout as delay } from 'node:timers/promises'
import { noteReplica } from '../../metrics/replica-metrics.ts'
import { perPool } from '../per-pool.ts'
import type { PublishedChanges } from '../published-changes.ts'
import type { Db } from '../transaction.ts'
import { isFresh, noteMark, noteReplayed, positionOf, unknownFreshness } from './freshness.ts'
import type { Freshness } from './freshness.ts'
import { readerOver } from './reader.ts'

export type ReplicaStanding = 'in-use' | 'behind' | 'away' | 'no-replica'

export interface ReplicaState {
  readonly standing: ReplicaStanding
  /** Of the moment up to which it is known to hold everything; null while that is not known. */
  readonly secondsBehind: number | null
}

export interface ReplicaSettings {
  readonly db: Db
  /** The pool of the replica. */
  readonly far: Db
  readonly changes: PublishedChanges
  /** How old an answer may be. */
  readonly mostSeconds: number
}

export interface Replica {
  /** Asks both once how far they are; by itself this is done each second. */
  look(): Promise<void>
  close(): Promise<void>
}

interface Opened {
  /** For one page; null while the primary has to answer. */
  reader(): Promise<Db | null>
  state(): ReplicaState
}

const openedOf = perPool((): { opened: Opened | null } => ({ opened: null }))
const pace = 1000
/** What the primary wrote a moment ago is on its way. */
const onItsWay = 50

/** Where a page that is the same for every visitor is read: the replica when one was opened for this pool. */
export async function readerOf(db: Db): Promise<Db> {
  return (await openedOf(db).opened?.reader()) ?? db
}

/** Null when there is none. */
export function replicaState(db: Db): ReplicaState | null {
  return openedOf(db).opened?.state() ?? null
}

export function openReplica({ db, far, changes, mostSeconds }: ReplicaSettings): Replica {
  let freshness: Freshness = unknownFreshness
  let faulty: 'away' | 'no-replica' | null = 'away'
  let closed = false
  let looking: Promise<void> | null = null

  const mayAnswer = () =>
    faulty === null &&
    isFresh(freshness, {
      ...{ generation: changes.heard(), now: Date.now() },
      mostMilliseconds: mostSeconds * 1000,
    })
  const failed = () => {
    faulty = 'away'
    freshness = unknownFreshness
    noteReplica(stateNow(), 'failed')
  }
  const place = openedOf(db)
  place.opened = {
    state: stateNow,
    async reader() {
      // What this process wrote itself is told by now.
      await changes.generation()
      return mayAnswer() ? readerOver(db, far, { mayAnswer, failed }) : null
    },
  }
  const timer = setInterval(() => void lookOnce(), pace).unref()
  void lookOnce()

  return {
    look: lookOnce,
    async close() {
      closed = true
      clearInterval(timer)
      place.opened = null
      await looking
      await far.destroy()
    },
  }

  function stateNow(): ReplicaState {
    const { reached } = freshness
    const secondsBehind = reached === null ? null : (Date.now() - reached.at) / 1000
    return { standing: mayAnswer() ? 'in-use' : (faulty ?? 'behind'), secondsBehind }
  }

  function lookOnce(): Promise<void> {
    looking ??= look().finally(() => (looking = null))
    return looking
  }

  async function look(): Promise<void> {
    const at = Date.now()
    const generation = await changes.generation()
    const primary = await askPrimary(db)
    if (closed || generation === null || primary === null) return
    const position = positionOf(primary.position)
    freshness = noteMark(freshness, { at, generation, position })
    await hearReplica(primary.timeline)
    if (closed || freshness.waiting.length === 0 || faulty !== null) return
    await delay(onItsWay)
    await hearReplica(primary.timeline)
  }

  async function hearReplica(timeline: number): Promise<void> {
    const answer = await askReplica(far)
    const ours = answer?.timeline === timeline && answer.position !== null
    faulty = answer === null ? 'away' : ours ? null : 'no-replica'
    if (faulty !== null) freshness = unknownFreshness
    else freshness = noteReplayed(freshness, positionOf(answer?.position ?? ''))
    noteReplica(stateNow(), 'looked')
  }
}

async function askPrimary(db: Db): Promise<{ position: string; timeline: number } | null> {
  return db
    .raw<{ rows: { position: string; timeline: number }[] }>(
      `select pg_current_wal_insert_lsn()::text as position,
         ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int as timeline`,
    )
    .then(
      ({ rows }) => rows[0] ?? null,
      () => null,
    )
}

/**
 * Without a position it does not follow anybody. After a fail-over it counts again when it has itself gone
 * over to the new history, which its next restart point shows.
 */
async function askReplica(far: Db): Promise<{ position: string | null; timeline: number } | null> {
  return far
    .raw<{ rows: { position: string | null; timeline: number }[] }>(
      `select case when pg_is_in_recovery() then pg_last_wal_replay_lsn()::text end as position,
         timeline_id as timeline from pg_control_checkpoint()`,
    )
    .then(
      ({ rows }) => rows[0] ?? null,
      () => null,
    )
}
