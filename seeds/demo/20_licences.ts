// 证照里的事: a licence close to its end, one renewed and one under renewal, one revoked after its holder was
// heard, one that waits to be cancelled, a letter that was corrected, a paper promised for later and a
// promise in place of a paper: each made by the people whose work it is.
import { confirmPaper, applicationById } from '../../src/applications/index.ts'
import {
  documentContent,
  documentsOf,
  editedFrom,
  proposeChange,
  wordsOf,
} from '../../src/documents/index.ts'
import { addDays } from '../../src/kernel/day.ts'
import type { Day } from '../../src/kernel/day.ts'
import {
  answerEnding,
  decideEnding,
  proposeEnding,
  remindOfEnds,
} from '../../src/licences/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { castOf } from './story/cast.ts'
import { done, peopleOf } from './story/editors.ts'
import type { As } from './story/editors.ts'
import { licenceScenes } from './story/licence-scenes.ts'
import { playerOf } from './story/player.ts'
import { withSampleFile } from './story/sample-pdf.ts'

const desks = { zaduo: 'zaduo-scj', geermu: 'geermu-scj' }

export async function seed(ctx: Context): Promise<void> {
  const as = peopleOf(ctx)
  await withSampleFile('材料样例.pdf', (sample) =>
    licenceScenes(ctx, as, playerOf(ctx, castOf(ctx), sample)),
  )
  await remindOfEnds(ctx)
  await revoke(ctx, as)
  await askToCancel(ctx, as)
  await correctLetter(ctx, as)
}

/** 撤销: told to the holder, who answered and asked to be heard; decided by a second person. */
async function revoke(ctx: Context, as: As): Promise<void> {
  const { id, username } = await longHeld(ctx, await as(`${desks.zaduo}-chengban`, 9, 10))
  const reasons = '投诉举报后核查，申请时交的场地租赁合同系伪造，出租方书面否认签过这份合同。'
  const proposing = await as(`${desks.zaduo}-chengban`, 9, 10)
  done(
    'propose',
    await proposeEnding(proposing, id, { ending: 'revoke', ground: 'fraud', reasons }),
  )
  const answer = '合同是中间人办的，我不知道是假的，请当面听我说明。'
  done('answer', await answerEnding(await as(username, 6, 20), id, { answer, hearing: true }))
  const considered =
    '已于上周举行听证。持有人没有提出能证明合同真实的材料，陈述、申辩的理由不成立，不予采纳。'
  const deciding = await as(`${desks.zaduo}-pizhun`, 0, 9)
  done('revoke', await decideEnding(deciding, id, { confirmed: true, considered }))
}

/** 注销: its holder closed the shop; the proposal lies before the approver. */
async function askToCancel(ctx: Context, as: As): Promise<void> {
  const proposing = await as(`${desks.geermu}-chengban`, 0, 9)
  const { id } = await longHeld(ctx, proposing)
  const reasons = '持有人书面申请注销，门店已经停业，没有在办的申请和没有处理完的投诉。'
  done('cancel', await proposeEnding(proposing, id, { ending: 'cancel', ground: 'other', reasons }))
}

/** 更正: a grant left out a kind of food; the approver confirmed the letter as it should read. */
async function correctLetter(ctx: Context, as: As): Promise<void> {
  const clerk = await as(`${desks.zaduo}-chengban`, 3, 10)
  const { applicationId } = await longHeld(ctx, clerk)
  const [application, letters] = await Promise.all([
    applicationById(ctx.db, applicationId),
    documentsOf(ctx.db, applicationId),
  ])
  const letter = letters.find(({ kind }) => kind === 'grant-decision')
  const content = letter === undefined ? null : await documentContent(ctx.db, letter.id)
  if (application === null || letter === undefined || content === null) {
    throw new Error(`application ${applicationId} has no grant to correct`)
  }
  const words = wordsOf(content)
  const paragraphs = `${words.paragraphs}\n经营项目另含冷食类食品制售。`
  await transaction(clerk.db, async (tx) => {
    const proposed = await proposeChange(tx, clerk, letter.id, {
      ...{ change: 'correct', reason: '漏写一个经营项目' },
      content: editedFrom(content, { ...words, paragraphs }),
    })
    done('correct', proposed)
  })
  const approver = await as(`${desks.zaduo}-pizhun`, 2, 10)
  done('confirm', await confirmPaper(approver, application, letter.id))
}

interface Held {
  readonly id: string
  readonly applicationId: string
  readonly username: string
}

/** The oldest licence without an end that somebody's department granted a month ago or earlier. */
async function longHeld({ db, today }: Context, { actor }: Context): Promise<Held> {
  if (actor.kind !== 'staff') throw new Error('no member of staff')
  const monthAgo: Day = addDays(today, -30)
  const row = await db('licences as l')
    .join('accounts as a', 'a.id', 'l.holderAccountId')
    .where({ 'l.departmentId': actor.seat.departmentId, 'l.state': 'active' })
    .whereNull('l.validUntil')
    .where('l.grantedOn', '<=', monthAgo)
    .orderBy('l.id')
    .first<Held>('l.id', 'l.applicationId', 'a.username')
  if (row === undefined) throw new Error(`${actor.name} granted nothing`)
  return row
}
