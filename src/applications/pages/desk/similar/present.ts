// 参考: how the same matter was decided before, beside the field of the opinion.
import { regionCalendars, workingDaysBetween } from '../../../../deadlines/index.ts'
import type { MatterVersion } from '../../../../matters/index.ts'
import { regionLookup } from '../../../../organizations/index.ts'
import type { Context } from '../../../../platform/context.ts'
import { beyondScope } from '../../../../platform/database/scope.ts'
import { fullDay } from '../../../../platform/i18n/zh-format.ts'
import { maskName } from '../../../../platform/security/identifiers.ts'
import { actionNames, planVersion } from '../../../../workflow/index.ts'
import type { Action } from '../../../../workflow/index.ts'
import { paths } from '../../../paths.ts'
import { pinnedCases, similarDecided } from '../../../queries/similar-decided.ts'
import type { SimilarCase } from '../../../queries/similar-decided.ts'
import { situationOf } from '../../../rules/situation-of.ts'
import type { Application } from '../../../types.ts'

export interface SimilarPart {
  readonly pinned: readonly SimilarView[]
  readonly similar: readonly SimilarView[]
}

export interface SimilarView {
  readonly title: string
  /** Null where the file is not for these eyes. */
  readonly href: string | null
  readonly about: string
  readonly reason: string
  /** Why a head holds it up, null for one that was only found. */
  readonly note: string | null
}

const deciding: readonly Action[] = ['pass', 'send-back', 'grant', 'deny']

/** Null for acts that weigh nothing, and for who is no clerk. */
export async function similarPart(
  ctx: Context,
  application: Application,
  version: MatterVersion,
  action: Action,
): Promise<SimilarPart | null> {
  const { actor, db } = ctx
  if (actor.kind !== 'staff' || !deciding.includes(action)) return null
  const { id: applicationId, matterId, regionCode, answers } = application
  const plan = await planVersion(db, application.stagePlanVersionId ?? version.stagePlanVersionId)
  const situation = situationOf(answers, version.elements, plan)
  const likeness = { applicationId, matterId, regionCode, situation }
  const [pinned, similar, view] = await Promise.all([
    pinnedCases(beyondScope(db, '上级和本级负责人举出的典型件给下级看结果和理由'), actor, likeness),
    similarDecided(db, actor, likeness),
    viewer(ctx),
  ])
  const pins = new Set(pinned.map(({ id }) => id))
  return {
    pinned: pinned.map((one) => ({
      ...view(one, one.readable),
      note: `${one.note}（${one.departmentName}）`,
    })),
    similar: similar.filter(({ id }) => !pins.has(id)).map((one) => view(one, true)),
  }
}

async function viewer({
  db,
}: Context): Promise<(one: SimilarCase, readable: boolean) => SimilarView> {
  const [lookup, calendars] = await Promise.all([regionLookup(db), regionCalendars(db)])
  return (one, readable) => {
    const { acceptedOn, decidedOn } = one
    const days =
      acceptedOn === null
        ? null
        : acceptedOn >= decidedOn
          ? 0
          : workingDaysBetween(calendars(one.regionPath), acceptedOn, decidedOn)
    const name = one.applicantKind === 'person' ? maskName(one.applicantName) : one.applicantName
    const took = days === null ? [] : [days === 0 ? '受理当天决定' : `受理后 ${days} 个工作日决定`]
    return {
      title: `${actionNames[one.outcome]} · ${fullDay(decidedOn)}`,
      href: readable ? paths.deskFile(one.id) : null,
      about: [name, lookup.nameOf(one.regionCode), ...took].join(' · '),
      reason: one.reason ?? '',
      note: null,
    }
  }
}
