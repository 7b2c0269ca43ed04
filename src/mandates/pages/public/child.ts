// 替孩子办: name and number of a child under fourteen, the relation, and the guardian's consent.
import type { Response } from 'express'
import {
  accountPaths,
  choice,
  choicesField,
  cleanText,
  errorSummary,
  readFields,
  textField,
  titleWith,
} from '../../../accounts/index.ts'
import type { Faults } from '../../../accounts/index.ts'
import type { Context } from '../../../platform/context.ts'
import { checkIdNumber } from '../../../platform/security/identifiers.ts'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { guardChild } from '../../guard-child.ts'
import type { GuardRefusal } from '../../guard-child.ts'
import { childSentences, guardianConsentWording, relationNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import type { GuardianRelation } from '../../types.ts'
import { applicant } from './mandates.ts'

const names = ['name', 'idNumber', 'relation', 'consent'] as const
type Field = (typeof names)[number]
type Typed = Readonly<Record<Field, string>>

const blank: Typed = { name: '', idNumber: '', relation: '', consent: '' }
const tries = { name: 'guardian-try', points: 10, seconds: 3600 } as const

export const show: Handler = async (ctx, _req, res) => {
  await present(ctx, res, blank, {})
}

export const create: Handler = async (ctx, req, res) => {
  const typed = readFields(req.body, names)
  const name = cleanText(typed.name).slice(0, 50)
  const id = checkIdNumber(typed.idNumber, ctx.today)
  const relation = relations.find((one) => one === typed.relation)
  if (name === '' || !id.ok || relation === undefined || typed.consent !== 'yes') {
    return present(ctx, res, typed, {
      ...(name === '' ? { name: childSentences.name } : {}),
      ...(id.ok ? {} : { idNumber: childSentences.idNumber }),
      ...(relation === undefined ? { relation: childSentences.relation } : {}),
      ...(typed.consent === 'yes' ? {} : { consent: childSentences['not-agreed'] }),
    })
  }
  const wait = await throttle(ctx.db, tries, applicant(ctx).accountId)
  if (wait > 0) return answerTooMany(req, res, wait)
  const child = { name, id: id.value, relation, agreedTo: guardianConsentWording }
  const guarded = await guardChild(ctx, child)
  if (guarded.ok) return res.redirect(303, paths.one(guarded.value))
  const { refusal } = guarded
  await present(ctx, res, typed, { [fieldOf(refusal)]: childSentences[refusal] })
}

const relations = Object.keys(relationNames) as readonly GuardianRelation[]

function fieldOf(refusal: GuardRefusal): Field {
  return refusal === 'not-agreed' ? 'consent' : 'idNumber'
}

async function present(
  ctx: Context,
  res: Response,
  typed: Typed,
  faults: Faults<Field>,
): Promise<void> {
  applicant(ctx)
  const { t } = shellOf(res)
  const summary = errorSummary(t, faults)
  const heading = t('替孩子办')
  const text = { type: 'text', autocomplete: 'off' } as const
  const name = { name: 'name', label: '孩子的姓名', hint: '与户口簿一致' } as const
  const number = { name: 'idNumber', label: '孩子的身份证号', hint: '户口簿上有' } as const
  const relation = { name: 'relation', label: '您是孩子的', hint: null, type: 'radio' } as const
  const consent = { name: 'consent', label: '监护人同意', hint: null, type: 'checkbox' } as const
  await render(
    res,
    'mandates/public/new-mandate',
    {
      title: titleWith(summary, heading),
      heading,
      breadcrumb: [
        { label: t('我的'), href: accountPaths.mySpace() },
        { label: t('委托代办'), href: paths.list },
        { label: heading, href: null },
      ],
      summary,
      notes: [
        t('不满十四周岁的孩子由监护人办。申请人写孩子的名字，办件里写明您是监护人；孩子满十四周岁，这里自动结束。'),
      ],
      form: {
        ...{ action: paths.child, hidden: [] },
        fields: [
          textField(t, { ...name, ...text, value: typed.name }, faults),
          textField(t, { ...number, ...text, value: typed.idNumber }, faults),
          choicesField(
            t,
            {
              ...relation,
              options: relations.map((one) => choice(one, t(relationNames[one]), typed.relation)),
            },
            faults,
          ),
          choicesField(
            t,
            { ...consent, options: [choice('yes', t(guardianConsentWording), typed.consent)] },
            faults,
          ),
        ],
        button: submitButton(t('核对并替孩子办')),
      },
    },
    summary === null ? 200 : 422,
  )
}
