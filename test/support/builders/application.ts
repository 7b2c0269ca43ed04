// Applications for tests, told in sentences and made by the product's own use cases: a draft is begun,
// filled in, given its materials and filed by the applicant; each further step is done by a member of
// staff of the department that handles it, in the post that the stage needs.
//
//   const filed = await anApplication(resources)
//     .of('632011001000')            // the matter's code
//     .filedBy('zhaxiduojie')        // a demonstration account
//     .in('632722')                  // the region
//     .at(new Date('2026-03-12T02:00:00Z'))   // optional; ordinaryMorning unless told
//     .submitted()
//
// The sentence ends with the state it shall be in: drafted, submitted, correcting(items), refused,
// accepted, suspended, approving, granted, denied, concluded, withdrawn. Each gives a
// FiledApplication, which can be driven on: `await filed.step('pass', { comment: '…' })`. Every step
// happens an hour after the one before; `filed.wait(days)` lets calendar days pass.
import {
  applicationById,
  beginDraft,
  draftForm,
  saveDraft,
  submit,
} from '../../../src/applications/index.ts'
import type { Application, Corrections } from '../../../src/applications/index.ts'
import { parseRaw } from '../../../src/forms/index.ts'
import { missingMaterials } from '../../../src/applications/rules/completeness.ts'
import { loadActor } from '../../../src/accounts/index.ts'
import type { Actor } from '../../../src/kernel/actor.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { contextFor, ordinaryMorning } from '../context.ts'
import { FiledApplication } from './filed-application.ts'
import { uploadSample } from './sample-file.ts'
import { sampleRaw } from './sample-answers.ts'

export type CorrectionAsked = Corrections['items']

export function anApplication(resources: Resources): ApplicationSentence {
  return new ApplicationSentence(resources)
}

/** Collects what is said; nothing happens until the sentence ends with a state. */
export class ApplicationSentence {
  readonly #resources: Resources
  #matter = '632011001000'
  #username = 'zhaxiduojie'
  #region = '632722'
  #start = ordinaryMorning

  constructor(resources: Resources) {
    this.#resources = resources
  }

  of(matterCode: string): this {
    this.#matter = matterCode
    return this
  }

  filedBy(username: string): this {
    this.#username = username
    return this
  }

  in(regionCode: string): this {
    this.#region = regionCode
    return this
  }

  at(start: Date): this {
    this.#start = start
    return this
  }

  /** Begun, with all answers and materials, not filed. */
  async drafted(): Promise<FiledApplication> {
    const resources = this.#resources
    const applicant = await applicantOf(resources, this.#username)
    const ctx = contextFor(resources, applicant, this.#start)
    const begun = await beginDraft(ctx, { matterCode: this.#matter, regionCode: this.#region })
    if (!begun.ok) throw new Error(`no draft of ${this.#matter}: ${begun.refusal}`)
    const id = begun.value.applicationId
    const application = await mustBeThere(resources, id)
    const { definition, env, raw, version } = await draftForm(resources.db, application, ctx.today)
    const saved = await saveDraft(ctx, id, sampleRaw(definition, env, raw))
    if (!saved.ok) throw new Error(`draft ${id} was not saved: ${saved.refusal}`)
    const filled = await draftForm(resources.db, await mustBeThere(resources, id), ctx.today)
    const { answers } = parseRaw(definition, filled.raw, env, 'draft')
    const { materials } = version.elements
    for (const { number } of missingMaterials(materials, [], { answers, facts: env })) {
      await uploadSample(ctx, id, { materialNumber: number, fieldPath: null })
    }
    for (const field of definition.sections.flatMap((section) => section.fields)) {
      if (field.type === 'file')
        await uploadSample(ctx, id, { materialNumber: 0, fieldPath: field.key })
    }
    return new FiledApplication(resources, applicant, id, this.#start)
  }

  async submitted(): Promise<FiledApplication> {
    const filed = await this.drafted()
    const sent = await submit(filed.applicantContext(), filed.id, true)
    if (!sent.ok) throw new Error(`not filed: ${JSON.stringify(sent.refusal)}`)
    return filed
  }

  /** One notice names everything: questions by their path, materials as 'material:3'. */
  async correcting(items: CorrectionAsked): Promise<FiledApplication> {
    const filed = await this.submitted()
    await filed.askToCorrect(items)
    return filed
  }

  async refused(reason = '不属于本部门职权范围'): Promise<FiledApplication> {
    const filed = await this.submitted()
    await filed.step('propose-refusal', { comment: reason })
    await filed.step('confirm-refusal', { comment: '同意' })
    return filed
  }

  async accepted(): Promise<FiledApplication> {
    const filed = await this.submitted()
    await filed.step('accept')
    return filed
  }

  /** In a special procedure that stops the clock. */
  async suspended(plannedDays = 10): Promise<FiledApplication> {
    const filed = await this.accepted()
    await filed.suspend('expert-review', plannedDays)
    return filed
  }

  /** Examined and verified; the decision is the next step. */
  async approving(): Promise<FiledApplication> {
    const filed = await this.accepted()
    await filed.passUntilDecision()
    return filed
  }

  async granted(): Promise<FiledApplication> {
    const filed = await this.approving()
    await filed.step('grant')
    return filed
  }

  async denied(reason = '不符合法定条件'): Promise<FiledApplication> {
    const filed = await this.approving()
    await filed.step('deny', { comment: reason })
    return filed
  }

  /** Granted and delivered. */
  async concluded(): Promise<FiledApplication> {
    const filed = await this.granted()
    await filed.step('deliver')
    return filed
  }

  async withdrawn(): Promise<FiledApplication> {
    const filed = await this.submitted()
    await filed.withdraw()
    return filed
  }
}

async function applicantOf({ db }: Resources, username: string): Promise<Actor> {
  const account = await db('accounts').where({ username }).first('id')
  if (account === undefined) throw new Error(`no account ${username}`)
  return loadActor(db, account.id)
}

async function mustBeThere({ db }: Resources, id: string): Promise<Application> {
  const application = await applicationById(db, id)
  if (application === null) throw new Error(`draft ${id} is not there`)
  return application
}
