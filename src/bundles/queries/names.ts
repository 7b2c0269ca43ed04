// The names of the bundles that can be begun, for translators.
import type { Db } from '../../platform/database/transaction.ts'
import { listBundles } from './list.ts'

export async function bundleNames(db: Db): Promise<readonly string[]> {
  return (await listBundles(db, false)).map(({ content }) => content.name)
}
