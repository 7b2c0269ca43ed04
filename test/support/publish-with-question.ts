// 换新版: a matter's form is published anew with one more question, and its guide with it.
import { formReleases, formVersion, publishForm } from '../../src/forms/index.ts'
import type { Field } from '../../src/forms/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { chooseForm } from '../../src/matters/choose-form.ts'
import { currentMatter, publish } from '../../src/matters/index.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { contextFor } from './context.ts'

/** Asks 新问的一题 (newOne) at the end of the first section. */
export async function publishWithQuestion(resources: Resources, code: string): Promise<void> {
  const { db } = resources
  const ctx = contextFor(resources, system)
  const current = await currentMatter(db, code)
  if (current === null) throw new Error('no matter')
  const { id, formVersionId } = current.version
  const { key, title } = await formReleases(db, formVersionId)
  const { sections, ...rest } = await formVersion(db, formVersionId)
  const asked: Field = {
    ...{ key: 'newOne', type: 'text', label: '新问的一题', required: true, hint: null },
    ...{ example: null, when: null, maxLength: 20, format: 'any', autocomplete: null },
  }
  const definition = {
    ...rest,
    sections: sections.map((one, at) =>
      at === 0 ? { ...one, fields: [...one.fields, asked] } : one,
    ),
  }
  const newer = await transaction(db, (tx) => publishForm(tx, ctx, { key, title, definition }))
  const seen = { currentVersionId: id, revision: 0 }
  const chosen = await chooseForm(ctx, code, { formVersionId: newer, seen })
  const done = await publish(ctx, code, '申请表多问一题', { ...seen, revision: 1 })
  if (!chosen.ok || !done.ok) throw new Error('the newer version was not published')
}
