// `npm run bench [-- --quick] [--json] [--cases N | --matters N]`: measures the hall's pages against the
// bare stack on the same machine, in one run; with --cases how they bear many applications, with
// --matters how search and the lists bear a large catalogue.
import { dayOf } from '../kernel/day.ts'
import { clockOf } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { failToStart } from '../run-until-stopped.ts'
import { auditCost } from './bench/audit-cost.ts'
import type { AuditCost } from './bench/audit-cost.ts'
import { withCatalogues } from './bench/catalogues.ts'
import { castOf } from './bench/cast.ts'
import type { Sample } from './bench/cast.ts'
import { fillCases } from './bench/fill.ts'
import { askMany, formGrowth } from './bench/form-growth.ts'
import type { FormFigure } from './bench/form-growth.ts'
import { visitorOf } from './bench/load.ts'
import type { Ask } from './bench/load.ts'
import { fullPace, measure, quickPace } from './bench/measure.ts'
import type { Figure } from './bench/measure.ts'
import { pageGrowth } from './bench/page-growth.ts'
import { startProcess } from './bench/processes.ts'
import {
  auditLineOf,
  formTableOf,
  growthTableOf,
  pageTableOf,
  searchTableOf,
  tableOf,
} from './bench/report.ts'
import { withFurnishedDatabase, withScratchHall } from './bench/scratch-hall.ts'
import type { ScratchHall } from './bench/scratch-hall.ts'
import { searchGrowth } from './bench/search-growth.ts'
import { targetsOf } from './bench/targets.ts'
import type { Target } from './bench/targets.ts'

const wanted = process.argv.slice(2)
const json = wanted.includes('--json')
const pace = wanted.includes('--quick') ? quickPace : fullPace
const say = (line: string) => process.stderr.write(`${line}\n`)
/** Pages whose cost could grow with the number of applications, and their yardsticks. */
const growing = /^L|搜索|我的|待办|办件页/
const smallest = 10_000
const smallCatalogue = 1_000

await bench().catch(failToStart)

async function bench(): Promise<void> {
  const matters = wanted.indexOf('--matters')
  if (matters >= 0) return benchSearch(Number(wanted[matters + 1]))
  const at = wanted.indexOf('--cases')
  const cases = at < 0 ? 0 : Number(wanted[at + 1])
  if (!Number.isSafeInteger(cases) || cases < 0 || (at >= 0 && cases < smallest)) {
    say(`用法：npm run bench -- [--quick] [--json] [--cases 件数（不少于 ${smallest}）]`)
    process.exitCode = 2
    return
  }
  await withScratchHall(readConfig(), say, async (hall) => {
    await askMany(hall.client)
    await withTargets(hall, async (targets, { applicant, clerk }, ask) => {
      if (cases > 0) return measureGrowth(hall, targets, { applicant, clerk }, cases)
      const rounds = wanted.includes('--quick') ? 60 : 300
      const figures = await measure(targets, pace)
      const forms = await formGrowth(ask, applicant, rounds)
      print(figures, null, { forms, audit: await auditCost(hall, rounds) })
    })
  })
}

/** The search of a thousand matters, of ten thousand and of many, each catalogue in its database. */
async function benchSearch(size: number): Promise<void> {
  if (!Number.isSafeInteger(size) || size <= smallCatalogue) {
    say(`用法：npm run bench -- --matters 事项数（多于 ${smallCatalogue}）`)
    process.exitCode = 2
    return
  }
  const sizes = [...new Set([smallCatalogue, 10 * smallCatalogue, size])].filter(
    (one) => one <= size,
  )
  await withFurnishedDatabase(readConfig(), 'reference', say, (place) =>
    withCatalogues(place, sizes, say, async (catalogues) => {
      const rounds = wanted.includes('--quick') ? 5 : 20
      const figures = await searchGrowth(catalogues, rounds)
      const pages = await pageGrowth(catalogues, rounds)
      const tables = [searchTableOf(figures), pageTableOf(sizes, pages)]
      const text = json ? JSON.stringify({ figures, pages }, null, 2) : tables.join('\n\n')
      process.stdout.write(`${text}\n`)
    }),
  )
}

async function withTargets(
  { connection, client, dataFolder }: ScratchHall,
  work: (targets: readonly Target[], filed: Sample, ask: Ask) => Promise<void>,
): Promise<void> {
  const place = { connection, dataFolder }
  const product = await startProcess({ ...place, script: 'server.ts', readyAt: '/readyz' })
  const script = 'commands/bench/yardstick.ts'
  const yardstick = await startProcess({ ...place, script, readyAt: '/l3' })
  const visitors = [visitorOf(product.port, 16), visitorOf(yardstick.port, 16)] as const
  try {
    const cast = await castOf(client)
    const [own, bare] = visitors
    const targets = await targetsOf({ product: own.ask, yardstick: bare.ask, client, cast })
    await work(targets, cast.filed, own.ask)
  } finally {
    for (const visitor of visitors) visitor.close()
    await Promise.all([product.stop(), yardstick.stop()])
  }
}

async function measureGrowth(
  { client }: ScratchHall,
  targets: readonly Target[],
  { applicant, clerk }: Pick<Sample, 'applicant' | 'clerk'>,
  cases: number,
): Promise<void> {
  const sizes = [...new Set([smallest, cases])]
  const measured = targets.filter(({ name }) => growing.test(name))
  const series: Figure[][] = []
  let filled = 0
  for (const size of sizes) {
    const started = performance.now()
    const today = dayOf(clockOf(0)())
    const from = filled + 1
    const usernames = filled === 0 ? [applicant] : []
    const resting = keepAwake(measured)
    await fillCases(client, { from, to: size, today, usernames, clerk })
    clearInterval(resting)
    say(`已有 ${size} 件（${((performance.now() - started) / 1000).toFixed(0)} 秒）`)
    filled = size
    series.push(await measure(measured, pace))
  }
  print(series.at(-1) ?? [], { sizes, series }, null)
}

/**
 * A session ends when nobody has looked for half an hour, and millions take longer to fill in. The pages that
 * are measured wait: their tables have no indexes meanwhile.
 */
function keepAwake(targets: readonly Target[]): NodeJS.Timeout {
  return setInterval(() => {
    for (const { rest } of targets) void rest?.().catch(() => undefined)
  }, 5 * 60_000).unref()
}

function print(
  figures: readonly Figure[],
  growth: { readonly sizes: readonly number[]; readonly series: Figure[][] } | null,
  beside: { readonly forms: readonly FormFigure[]; readonly audit: AuditCost } | null,
): void {
  const tables = [
    tableOf(figures),
    ...(growth === null ? [] : [growthTableOf(growth.sizes, growth.series)]),
    ...(beside === null ? [] : [formTableOf(beside.forms), auditLineOf(beside.audit)]),
  ]
  const text = json ? JSON.stringify({ figures, growth, ...beside }, null, 2) : tables.join('\n\n')
  process.stdout.write(`${text}\n`)
}
