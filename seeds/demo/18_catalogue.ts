// 目录里的事: an opening with places, a promise in hours, papers to look at and to fill in, versions under
// review and waiting for their day, changes that counties have yet to confirm, a merger that is over and a split that is
// proposed, a pause in one county: each made by the people whose work it is.
import { addDays } from '../../src/kernel/day.ts'
import {
  addMatter,
  contentOf,
  currentMatter,
  editList,
  keepMaterialFile,
  nothingOwn,
  offeringFor,
  propose,
  remark,
  reviewOperation,
  suspendRegion,
} from '../../src/matters/index.ts'
import type { MaterialFileKind } from '../../src/matters/index.ts'
import { regionByCode } from '../../src/organizations/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { approve, done, edit, peopleOf, seenOf, send } from './story/editors.ts'
import type { As } from './story/editors.ts'
import { withSampleFile } from './story/sample-pdf.ts'

const editor = 'qinghai-bianji'
const establishment = 'qinghai-bianzhi'
const legal = 'qinghai-fazhi'

const schoolEnrolment = '632005001000'
const caterpillarFungus = '630164003000'
const publicHousing = '630517001000'
const reemployment = '632014009000'
const housingRepair = '630517002000'
const merged = [
  // Codes of ten signs, as they were given before 2018.
  ['0501708000', '农村危房改造补助资金申请'],
  ['0501709000', '牧区危旧房改造补助申请'],
] as const
const militaryService = '632099006000'
const conscription = '632099007000'
const mortgage = '630715002000'
const sandMining = '630119003000'

export async function seed(ctx: Context): Promise<void> {
  const as = peopleOf(ctx)
  await openEnrolment(ctx, as)
  await givePapers(as)
  await discussHousing(as)
  await planSubsidy(as)
  await promiseInHours(as)
  await mergeRepair(ctx, as)
  await proposeOneService(as)
  const paused = await as(editor, 2, 16)
  const until = addDays(ctx.today, 45)
  const grounds = { reason: '汛期河道防洪抢险，禁采期内不收新的申请。', basis: '河道管理条例' }
  done(sandMining, await suspendRegion(paused, sandMining, '632722', { ...grounds, until }))
}

/** 新生入学报名: open for some weeks in the whole province, with so many places in one county. */
async function openEnrolment(ctx: Context, as: As): Promise<void> {
  const opening = { from: addDays(ctx.today, -7), to: addDays(ctx.today, 42), places: null }
  const reason = '公布本学年报名时段'
  await edit(await as(editor, 4, 10), schoolEnrolment, reason, (content) => ({
    ...content,
    elements: { ...content.elements, opening },
  }))
  await send(await as(editor, 4, 11), schoolEnrolment, { reason, inDays: 4 })
  await approve(await as(establishment, 3, 10), schoolEnrolment, '')
  await approve(await as(legal, 0, 8), schoolEnrolment, '与招生工作通知一致。')
  const county = await as('geermu-bianji', 0, 9)
  const list = await listInGeermu(ctx, schoolEnrolment)
  const own = { ...nothingOwn, opening: { ...opening, places: 600 } }
  const seen = { reason: '全市新生学位 600 个', seenVersionId: '' }
  done('geermu', await editList(county, list.id, { own, ...seen }))
  await planMove(ctx, county)
}

/** 窗口搬家: the county's change waits for the day on which the window moves. */
async function planMove(ctx: Context, county: Context): Promise<void> {
  const list = await listInGeermu(ctx, caterpillarFungus)
  const own = { ...nothingOwn, hall: '格尔木市政务服务中心', window: '2 楼 18 号农牧窗口' }
  const seen = { reason: '农牧窗口搬到 2 楼', seenVersionId: list.listVersionId ?? '' }
  const effectiveOn = addDays(ctx.today, 20)
  done('geermu', await editList(county, list.id, { own, ...seen, effectiveOn }))
}

async function listInGeermu(ctx: Context, code: string) {
  const entry = await currentMatter(ctx.db, code)
  const region = await regionByCode(ctx.db, '632801')
  const list =
    entry === null || region === null
      ? null
      : await offeringFor(ctx.db, entry.matter.id, region.path)
  if (list === null) throw new Error(`nobody takes ${code} in Golmud`)
  return list
}

