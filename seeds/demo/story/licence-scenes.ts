// What leads to licences and to promises: grants with an end that is near, renewals, and applications filed
// without a paper that is promised.
import {
  commit,
  draftForm,
  dropMaterial,
  filesOf,
  saveDraft,
} from '../../../src/applications/index.ts'
import type { StepDetails } from '../../../src/applications/index.ts'
import { addWorkingDays, calendarOfRegion } from '../../../src/deadlines/index.ts'
import { addDays, startOf } from '../../../src/kernel/day.ts'
import type { Post } from '../../../src/kernel/actor.ts'
import type { Day } from '../../../src/kernel/day.ts'
import { currentMatter, promiseNumber } from '../../../src/matters/index.ts'
import type { Context } from '../../../src/platform/context.ts'
import type { Action } from '../../../src/workflow/index.ts'
import { done } from './editors.ts'
import type { As } from './editors.ts'
import type { Player } from './player.ts'

const zaduo = '632722'
const geermu = '632801'
const foodLicence = '630131001000'
const socialCard = '632014006000'
const agency = '630114001000'

interface Stage {
  readonly ctx: Context
  readonly player: Player
  /** So many working days ago, later in the day with each hour. */
  at(daysAgo: number, hour: number): Date
}

export async function licenceScenes(ctx: Context, as: As, player: Player): Promise<void> {
  const calendar = await calendarOfRegion(ctx.db, '630000')
  const at = (daysAgo: number, hour: number) => {
    const wanted = startOf(addWorkingDays(calendar, ctx.today, -daysAgo)).getTime()
    return new Date(Math.min(wanted + hour * 3_600_000, ctx.now.getTime() - 60_000))
  }
  const stage = { ctx, player, at }
  await Promise.all([
    nearItsEnd(stage),
    renewed(stage),
    underRenewal(stage),
    paperLater(stage, as),
    promiseInstead(stage, as),
    wholeOnPromise(stage, as),
  ])
}

/** 快到期: its holder has been reminded and may ask for one more term. */
async function nearItsEnd(stage: Stage): Promise<void> {
  const { ctx } = stage
  await licensed(stage, 'zhaxiduojie', zaduo, { daysAgo: 70, until: addDays(ctx.today, 45) })
}

/** 延续: asked for in time, decided before the end, for five years more. */
async function renewed(stage: Stage): Promise<void> {
  const { ctx, player, at } = stage
  const until = addDays(ctx.today, 12)
  const id = await licensed(stage, 'gazangzhuomaji', geermu, { daysAgo: 75, until })
  const renewal = await player.renewal(await licenceOf(stage, id), 'gazangzhuomaji', at(36, 9))
  await player.submit(renewal, at(36, 10))
  await granted(stage, renewal, { daysAgo: 35, until: fiveYearsAfter(until) })
}

async function underRenewal(stage: Stage): Promise<void> {
  const { ctx, player, at } = stage
  const until = addDays(ctx.today, 38)
  const id = await licensed(stage, 'cairangdongzhou', zaduo, { daysAgo: 72, until })
  const renewal = await player.renewal(await licenceOf(stage, id), 'cairangdongzhou', at(3, 9))
  await player.submit(renewal, at(3, 10))
  await does(stage, renewal, 'accept', 'acceptance-clerk', at(2, 9))
}

/** 容缺受理: accepted while one paper is promised for the days after. */
async function paperLater(stage: Stage, as: As): Promise<void> {
  const beginning = { username: 'lina', matterCode: socialCard, daysAgo: 2 }
  const id = await promised(stage, as, beginning, 'later')
  await does(stage, id, 'accept', 'acceptance-clerk', stage.at(1, 9))
}

/** 告知承诺: granted on a promise, whose check has begun. */
async function promiseInstead(stage: Stage, as: As): Promise<void> {
  const beginning = { username: 'yushu-lvyou', matterCode: agency, daysAgo: 9 }
  const id = await promised(stage, as, beginning, 'instead')
  const term = { daysAgo: 8, until: fiveYearsAfter(stage.ctx.today) }
  await granted(stage, id, term, '职业介绍、职业指导')
}

