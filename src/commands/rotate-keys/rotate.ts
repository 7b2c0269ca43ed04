// 换密钥: seals everything again with the first key of DATA_KEYS, in small transactions while the hall
// works. What is done already is passed over, so a run that was broken off is simply begun again.
import type pg from 'pg'
import { bundleVersion, keptParts, mergedOf } from '../../bundles/index.ts'
import type { JointPart } from '../../bundles/index.ts'
import { recordAlone } from '../../audit/index.ts'
import { formVersion } from '../../forms/index.ts'
import type { FormDefinition } from '../../forms/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Resources } from '../../platform/resources.ts'
import { systemContext } from '../../system-context.ts'
import { knowledge } from '../backup/knowledge.ts'
import { places } from './places.ts'
import type { Place } from './places.ts'
import { resealRow } from './reseal-row.ts'
import type { StoredRow } from './reseal-row.ts'

export interface Rotated {
  readonly what: string
  readonly looked: number
  readonly sealed: number
}

const batch = 200

/** The owner of the schema does it: what is only added to (提交) may be rewritten by nobody else. */
export async function rotateKeys(
  resources: Resources,
  say: (done: Rotated) => void,
): Promise<readonly Rotated[]> {
  const done: Rotated[] = []
  for (const place of places) {
    const one = await rotatePlace(resources, place)
    done.push(one)
    say(one)
  }
  const files = await rotateFiles(resources)
  done.push(files)
  say(files)
  const ctx = systemContext(resources)
  await recordAlone(resources.db, ctx, {
    action: 'keys.rotate',
    subjectType: 'data-key',
    subjectId: resources.vault.sealingKey,
    after: Object.fromEntries(done.map(({ what, sealed }) => [what, sealed])),
  })
  return done
}

async function rotatePlace(resources: Resources, place: Place): Promise<Rotated> {
  let [looked, sealed, last] = [0, 0, '0']
  for (;;) {
    const rows = await inTransaction(resources.ownerPool, async (client) => {
      const { rows: found } = await client.query<StoredRow>(selectOf(place), [last, batch])
      for (const row of found) {
        const changes = await resealRow(resources.vault, place, row, () =>
          definitionOf(resources.db, place, row),
        )
        if (Object.keys(changes).length === 0) continue
        sealed++
        await write(client, place, row['key'] ?? '', changes)
      }
      return found
    })
    looked += rows.length
    last = rows.at(-1)?.['key'] ?? last
    if (rows.length < batch) return { what: place.table, looked, sealed }
  }
}

function selectOf({ table, key, texts, wholes, answers, form, marked }: Place): string {
  const columns = [
    ...texts.flatMap(({ column, index }) => (index === null ? [column] : [column, index.column])),
    ...[...wholes, ...answers, ...marked],
  ].map((column) => `t.${column}::text as ${column}`)
  const merged = answers.length > 0 && form === null
  const world = merged
    ? ['t.parts::text as parts', 't.bundle_version_id::text as bundle_version_id']
    : []
  const version = form === null ? [] : [`${form}::text as form`]
  return `select t.${key}::text as key, ${[...columns, ...version, ...world].join(', ')}
    from ${table} t where t.${key} > $1 order by t.${key} limit $2 for update of t`
}

async function write(
  client: pg.ClientBase,
  { table, key }: Place,
  id: string,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = Object.keys(changes)
  const set = columns.map((column, at) => `${column} = $${at + 2}`).join(', ')
  await client.query(`update ${table} set ${set} where ${key} = $1`, [
    id,
    ...Object.values(changes),
  ])
}

async function definitionOf(db: Db, { form }: Place, row: StoredRow): Promise<FormDefinition> {
  if (form !== null) return formVersion(db, row['form'] ?? '')
  const parts = JSON.parse(row['parts'] ?? '[]') as readonly JointPart[]
  const { content } = await bundleVersion(db, row['bundle_version_id'] ?? '')
  const merged = await mergedOf(db, content, await keptParts(db, parts))
  return merged.form.definition
}

/** Each content is held while its head is rewritten, so that nobody clears it away meanwhile. */
async function rotateFiles({ ownerPool, storage }: Resources): Promise<Rotated> {
  const client = await ownerPool.connect()
  const keys = await knowledge.keptFiles(client).finally(() => client.release())
  const contents = [...new Set(keys.map(({ key }) => key))]
  let sealed = 0
  for (const key of contents) {
    const rewritten = await inTransaction(ownerPool, async (holding) => {
      await holding.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
      return storage.reseal(key)
    })
    if (rewritten) sealed++
  }
  return { what: 'files', looked: contents.length, sealed }
}

async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local yizhan.resealing = 'on'`)
    const done = await work(client)
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
