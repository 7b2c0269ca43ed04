// `npm run workflow`: the machine of steps as a table, or as JSON with --json. With the code of a matter, its
// stage plan in force instead: stages, posts, levels, terms, branches.
import { formVersion } from '../forms/index.ts'
import { currentMatter } from '../matters/index.ts'
import { drawingWords, questionsOf } from '../plans/index.ts'
import { readConfig } from '../platform/config.ts'
import { openResources } from '../platform/resources.ts'
import { failToStart } from '../run-until-stopped.ts'
import { planVersion, steps } from '../workflow/index.ts'
import { closeAfter } from './close-after.ts'
import { planTable, stepsTable } from './workflow-table.ts'

const asked = process.argv.slice(2)
const asJson = asked.includes('--json')
const code = asked.find((one) => !one.startsWith('--'))

if (code === undefined) {
  process.stdout.write(`${asJson ? JSON.stringify(steps, null, 2) : stepsTable(steps)}\n`)
} else {
  await printPlan(code).catch(failToStart)
}

async function printPlan(matterCode: string): Promise<void> {
  const resources = await openResources({ ...readConfig(), logLevel: 'error' })
  const lines = await closeAfter(resources, async () => {
    const { db } = resources
    const current = await currentMatter(db, matterCode)
    if (current === null) return null
    const { version } = current
    const plan = await planVersion(db, version.stagePlanVersionId)
    if (asJson) return JSON.stringify(plan, null, 2)
    const form = await formVersion(db, version.formVersionId)
    const { branch } = drawingWords(questionsOf(form))
    return `${version.name}（${matterCode}）\n${planTable(plan, branch)}`
  })
  if (lines === null) {
    process.stderr.write(`没有编码是 ${matterCode} 的事项，或者它还没有发布。\n`)
    process.exitCode = 1
    return
  }
  process.stdout.write(`${lines}\n`)
}
