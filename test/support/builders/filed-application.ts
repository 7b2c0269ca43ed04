// An application of a test after it was begun: moved on by the people whose turn it is.
import { loadActor, staffOf } from '../../../src/accounts/index.ts'
import { advance, applicationById } from '../../../src/applications/index.ts'
import type {
  Application,
  Corrections,
  StepDetails as Kept,
  StepRefusal,
} from '../../../src/applications/index.ts'
import type { Actor, Post } from '../../../src/kernel/actor.ts'
import { addDays, dayOf } from '../../../src/kernel/day.ts'
import type { Context } from '../../../src/platform/context.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { noDetails, steps } from '../../../src/workflow/index.ts'
import type { Action, StepDetails, SuspensionGround } from '../../../src/workflow/index.ts'
import { contextFor } from '../context.ts'

export interface StepSaid {
  readonly comment?: string
  /** What the machine judges. */
  readonly details?: Partial<StepDetails>
  /** What is kept with the step. */
  readonly kept?: Kept
}

const hour = 3_600_000

export class FiledApplication {
  readonly id: string
  readonly applicant: Actor
  readonly #resources: Resources
  /** When the last thing happened. */
  #now: Date

  constructor(resources: Resources, applicant: Actor, id: string, now: Date) {
    this.#resources = resources
    this.applicant = applicant
    this.id = id
    this.#now = now
  }

  get now(): Date {
    return this.#now
  }

  /** Lets calendar days pass. */
  wait(days: number): this {
    this.#now = new Date(this.#now.getTime() + days * 24 * hour)
    return this
  }

  applicantContext(): Context {
    return contextFor(this.#resources, this.applicant, this.#now)
  }

  async row(): Promise<Application> {
    const row = await applicationById(this.#resources.db, this.id)
    if (row === null) throw new Error(`application ${this.id} is gone`)
    return row
  }

  /** What is printed on the receipt, for looking up progress. */
  async codes(): Promise<{ readonly number: string; readonly code: string }> {
    const { queryNumber, queryCode } = await this.row()
    if (queryNumber === null || queryCode === null) throw new Error(`${this.id} has no numbers yet`)
    return { number: queryNumber, code: this.#resources.vault.open(queryCode) }
  }

  /** A step by whoever holds the post for it in the department that handles the application. */
  async step(action: Action, said: StepSaid = {}): Promise<void> {
    const refusal = await this.attempt(action, said)
    if (refusal !== null) throw new Error(`${action} from ${(await this.row()).status}: ${refusal}`)
  }

  /** The same, giving why it was refused; null when it was done. */
  async attempt(
    action: Action,
    { comment = '同意', details = {}, kept = {} }: StepSaid = {},
  ): Promise<StepRefusal | null> {
    this.#now = new Date(this.#now.getTime() + hour)
    const row = await this.row()
    const actor = await this.#clerkFor(row, action)
    const moved = await advance(contextFor(this.#resources, actor, this.#now), this.id, {
      request: { action, comment, details: { ...noDetails, ...details } },
      details: kept,
      revision: null,
    })
    return moved.ok ? null : moved.refusal
  }

  async askToCorrect(items: Corrections['items']): Promise<void> {
    const dueOn = addDays(dayOf(this.#now), 15)
    await this.step('request-correction', {
      comment: '材料不齐全，请一次补正',
      details: { correctionDueOn: dueOn },
      kept: { corrections: { dueOn, items } },
    })
  }

  async suspend(ground: SuspensionGround, plannedDays: number): Promise<void> {
    await this.step('propose-suspension', {
      details: { ground, plannedDays },
      kept: { ground, plannedDays },
    })
    await this.step('approve-suspension')
  }

  /** All stages before the decision, each passed in its department. */
  async passUntilDecision(): Promise<void> {
    for (let count = 0; count < 20; count++) {
      const { status } = await this.row()
      if (status === 'approving') return
      await this.#passWhenDue()
    }
    throw new Error(`${this.id} does not reach its decision`)
  }

  /** 公示 and 法定等待 run their days first. */
  async #passWhenDue(): Promise<void> {
    for (let day = 0; day < 90; day++) {
      const refusal = await this.attempt('pass', {
        comment: '审查通过',
        details: { staffNames: ['才仁', '卓玛'] },
        kept: { staff: ['才仁', '卓玛'] },
      })
      if (refusal === null) return
      if (refusal !== 'period-run') throw new Error(`pass: ${refusal}`)
      this.wait(1)
    }
    throw new Error(`${this.id} waits without end`)
  }

  async withdraw(reason = ''): Promise<void> {
    this.#now = new Date(this.#now.getTime() + hour)
    const moved = await advance(this.applicantContext(), this.id, {
      request: { action: 'withdraw', comment: reason, details: noDetails },
      details: {},
      revision: null,
    })
    if (!moved.ok) throw new Error(`not withdrawn: ${moved.refusal}`)
  }

  /** Staff of the handling department with a post that may do this from here. */
  async #clerkFor(row: Application, action: Action): Promise<Actor> {
    const departmentId = row.handlingDepartmentId
    if (departmentId === null) throw new Error(`${this.id} has no department`)
    const able = steps
      .filter((one) => one.action === action && one.from.includes(row.status))
      .flatMap(({ by }) => by)
    const staff = await staffOf(this.#resources.db, departmentId)
    const clerk = staff.find(({ posts }) => posts.some((post: Post) => able.includes(post)))
    if (clerk === undefined) {
      throw new Error(`nobody in department ${departmentId} may ${action} (${able.join(', ')})`)
    }
    return loadActor(this.#resources.db, clerk.accountId, departmentId)
  }
}
