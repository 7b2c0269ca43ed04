// Plays applications through the product's own use cases, each step at its own moment.
import { applicantProfile } from '../../../src/accounts/index.ts'
import {
  advance,
  applicationById,
  beginAmendment,
  beginDraft,
  draftForm,
  keepMaterials,
  materialAcceptance,
  rate,
  resubmit,
  saveDraft,
  submit,
} from '../../../src/applications/index.ts'
import type { Application, Grade, StepDetails } from '../../../src/applications/index.ts'
import { begin, receive, visitOf } from '../../../src/counter/index.ts'
import { rawFromAnswers } from '../../../src/forms/index.ts'
import { needOf } from '../../../src/matters/index.ts'
import type { Actor, Post } from '../../../src/kernel/actor.ts'
import { dayOf } from '../../../src/kernel/day.ts'
import type { Context } from '../../../src/platform/context.ts'
import type { ReceivedFile } from '../../../src/platform/uploads/receive.ts'
import { noDetails } from '../../../src/workflow/index.ts'
import type { Action } from '../../../src/workflow/index.ts'
import { fillIn } from './answers.ts'
import type { Cast } from './cast.ts'

export interface Beginning {
  readonly username: string
  readonly matterCode: string
  readonly regionCode: string
  readonly at: Date
}

export interface Doing {
  readonly action: Action
  readonly post: Post
  readonly at: Date
  readonly comment: string
  readonly details: StepDetails
}

export interface Player {
  /** A filled-in draft with its materials. */
  draft(beginning: Beginning): Promise<string>
  /** The same at a window, by the clerk who received the person. */
  atWindow(clerk: string, beginning: Beginning): Promise<string>
  /** The same about a licence that is to be renewed. */
  renewal(licenceId: string, username: string, at: Date): Promise<string>
  submit(id: string, at: Date): Promise<void>
  /** Null when nobody of the demonstration holds the post where the application lies; 'waits' while a 公示 runs. */
  act(id: string, doing: Doing): Promise<Application | 'waits' | null>
  applicantActs(id: string, action: 'withdraw' | 'resubmit', at: Date): Promise<void>
  rate(id: string, grade: Grade, comment: string, at: Date): Promise<void>
  now(id: string): Promise<Application>
}