/** 告知承诺办理: chosen in the form, signed, granted the next day; its check is due. */
async function wholeOnPromise(stage: Stage, as: As): Promise<void> {
  const { ctx, player, at } = stage
  const username = 'fushun-shangmao'
  const id = await player.draft({ username, matterCode: agency, regionCode: zaduo, at: at(6, 9) })
  const own = { ...(await as(username, 0, 9)), now: at(6, 10) }
  const { raw, version, files } = await draftForm(ctx.db, await player.now(id), ctx.today)
  done('choice', await saveDraft(own, id, { ...raw, promise: ['yes'] }))
  const { materials, onPromise } = version.elements
  const replaced = materials.filter(({ name }) => onPromise?.instead.includes(name))
  for (const { attachmentId, materialNumber } of files) {
    if (replaced.some(({ number }) => number === materialNumber)) {
      await dropMaterial(own, id, attachmentId)
    }
  }
  const signedName = 'name' in own.actor ? own.actor.name : ''
  const promise = { materialNumber: promiseNumber, kind: 'instead', agreed: true } as const
  done('promise', await commit(own, id, { ...promise, signedName }))
  await player.submit(id, at(6, 11))
  const term = { daysAgo: 5, until: fiveYearsAfter(ctx.today) }
  await granted(stage, id, term, '职业介绍、招聘会')
}

interface Term {
  readonly daysAgo: number
  readonly until: Day
}

async function licensed(
  stage: Stage,
  username: string,
  regionCode: string,
  { daysAgo, until }: Term,
): Promise<string> {
  const { player, at } = stage
  const beginning = { username, matterCode: foodLicence, regionCode, at: at(daysAgo, 9) }
  const id = await player.draft(beginning)
  await player.submit(id, at(daysAgo, 10))
  await granted(stage, id, { daysAgo: daysAgo - 1, until })
  return id
}

/** Accepted, examined and granted within a few days, then handed over. */
async function granted(
  stage: Stage,
  id: string,
  { daysAgo, until }: Term,
  comment = '热食类食品制售、自制饮品制售',
): Promise<void> {
  const { player, at } = stage
  await does(stage, id, 'accept', 'acceptance-clerk', at(daysAgo, 9))
  for (let passed = 0; passed < 6; passed++) {
    const { status } = await player.now(id)
    if (status === 'approving') break
    const post = status === 'verifying' ? 'section-head' : 'examiner'
    const staff = ['核查员甲', '核查员乙']
    await does(stage, id, 'pass', post, at(daysAgo - 1, 10 + passed), { staff })
  }
  await does(stage, id, 'grant', 'approver', at(daysAgo - 2, 10), { comment, validUntil: until })
  const { applicantName: receivedBy } = await player.now(id)
  const details = { method: '电子送达', receivedBy }
  await does(stage, id, 'deliver', 'acceptance-clerk', at(daysAgo - 3, 10), details)
}

async function does(
  { player }: Stage,
  id: string,
  action: Action,
  post: Post,
  at: Date,
  { comment = '符合条件', ...details }: StepDetails & { readonly comment?: string } = {},
): Promise<void> {
  const moved = await player.act(id, { action, post, at, comment, details })
  if (moved === null || moved === 'waits') throw new Error(`nobody could ${action} ${id}`)
}

interface Beginning {
  readonly username: string
  readonly matterCode: string
  readonly daysAgo: number
}

/** Filed without the paper that its matter lets one promise. */
async function promised(
  { ctx, player, at }: Stage,
  as: As,
  { username, matterCode, daysAgo }: Beginning,
  kind: 'later' | 'instead',
): Promise<string> {
  const began = { username, matterCode, regionCode: zaduo, at: at(daysAgo, 9) }
  const id = await player.draft(began)
  const own = { ...(await as(username, 0, 9)), now: at(daysAgo, 10) }
  const matter = await currentMatter(ctx.db, matterCode)
  const paper = matter?.version.elements.materials.find(({ laterDays, promise }) =>
    kind === 'later' ? laterDays !== null : promise !== null,
  )
  if (paper === undefined) throw new Error(`${matterCode} lets nobody promise a paper`)
  for (const { attachmentId, materialNumber } of await filesOf(ctx.db, id)) {
    if (materialNumber === paper.number) await dropMaterial(own, id, attachmentId)
  }
  const signedName = 'name' in own.actor ? own.actor.name : ''
  const promise = { materialNumber: paper.number, kind, agreed: true, signedName }
  done('promise', await commit(own, id, promise))
  await player.submit(id, at(daysAgo, 11))
  return id
}

async function licenceOf({ ctx }: Stage, applicationId: string): Promise<string> {
  const row = await ctx.db('licences').where({ applicationId }).first('id')
  if (row === undefined) throw new Error(`application ${applicationId} gave no licence`)
  return row.id
}

/** 29 February counts as the first of March. */
function fiveYearsAfter(day: Day): Day {
  const moved = `${Number(day.slice(0, 4)) + 5}${day.slice(4)}`
  return (moved.endsWith('-02-29') ? moved.replace('-02-29', '-03-01') : moved) as Day
}
