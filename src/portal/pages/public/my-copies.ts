// 我的材料: what the hall issued to me and what I handed in, how far each is trusted, until when it holds and
// where it was used.
import type { Request, Response } from 'express'
import { applicationPaths, issuedPapers } from '../../../applications/index.ts'
import { copiesOf, holds, removeCopy, usesOf } from '../../../copies/index.ts'
import type { Copy, CopyGrade, CopyUse } from '../../../copies/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, TagProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { ownApplicant } from './own-applicant.ts'

export interface CopyLine {
  readonly name: string
  /** Where the paper itself is seen; null for a copy of the store. */
  readonly href: string | null
  readonly grade: TagProps
  readonly source: string
  readonly validity: string
  readonly uses: readonly string[]
  readonly removal: { readonly action: string; readonly button: ButtonProps } | null
}

export interface MyCopiesPage extends BasePage {
  readonly copies: readonly CopyLine[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/public/my-copies': MyCopiesPage
  }
}

export async function show({ db, actor, today }: Context, _req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  const { accountId } = ownApplicant(actor)
  const copies = await copiesOf(db, accountId)
  const uses = await usesOf(db, copies.map(({ id }) => id))
  const issued = await issuedPapers(db, accountId)
  const title = t('我的材料')
  await render(res, 'portal/public/my-copies', {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: paths.mySpace },
      { label: title, href: null },
    ],
    copies: [
      ...issued.map((paper) => ({
        name: paper.materialName,
        href: applicationPaths.document(paper.applicationId, paper.documentId),
        grade: gradeTag(t, 'A'),
        source: t('{day}本厅核发，{number}', { day: longDay(dayOf(paper.addedAt)), number: paper.number }),
        validity: validityOf(t, paper.validUntil, today),
        uses: usedWords(t, uses, copies.find(({ documentId }) => documentId === paper.documentId)),
        removal: null,
      })),
      ...copies.filter(({ documentId }) => documentId === null).map((copy) => lineOf(t, copy, uses, today)),
    ],
  })
}

export async function remove(ctx: Context, req: Request, res: Response): Promise<void> {
  const removed = await removeCopy(ctx, String(req.params['id']))
  if (!removed.ok && removed.refusal === 'not-found') found(null)
  res.redirect(303, paths.myCopies)
}

function lineOf(t: Shell['t'], copy: Copy, uses: readonly CopyUse[], today: Day): CopyLine {
  const { id, materialName, grade, matterName, addedAt, checkedBy, validUntil } = copy
  const day = longDay(dayOf(addedAt))
  const handed = t('{day}办“{matter}”时上传', { day, matter: t.named(matterName) })
  return {
    ...{ name: materialName, href: null, grade: gradeTag(t, grade) },
    source: checkedBy === null ? handed : `${handed}${t('，{by}核对过原件', { by: checkedBy })}`,
    validity: validityOf(t, validUntil, today),
    uses: usedWords(t, uses, copy),
    removal:
      grade === 'C'
        ? {
            action: paths.copyRemoval(id),
            button: { ...submitButton(t('移出'), 'quiet'), context: materialName },
          }
        : null,
  }
}

function gradeTag(t: Shell['t'], grade: CopyGrade): TagProps {
  return { label: t(gradeWords[grade]), tone: grade === 'C' ? 'plain' : 'ok' }
}

const gradeWords = {
  A: 'A 级，本厅核发',
  B: 'B 级，核对过原件',
  C: 'C 级，自己上传，窗口要核对原件',
} as const satisfies Readonly<Record<CopyGrade, string>>

function validityOf(t: Shell['t'], validUntil: Day | null, today: Day): string {
  if (validUntil === null) return t('没有写有效期')
  const day = longDay(validUntil)
  return holds({ validUntil }, today)
    ? t('有效期到 {day}', { day })
    : t('{day}到期了，不能再用', { day })
}

function usedWords(
  t: Shell['t'],
  uses: readonly CopyUse[],
  copy: Pick<Copy, 'id'> | undefined,
): readonly string[] {
  return uses
    .filter(({ copyId }) => copyId === copy?.id)
    .map(({ matterName, usedAt }) =>
      t('{day}用于“{matter}”', { day: longDay(dayOf(usedAt)), matter: t.named(matterName) }),
    )
}
