// 效能看板: the region's work in lights, by place and department, and the cards that wait.
import type { Request, Response } from 'express'
import { applicationPaths } from '../../../applications/index.ts'
import { addWorkingDays, calendarOfRegion, limitSettings } from '../../../deadlines/index.ts'
import { contains, regionByCode } from '../../../organizations/index.ts'
import type { Region } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type {
  DeadlineLightProps,
  Link,
  ListProps,
  StatsProps,
  TableProps,
} from '../../../platform/web/components.ts'
import { costlyAnswers } from '../../../platform/costly-answers.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { alertStatusNames, ruleTexts } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { alertList, everyAlert } from '../../queries/alert-list.ts'
import type { AlertRow } from '../../queries/alert-list.ts'
import { alertCounts, countsByDepartment, countsByRegion, total } from '../../queries/board.ts'
import { answerLight, cardTag } from '../alert-words.ts'
import { queryOf, supervisorOf } from '../staff.ts'
import { boardStats, placeTable } from './board-parts.ts'

export interface BoardPage extends BasePage {
  readonly scope: string
  readonly stats: StatsProps
  readonly cards: StatsProps
  readonly regions: TableProps | null
  readonly departments: TableProps | null
  readonly waiting: ListProps
  readonly nothingWaits: boolean
  readonly links: readonly Link[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'supervision/desk/board': BoardPage
  }
}

interface BoardCounts {
  readonly places: Awaited<ReturnType<typeof countsByRegion>>
  readonly departments: Awaited<ReturnType<typeof countsByDepartment>>
}

const answers = costlyAnswers<BoardCounts>()

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { db, today } = ctx
  const actor = supervisorOf(ctx)
  const own = actor.seat.regionPath
  const region = await regionAsked(ctx, req, actor.seat.regionCode, own)
  const [calendar, { yellowLightDays }] = await Promise.all([
    calendarOfRegion(db, region.path),
    limitSettings(db),
  ])
  const asked = {
    regionPath: region.path,
    today,
    nearUntil: addWorkingDays(calendar, today, yellowLightDays),
  }
  const county = region.level === 'county' || region.level === 'township'
  const [{ answer, at }, cards, waiting] = await Promise.all([
    answers(JSON.stringify([asked, county]), ctx.now, async () => ({
      places: await countsByRegion(db, asked),
      departments: await countsByDepartment(db, asked, county),
    })),
    alertCounts(db, asked),
    alertList(db, actor, { ...everyAlert, status: 'open', regionPath: region.path, size: 8 }),
  ])
  const { places, departments } = answer
  const filter = { region: region.code }
  await render(res, 'supervision/desk/board', {
    title: '效能看板',
    breadcrumb: trail(region, own),
    scope: `${region.name}，${longMoment(at)} 的数`,
    stats: boardStats(total(places)),
    cards: cardStats(cards),
    regions:
      places.length === 0
        ? null
        : placeTable('各地在办件', '地方', places, ({ key, name }) => ({
            text: key === region.code ? `${name}本级` : name,
            href: key === region.code ? paths.alerts(filter) : paths.board({ region: key }),
          })),
    departments:
      departments.length === 0
        ? null
        : placeTable('在办最多的部门', '部门', departments, ({ key, name }) => ({
            text: name,
            href: paths.alerts({ department: key }),
          })),
    waiting: waitingList(waiting.items, ctx),
    nothingWaits: waiting.items.length === 0,
    links: [
      { label: '全部监察牌', href: paths.alerts(filter) },
      { label: '效能指标', href: paths.indicators(filter) },
      ...(region.path === own
        ? [{ label: '本地区超期的件', href: applicationPaths.queue({ view: 'overdue-region' }) }]
        : []),
    ],
  })
}

/** One's own region, or one in it; any other does not exist from here. */
export async function regionAsked(
  { db }: Context,
  req: Request,
  ownCode: string,
  ownPath: string,
): Promise<Region> {
  const code = queryOf(req, 'region')
  const region = found(await regionByCode(db, /^\d{6}(\d{3})?$/.test(code) ? code : ownCode))
  return found(contains(ownPath, region.path) ? region : null)
}

function trail(region: Region, own: string): BasePage['breadcrumb'] {
  if (region.path === own) return []
  return [
    { label: '效能看板', href: paths.board() },
    { label: region.name, href: null },
  ]
}

function cardStats(counts: Awaited<ReturnType<typeof alertCounts>>): StatsProps {
  const item = (label: string, value: number, note: string) => ({
    ...{ label, light: null, value: String(value), note },
  })
  return {
    items: [
      item('红牌', counts.red, '没有结案的'),
      item('黄牌', counts.yellow, '没有结案的'),
      item('预警', counts.signal, '还没到期'),
      item('视为受理', counts.silence, '近 90 天，部门没有按期答复'),
    ],
  }
}

function waitingList(rows: readonly AlertRow[], { today }: Context): ListProps {
  return {
    density: 'plain',
    items: rows.map((row) => ({
      title: ruleTexts[row.rule].name,
      href: paths.alert(row.id),
      light: pressing(answerLight(row, today)),
      text: row.matterName,
      meta: [row.departmentName, alertStatusNames[row.status]],
      tags: [cardTag(row.card)],
    })),
  }
}

/** Beside the title stands only what presses. */
function pressing(light: DeadlineLightProps): DeadlineLightProps | null {
  return light.tone === 'bad' || light.tone === 'warn' ? light : null
}
