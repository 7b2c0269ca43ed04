// `npm run admin:create`: a one-time link for the first administrator of the hall.
import { accountPaths, inviteFirstAdministrator } from '../accounts/index.ts'
import { readConfig } from '../platform/config.ts'
import { openResources } from '../platform/resources.ts'
import { failToStart } from '../run-until-stopped.ts'
import { systemContext } from '../system-context.ts'
import { closeAfter } from './close-after.ts'

const refusals = {
  'already-there': '省里已经有管理员了。其他管理员请由他在“人员”里添加。',
  'no-department': '还没有部门。请先装入基础数据：npm run db:seed -- reference',
} as const

await invite().catch(failToStart)

async function invite(): Promise<void> {
  const resources = await openResources({ ...readConfig(), logLevel: 'error' })
  const context = systemContext(resources)
  const invited = await closeAfter(resources, () => inviteFirstAdministrator(context))
  if (!invited.ok) {
    process.stderr.write(`${refusals[invited.refusal]}\n`)
    process.exitCode = 1
    return
  }
  const address = `${resources.config.publicUrl}${accountPaths.firstAdministrator(invited.value.secret)}`
  process.stdout.write(`请在 24 小时内打开这个链接，只能用一次：\n${address}\n`)
}
