// The scenes: what happens one after the other until a part has come as far as the plot says.
import type { Application, StepDetails } from '../../../src/applications/index.ts'
import type { Post } from '../../../src/kernel/actor.ts'
import { addDays, dayOf } from '../../../src/kernel/day.ts'
import type { Action } from '../../../src/workflow/index.ts'
import type { Player } from './player.ts'
import type { Part } from './plot.ts'

type Moment = (offset: number, minute: number) => Date

interface Scene {
  readonly player: Player
  readonly part: Part
  readonly id: string
  /** The moment `days` working days after filing, later in the day with each step. */
  at(days: number): Date
  /** Puts what comes off by a working day; false when that would be after today. */
  waitADay(days: number): boolean
}

export async function play(player: Player, part: Part, moment: Moment): Promise<void> {
  // Early enough for all steps of a day to come one after the other before the office closes.
  let minute = (part.seed * 37) % 240
  let waited = 0
  const at = (days: number) => moment(days + waited - part.filed, (minute += 11))
  const waitADay = (days: number) => days + (waited += 1) <= part.filed
  const { username, matterCode, regionCode } = part
  const id = await player.draft({ username, matterCode, regionCode, at: at(0) })
  if (part.ending === 'draft') return
  await player.submit(id, at(0))
  await onwards({ player, part, id, at, waitADay })
}

async function onwards(scene: Scene): Promise<void> {
  switch (scene.part.ending) {
    case 'draft':
    case 'submitted':
    case 'silent':
      return
    case 'correcting':
      return correction(scene, 20)
    case 'correction-running-out':
    case 'correction-run-out':
      return correction(scene, 12)
    case 'corrected':
      await correction(scene, 20)
      return scene.player.applicantActs(scene.id, 'resubmit', scene.at(2))
    case 'refusal-proposed':
      return refusal(scene)
    case 'not-accepted':
      await refusal(scene)
      return does(scene, 'confirm-refusal', 'section-head', 2, '情况属实，同意')
    case 'withdrawn':
      await accept(scene)
      return scene.player.applicantActs(scene.id, 'withdraw', scene.at(2))
    default:
      await accept(scene)
      return underReview(scene)
  }
}

async function underReview(scene: Scene): Promise<void> {
  const { ending } = scene.part
  if (ending === 'examining') return
  if (ending === 'suspension-proposed' || ending === 'suspended' || ending === 'resumed') {
    return suspension(scene)
  }
  if (!(await review(scene, ending === 'verifying' ? 'verifying' : 'approving'))) return
  if (ending === 'verifying' || ending === 'approving') return
  if (ending === 'sent-back') {
    return does(scene, 'send-back', 'approver', 4, '请补充现场核查的照片')
  }
  const denied = ending === 'denied' || ending === 'concluded-denied'
  await (denied
    ? does(scene, 'deny', 'approver', 5, '经营场所的布局不符合规定的卫生条件，整改后可以重新申请')
    : does(scene, 'grant', 'approver', 5, '准予按申请内容办理'))
  if (ending === 'granted' || ending === 'denied') return
  const { player, id, part } = scene
  const application = await player.now(id)
  await does(scene, 'deliver', 'acceptance-clerk', 6, '', {
    method: '电子送达',
    receivedBy: application.applicantName,
  })
  if (part.grade !== null) {
    const comment = part.grade === 'dissatisfied' ? '等得有点久，希望早点告诉我们进度' : ''
    await player.rate(id, part.grade, comment, scene.at(7))
  }
}

function accept(scene: Scene): Promise<void> {
  return does(scene, 'accept', 'acceptance-clerk', 1, '')
}

async function correction(scene: Scene, days: number): Promise<void> {
  const at = scene.at(1)
  const { answers } = await scene.player.now(scene.id)
  const target = ['contactPhone', 'phone'].find((key) => answers[key] !== undefined) ?? 'phone'
  await does(scene, 'request-correction', 'acceptance-clerk', 1, '您的申请有以下内容需要补正', {
    corrections: {
      dueOn: addDays(dayOf(at), days),
      items: [
        {
          target,
          label: '联系电话',
          why: '电话打不通，怕误了告知您',
          how: '填一个现在能打通的手机号',
        },
      ],
    },
  })
}

function refusal(scene: Scene): Promise<void> {
  return does(scene, 'propose-refusal', 'acceptance-clerk', 1, '申请事项由其他机关负责', {
    refusalGround: 'not-competent',
    competentOrgan: '当地政务服务大厅综合窗口指引的机关',
  })
}

async function suspension(scene: Scene): Promise<void> {
  const { ending } = scene.part
  const details = { ground: 'expert-review', plannedDays: 15 }
  await does(scene, 'propose-suspension', 'examiner', 2, '需要专家现场评审', details)
  if (ending === 'suspension-proposed') return
  await does(scene, 'approve-suspension', 'section-head', 3, '同意')
  if (ending === 'suspended') return
  await does(scene, 'resume', 'examiner', 8, '专家评审通过，意见已归卷')
}

/** Passes stage after stage until the status is reached; false when a stage has nobody here. */
async function review(scene: Scene, until: 'verifying' | 'approving'): Promise<boolean> {
  let passed = 0
  for (let round = 0; round < 40; round++) {
    const { status } = await scene.player.now(scene.id)
    if (status === until || status === 'approving') return true
    const post = status === 'verifying' ? 'section-head' : 'examiner'
    const days = 2 + passed * 0.5
    const moved = await tries(scene, 'pass', post, days, '审查通过，符合条件', {
      staff: ['核查员甲', '核查员乙'],
    })
    if (moved === null) return false
    if (moved !== 'waits') passed += 1
    // Four more days for decision, delivery and rating, so that none of them is in the future.
    if (moved === 'waits' && !scene.waitADay(Math.round(days) + 4)) return false
  }
  return false
}

async function does(
  scene: Scene,
  action: Action,
  post: Post,
  days: number,
  comment: string,
  details: StepDetails = {},
): Promise<void> {
  await tries(scene, action, post, days, comment, details)
}

function tries(
  { player, id, at }: Scene,
  action: Action,
  post: Post,
  days: number,
  comment: string,
  details: StepDetails,
): Promise<Application | 'waits' | null> {
  return player.act(id, { action, post, at: at(Math.round(days)), comment, details })
}
