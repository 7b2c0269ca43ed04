// 签署: the person who was asked reads all that would be filed, in full, and signs it or says why not.
import type { Request, Response } from 'express'
import { accountPaths, errorSummary, readFields, titleWith } from '../../../accounts/index.ts'
import { presentAnswers, parseRaw } from '../../../forms/index.ts'
import type { AnswerItem } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, FieldProps, Link } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { ownStandingNames, standingOf } from '../../../signatures/index.ts'
import { signSentences } from '../../messages-of-signing.ts'
import { paths } from '../../paths.ts'
import { sign, toSign } from '../../sign.ts'
import type { SignRefusal, ToSign } from '../../sign.ts'

export interface SigningPage extends BasePage {
  readonly heading: string
  readonly lead: string
  readonly summary: ErrorSummaryProps | null
  readonly sections: readonly { readonly title: string; readonly items: readonly AnswerItem[] }[]
  readonly materials: readonly Link[]
  readonly state: string
  /** What he wrote when he refused; null where he did not. */
  readonly refusedWhy: string | null
  /** 容缺 and 告知承诺: what he signs along with the rest, word for word. */
  readonly promises: readonly { readonly name: string; readonly wording: string }[]
  /** Null when there is nothing to sign any more. */
  readonly form: {
    readonly action: string
    readonly digest: string
    readonly reason: FieldProps
    /** Signed already: it can be taken back, until it is filed. */
    readonly isSigned: boolean
  } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/signing': SigningPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await present(ctx, req, res, null, '')
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const { answer, digest, reason } = readFields(req.body, ['answer', 'digest', 'reason'])
  const id = String(req.params['id'])
  const said = { signs: answer === 'sign', digest, reason: reason.slice(0, 500) }
  const signed = await sign(ctx, id, said)
  if (signed.ok) return res.redirect(303, paths.signing(id))
  await present(ctx, req, res, signed.refusal, said.reason)
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  refusal: SignRefusal | null,
  reason: string,
): Promise<void> {
  const id = String(req.params['id'])
  const asked = found(await toSign(ctx, ctx.db, id))
  const { t, links } = shellOf(res)
  const { signature, form, digest } = asked
  const { applicantName, status } = form.application
  // Only a missing reason is mended at its field; what was changed meanwhile is read from the top.
  const place = refusal === 'no-reason' ? 'reason' : 'content'
  const faults: Partial<Record<'reason' | 'content', string>> =
    refusal === null ? {} : { [place]: signSentences[refusal] }
  const summary = errorSummary(t, faults)
  const heading = t('签署：{matter}', { matter: t.named(form.version.name) })
  const isOpen = status === 'draft'
  // What was filed was signed as it is: only a draft can change under a signature.
  const standing = standingOf(signature, isOpen ? digest : (signature.digest ?? ''))
  const page: SigningPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的'), href: accountPaths.mySpace() },
      { label: t('共同签署'), href: null },
    ],
    lead: t(
      isOpen
        ? '{name}请您以{role}的身份签署。下面是要提交的全部内容，请从头看一遍。'
        : '{name}请您以{role}的身份签署。这份申请已经提交。',
      { name: applicantName, role: t(signature.role) },
    ),
    summary,
    ...contentOf(t, asked),
    state: t(ownStandingNames[standing]),
    refusedWhy: standing === 'refused' ? signature.reason : null,
    promises: promisesOf(t, asked),
    form:
      isOpen
        ? { action: paths.signing(id), digest, isSigned: standing === 'signed', reason: reasonField(t, reason, faults.reason ?? null, standing === 'signed') }
        : null,
  }
  await render(res, 'applications/public/signing', page, refusal === null ? 200 : 422)
}

function contentOf(t: Shell['t'], { signature, form }: ToSign): Pick<SigningPage, 'sections' | 'materials'> {
  const { definition, env, raw, version, files } = form
  const { answers } = parseRaw(definition, raw, env, 'draft')
  const { sections } = presentAnswers(definition, answers, env, { masked: false })
  const named = (number: number) =>
    version.elements.materials.find((one) => one.number === number)?.name ?? '表单里上传的文件'
  return {
    sections: sections.map(({ title, items }) => ({
      title,
      items: items.map((item) => ({ ...item, files: [], seen: null })),
    })),
    materials: files.map(({ materialNumber, fileName, attachmentId }) => ({
      label: t('{material}：{file}', { material: t(named(materialNumber)), file: fileName }),
      href: paths.signingFile(signature.id, attachmentId),
    })),
  }
}

function promisesOf(t: Shell['t'], { form }: ToSign): SigningPage['promises'] {
  return form.commitments.map(({ materialName, kind, termDays: days, wording }) => {
    const name = t(materialName)
    return {
      name:
        kind === 'later'
          ? t('{name}：承诺受理后 {days} 个工作日内补交', { name, days })
          : t('{name}：承诺，决定以后 {days} 个工作日内核查', { name, days }),
      wording,
    }
  })
}

function reasonField(t: Shell['t'], value: string, error: string | null, isSigned: boolean): FieldProps {
  const words = isSigned
    ? { label: t('收回的理由'), hint: t('对方看得到') }
    : { label: t('不签的理由'), hint: t('签署的不用填') }
  return {
    ...{ id: 'reason', name: 'reason', ...words },
    ...{ error: error === null ? null : t(error), optional: null, group: false },
    ...{ required: false, disabled: false },
    control: { kind: 'textarea', value, rows: 3, maxLength: 500 },
  }
}
