// 评价整件: asked once for all parts that have ended; whoever was served differently takes a part out.
import type { Request, Response } from 'express'
import {
  mayRate,
  nothingRated,
  ratedAmong,
  ratingFaults,
  ratingFields,
  readRating,
} from '../../../applications/index.ts'
import type { RatingTyped } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import type { JointApplication } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { jointParts } from '../../queries/parts.ts'
import type { NamedPart } from '../../queries/parts.ts'
import { rateJoint } from '../../rate.ts'
import { ownJoint } from './own-joint.ts'

interface Typed {
  readonly rating: RatingTyped
  /** Parts by their ids. */
  readonly chosen: readonly string[]
  readonly partsFault: string | null
}

/** The parts that have ended and nobody has rated. */
export async function unratedParts(
  ctx: Context,
  jointId: string,
): Promise<readonly NamedPart[]> {
  const ended = (await jointParts(ctx.db, jointId)).filter(({ status }) => mayRate(status))
  const rated = await ratedAmong(
    ctx.db,
    ended.map(({ id }) => id),
  )
  return ended.filter(({ id }) => !rated.has(id))
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await ownJoint(ctx, req)
  const parts = await unratedParts(ctx, joint.id)
  if (parts.length === 0) return res.redirect(303, bundlePaths.joint(joint.id))
  const chosen = parts.map(({ id }) => id)
  await answer(res, joint, parts, { rating: nothingRated, chosen, partsFault: null })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await ownJoint(ctx, req)
  const body = req.body as { readonly parts?: unknown }
  const chosen = [body.parts ?? []].flat().map(String)
  const rating = readRating(req)
  const { grade, aspects, comment, gradeFault, commentFault } = rating
  const partsFault = chosen.length === 0 ? '请选要评哪几项' : null
  const parts = await unratedParts(ctx, joint.id)
  if (parts.length === 0) return res.redirect(303, bundlePaths.joint(joint.id))
  if (grade === null || (gradeFault ?? commentFault ?? partsFault) !== null) {
    return answer(res, joint, parts, { rating, chosen, partsFault })
  }
  const rated = await rateJoint(ctx, joint.id, chosen, { grade, aspects, comment })
  if (rated.ok || rated.refusal === 'nothing-to-rate') {
    return res.redirect(303, bundlePaths.joint(joint.id))
  }
  found(rated.refusal === 'not-found' ? null : rated)
  await answer(res, joint, parts, { rating, chosen, partsFault: '请选要评哪几项' })
}

async function answer(
  res: Response,
  joint: JointApplication,
  parts: readonly NamedPart[],
  { rating, chosen, partsFault }: Typed,
): Promise<void> {
  const { t, links } = shellOf(res)
  const heading = t('评价这次办理')
  const items = [
    ...(partsFault === null ? [] : [{ text: t(partsFault), href: '#parts' }]),
    ...(rating === nothingRated ? [] : ratingFaults(t, rating)),
  ]
  const summary = { title: t('有 {count} 处要改', { count: items.length }), items }
  const name = t(joint.bundleName)
  await render(
    res,
    'applications/public/rating',
    {
      title: items.length === 0 ? heading : `${summary.title} - ${heading}`,
      ...{ heading, summary, done: null },
      breadcrumb: [
        { label: t('首页'), href: links.home },
        { label: name, href: bundlePaths.joint(joint.id) },
        { label: heading, href: null },
      ],
      about: `${name} · ${joint.applicantName}`,
      action: bundlePaths.rating(joint.id),
      fields: [partsField(t, parts, chosen, partsFault), ...ratingFields(t, rating)],
      send: { ...submitButton(t('提交评价')), size: 'big' },
      back: linkButton(t('回到进度'), bundlePaths.joint(joint.id)),
    },
    items.length === 0 ? 200 : 422,
  )
}

function partsField(
  t: Shell['t'],
  parts: readonly NamedPart[],
  chosen: readonly string[],
  fault: string | null,
): FieldProps {
  return {
    ...{ id: 'parts', name: 'parts', label: t('评哪几项？'), group: true, optional: null },
    hint: t('办得不一样的，先去掉，再到那一项的进度里另评'),
    error: fault === null ? null : t(fault),
    ...{ required: true, disabled: false },
    control: {
      ...{ kind: 'choices', type: 'checkbox', wrap: false },
      options: parts.map(({ id, matterName, departmentName }) => ({
        ...{ value: id, label: t.named(matterName), hint: t.named(departmentName) },
        ...{ chosen: chosen.includes(id), disabled: false },
      })),
    },
  }
}