/** 样表和空白表 of the permit to gather caterpillar fungus, published with them. */
async function givePapers(as: As): Promise<void> {
  const giving = await as(editor, 3, 15)
  await givePaper(giving, 'sample', '采集申请样表.pdf')
  await givePaper(giving, 'blankForm', '采集申请空白表.pdf')
  await send(giving, caterpillarFungus, { reason: '补充样表和空白表', inDays: 3 })
  await approve(await as(establishment, 2, 15), caterpillarFungus, '')
  await approve(await as(legal, 0, 8), caterpillarFungus, '')
}

async function givePaper(
  giving: Context,
  kind: MaterialFileKind,
  originalName: string,
): Promise<void> {
  const { matterId: id, ...seen } = await seenOf(giving, caterpillarFungus)
  const matter = { id, code: caterpillarFungus }
  await withSampleFile(originalName, async (file) => {
    done(originalName, await keepMaterialFile(giving, matter, { number: 1, kind, seen }, file))
  })
}

/** 公租房: a shorter promise lies before its reviewer, who asks about it. */
async function discussHousing(as: As): Promise<void> {
  const reason = '部门数据共享后压缩承诺时限'
  await edit(await as(editor, 2, 10), publicHousing, reason, (content) => ({
    ...content,
    promisedDays: Math.max(1, content.promisedDays - 5),
  }))
  await send(await as(editor, 2, 11), publicHousing, { reason, inDays: 30 })
  const text = '压缩后乡镇入户调查的时间够不够？请附两个县的实际用时。'
  const asking = await as(establishment, 1, 10)
  done('remark', await remark(asking, publicHousing, { element: '承诺办结时限', text }))
}

/** 技能提升补贴: approved by both, it waits for the first of its days. */
async function planSubsidy(as: As): Promise<void> {
  const reason = '线上可办全程，减少到现场次数'
  await edit(await as(editor, 6, 10), reemployment, reason, (content) => ({
    ...content,
    promisedDays: Math.max(1, content.promisedDays - 2),
  }))
  await send(await as(editor, 6, 11), reemployment, { reason, inDays: 20 })
  await approve(await as(establishment, 5, 10), reemployment, '')
  await approve(await as(legal, 4, 10), reemployment, '')
}

/** 不动产抵押登记: promised in hours instead of days. */
async function promiseInHours(as: As): Promise<void> {
  const reason = '承诺时限由 2 个工作日改为 48 小时，休息日照算'
  await edit(await as(editor, 12, 10), mortgage, reason, (content) => ({
    ...content,
    promisedDays: 48,
    elements: { ...content.elements, promiseUnit: 'hour' },
  }))
  await send(await as(editor, 12, 11), mortgage, { reason, inDays: 2 })
  await approve(await as(establishment, 11, 10), mortgage, '')
  await approve(await as(legal, 10, 10), mortgage, '')
}

/** 合并: two older matters of the same subsidy are over; who looks for them finds their successor. */
async function mergeRepair(ctx: Context, as: As): Promise<void> {
  const successor = await currentMatter(ctx.db, housingRepair)
  if (successor === null) throw new Error(`no matter ${housingRepair}`)
  const { lineId } = successor.matter
  const content = contentOf(successor.version)
  const older = { ...(await as(editor, 400, 10)), actor: ctx.actor }
  await transaction(ctx.db, async (tx) => {
    for (const [code, name] of merged) {
      await addMatter(tx, older, { code, lineId, content: { ...content, name } })
    }
  })
  const proposing = await as(editor, 9, 10)
  const id = done(
    'merge',
    await propose(proposing, {
      ...{ kind: 'merge', origins: merged.map(([code]) => code), successors: [housingRepair] },
      ...{ reason: '两项补助的对象和材料相同，合为一项。', basis: '' },
      effectiveOn: addDays(proposing.today, 1),
    }),
  )
  const approved = { approved: true, comment: '' }
  done('merge', await reviewOperation(await as(establishment, 8, 10), id, approved))
  done('merge', await reviewOperation(await as(legal, 7, 10), id, approved))
}

/** 取消: proposed, and before the second of its reviewers. */
async function proposeOneService(as: As): Promise<void> {
  const proposing = await as(editor, 2, 14)
  const id = done(
    'one service',
    await propose(proposing, {
      ...{ kind: 'withdraw', origins: [militaryService], successors: [conscription] },
      reason: '兵役登记和应征报名由同一张表一次填完，合到应征报名里办。',
      ...{ basis: '兵役登记工作规定', effectiveOn: addDays(proposing.today, 60) },
    }),
  )
  const approved = { approved: true, comment: '' }
  done('one service', await reviewOperation(await as(establishment, 1, 14), id, approved))
}
