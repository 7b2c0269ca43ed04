// Measures the pages and feeds of small and large catalogues side by side: lists narrowed down, later
// pages, suggestions, a guide, what machines read.
import type { Catalogue } from './search-growth.ts'
import { opening } from './forms-of-page.ts'
import { quantile } from './load.ts'

export interface PageFigure {
  readonly name: string
  /** The median of one answer in milliseconds, in the order of the catalogues. */
  readonly medians: readonly number[]
}

const county = '632701'

/** Addresses by name; none is given out from what the hall keeps for visitors. */
const pages: Readonly<Record<string, string>> = {
  目录第一页: '/matters?x=',
  '办给谁：企业': '/matters?object=company&x=',
  部门的事项: '/matters?line=scj&x=',
  全程网上办: '/matters?depth=whole&x=',
  一个县能办的: `/matters?region=${county}&x=`,
  '在一个县搜索“许可”': `/matters?q=${encodeURIComponent('许可')}&region=${county}&x=`,
  '搜索“许可”，三样筛选': `/matters?q=${encodeURIComponent('许可')}&object=company&level=county&visit=none&x=`,
  输入提示: `/matters/suggestions?q=${encodeURIComponent('许')}&x=`,
  '接口：事项': `/api/v1/matters?x=`,
  '接口：变更': `/api/v1/changes?x=`,
}

const warmUps = 2

export async function pageGrowth(
  catalogues: readonly Catalogue[],
  rounds: number,
): Promise<PageFigure[]> {
  const figures: PageFigure[] = []
  for (const [name, path] of Object.entries(pages)) {
    const times = catalogues.map((): number[] => [])
    for (let round = -warmUps; round < rounds; round += 1) {
      for (const [at, { ask }] of catalogues.entries()) {
        const started = performance.now()
        const answer = await ask(opening(`${path}${round + warmUps}`))
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
        if (round >= 0) times[at]?.push(performance.now() - started)
      }
    }
    figures.push({ name, medians: times.map((one) => quantile(one, 0.5)) })
  }
  return figures
}
