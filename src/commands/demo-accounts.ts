// `npm run -s demo:accounts`: the demonstration accounts as a JSON array.
import { demoAccounts } from '../accounts/index.ts'
import { readConfig } from '../platform/config.ts'
import { openResources } from '../platform/resources.ts'
import { failToStart } from '../run-until-stopped.ts'
import { closeAfter } from './close-after.ts'

await list().catch(failToStart)

async function list(): Promise<void> {
  const resources = await openResources({ ...readConfig(), logLevel: 'error' })
  const accounts = await closeAfter(resources, async () => {
    const { rows } = await resources.ownerPool.query<{ there: boolean }>(
      `select to_regclass('public.accounts') is not null as there`,
    )
    return rows[0]?.there === true ? demoAccounts(resources.db) : []
  })
  process.stdout.write(`${JSON.stringify(accounts, null, 2)}\n`)
}
