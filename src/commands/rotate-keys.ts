// `npm run keys:rotate`: seals all personal data and files with the first key of DATA_KEYS, while the
// hall works; `npm run data:seal` is the same, for what was stored before it was sealed.
import { readConfig } from '../platform/config.ts'
import { openResources } from '../platform/resources.ts'
import { failToStart } from '../run-until-stopped.ts'
import { closeAfter } from './close-after.ts'
import { rotateKeys } from './rotate-keys/rotate.ts'
import type { Rotated } from './rotate-keys/rotate.ts'

const names: Readonly<Record<string, string>> = {
  persons: '个人账号',
  companies: '单位账号',
  second_factors: '第二因素',
  notice_settings: '消息设置',
  subscriptions: '订阅',
  deliveries: '发出的短信和邮件',
  draft_codes: '接办码',
  applications: '办件和草稿',
  application_submissions: '提交的内容',
  joint_applications: '联办件',
  files: '文件',
}

await run().catch(failToStart)

async function run(): Promise<void> {
  const resources = await openResources({ ...readConfig(), logLevel: 'error' })
  const { sealingKey } = resources.vault
  const done = await closeAfter(resources, () => rotateKeys(resources, tell))
  const sealed = done.reduce((sum, one) => sum + one.sealed, 0)
  process.stdout.write(
    `全部用密钥 ${sealingKey} 封好，这次重封 ${sealed} 处。\n` +
      '一天以后（登录会话和没传完的文件都已到期），可以从 DATA_KEYS 里去掉旧密钥。\n',
  )
}

function tell({ what, looked, sealed }: Rotated): void {
  process.stdout.write(`${names[what] ?? what}：看过 ${looked}，重封 ${sealed}\n`)
}