export function playerOf(ctx: Context, cast: Cast, sample: ReceivedFile): Player {
  const owners = new Map<string, Actor>()

  return { draft, atWindow, renewal, submit: file, act, applicantActs, rate: rated, now }

  function as(actor: Actor, at: Date): Context {
    return {
      ...ctx,
      actor,
      now: at,
      today: dayOf(at),
      requestId: `demo-${at.getTime().toString(36)}`,
    }
  }

  async function draft({ username, matterCode, regionCode, at }: Beginning): Promise<string> {
    const own = as(await cast.applicant(username), at)
    const begun = await beginDraft(own, { matterCode, regionCode })
    if (!begun.ok) throw new Error(`${username} ${matterCode} ${regionCode}: ${begun.refusal}`)
    const id = begun.value.applicationId
    owners.set(id, own.actor)
    await fill(own, id)
    return id
  }

  async function atWindow(clerk: string, beginning: Beginning): Promise<string> {
    const { username, matterCode, regionCode, at } = beginning
    const window = as(await cast.applicant(clerk), at)
    const party = await cast.applicant(username)
    const { actor } = window
    if (actor.kind !== 'staff' || party.kind !== 'applicant') throw new Error(clerk)
    const visit = await visitOf(
      ctx.db,
      actor.seat,
      await receive(window, actor, party.accountId),
      window.today,
    )
    if (visit === null) throw new Error(`no visit of ${username}`)
    const begun = await begin(window, visit, {
      ...{ matterCode, regionCode, agreed: true, toldNotice: null },
    })
    if (!begun.ok) throw new Error(`${clerk} ${username} ${matterCode}: ${begun.refusal}`)
    const id = begun.value.applicationId
    owners.set(id, actor)
    await fill(window, id)
    return id
  }

  async function renewal(licenceId: string, username: string, at: Date): Promise<string> {
    const own = as(await cast.applicant(username), at)
    const begun = await beginAmendment(own, licenceId, 'renew')
    if (!begun.ok) throw new Error(`renewal of ${licenceId}: ${begun.refusal}`)
    owners.set(begun.value, own.actor)
    await fill(own, begun.value)
    return begun.value
  }

  async function fill(own: Context, id: string): Promise<void> {
    const application = await now(id)
    const { definition, env, version } = await draftForm(ctx.db, application, own.today)
    const accountId = application.applicantAccountId
    const answers = fillIn(definition, {
      profile: await applicantProfile(ctx.db, ctx.vault, accountId),
      env,
      countyCode: application.regionCode.slice(0, 6),
      known: application.answers,
    })
    const saved = await saveDraft(own, id, rawFromAnswers(definition, answers))
    if (!saved.ok) throw new Error(`draft ${id}: ${saved.refusal}`)
    const places = [
      ...version.elements.materials
        .filter(({ freeSubmit, generated }) => !freeSubmit && !generated)
        .filter((one) => needOf(one, { answers, facts: env, settled: null }) === 'must')
        .map(({ number }) => ({ materialNumber: number, fieldPath: null })),
      ...definition.sections
        .flatMap(({ fields }) => fields)
        .filter((field) => field.type === 'file')
        .map(({ key }) => ({ materialNumber: 0, fieldPath: key })),
    ]
    for (const place of places) {
      const kept = await keepMaterials(own, id, place, [sample], materialAcceptance)
      if (!kept.ok) throw new Error(`material of ${id}: ${JSON.stringify(kept.refusal)}`)
    }
  }

  async function file(id: string, at: Date): Promise<void> {
    const own = as(ownerOf(id), at)
    const result = await submit(own, id, true)
    if (result.ok) return
    const { matterId } = await now(id)
    throw new Error(`application ${id} of matter ${matterId}: ${JSON.stringify(result.refusal)}`)
  }

  async function act(id: string, doing: Doing): Promise<Application | 'waits' | null> {
    const application = await now(id)
    const actor = await cast.staff(application.handlingDepartmentId ?? '', doing.post)
    if (actor === null) return null
    const { comment, details, action } = doing
    const moved = await advance(as(actor, doing.at), id, {
      request: { action, comment, details: requestDetails(details) },
      details,
      revision: null,
    })
    if (!moved.ok && moved.refusal === 'period-run') return 'waits'
    if (!moved.ok) throw new Error(`${action} of ${id} (${application.status}): ${moved.refusal}`)
    return now(id)
  }

  async function applicantActs(
    id: string,
    action: 'withdraw' | 'resubmit',
    at: Date,
  ): Promise<void> {
    const own = as(ownerOf(id), at)
    if (action === 'resubmit') {
      const { definition } = await draftForm(ctx.db, await now(id), own.today)
      const raw = rawFromAnswers(definition, (await now(id)).answers)
      const result = await resubmit(own, id, raw)
      if (!result.ok) throw new Error(`resubmit of ${id}: ${JSON.stringify(result.refusal)}`)
      return
    }
    const result = await advance(own, id, {
      request: { action, comment: '情况有变，先不办了', details: noDetails },
      details: {},
      revision: null,
    })
    if (!result.ok) throw new Error(`withdraw of ${id}: ${result.refusal}`)
  }

  async function rated(id: string, grade: Grade, comment: string, at: Date): Promise<void> {
    await rate(as(ownerOf(id), at), id, { grade, aspects: [], comment })
  }

  async function now(id: string): Promise<Application> {
    const application = await applicationById(ctx.db, id)
    if (application === null) throw new Error(`no application ${id}`)
    return application
  }

  function ownerOf(id: string): Actor {
    const owner = owners.get(id)
    if (owner === undefined) throw new Error(`application ${id} has no owner here`)
    return owner
  }
}

function requestDetails(details: StepDetails) {
  return {
    ...noDetails,
    correctionDueOn: details.corrections?.dueOn ?? null,
    ground: details.ground ?? null,
    plannedDays: details.plannedDays ?? null,
    staffNames: details.staff ?? [],
    transferTo: details.transfer?.offeringId ?? null,
  }
}
