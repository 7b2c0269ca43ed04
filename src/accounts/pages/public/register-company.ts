// 企业和其他单位注册.
import type { Response } from 'express'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults, Fields } from '../../inputs/read-fields.ts'
import { companyFields, readCompany } from '../../inputs/registration.ts'
import type { CompanyField } from '../../inputs/registration.ts'
import { paths } from '../../paths.ts'
import { registerCompany } from '../../register.ts'
import { companyKinds } from '../../types.ts'
import { choice, selectField, textField } from '../fields.ts'
import { credentialFields, placeFields } from './registration-fields.ts'
import { completeRegistration, nextOf, registrationPage, registrationTerms } from './registration.ts'
import type { RegistrationPage, RegistrationPageTerms } from './registration.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/register-company': RegistrationPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const terms = await registrationTerms(ctx)
  await present(res, readFields({}, companyFields), nextOf(req.query['next']), terms, {})
}

export const create: Handler = async (ctx, req, res) => {
  const fields = readFields(req.body, companyFields)
  const next = nextOf(readFields(req.body, ['next']).next)
  const terms = await registrationTerms(ctx)
  const read = readCompany(fields, terms)
  const faults = read.ok
    ? await completeRegistration(ctx, req, res, {
        next,
        numberField: 'uscc',
        register: () => registerCompany(ctx, read.value),
      })
    : read.refusal
  if (faults !== null) await present(res, fields, next, terms, faults, 422)
}

async function present(
  res: Response,
  typed: Fields<CompanyField>,
  next: string,
  terms: RegistrationPageTerms,
  faults: Faults<string>,
  status = 200,
): Promise<void> {
  const { t } = shellOf(res)
  const kinds = companyKinds.map((kind) => choice(kind, t(kind), typed.kind))
  const fields = [
    textField(t, { ...questions.name, value: typed.name }, faults),
    textField(t, { ...questions.uscc, value: typed.uscc }, faults),
    selectField(t, { ...questions.kind, options: kinds }, faults),
    textField(
      t,
      { ...questions.legalRepresentative, value: typed.legalRepresentative },
      faults,
    ),
    textField(t, { ...questions.idNumber, value: typed.idNumber }, faults),
    ...placeFields(t, typed, faults, terms.regions),
    ...credentialFields(t, typed, faults, terms.noticeVersion),
  ]
  const frame = { heading: '企业和其他单位注册', action: paths.registerCompany(), next, fields, terms }
  const page = registrationPage(res, frame, faults)
  await render(res, 'accounts/public/register-company', page, status)
}

const questions = {
  name: {
    name: 'name',
    label: '单位名称',
    hint: '和执照上一样',
    type: 'text',
    autocomplete: 'organization',
  },
  uscc: {
    name: 'uscc',
    label: '统一社会信用代码',
    hint: '执照上的 18 位代码',
    type: 'text',
    autocomplete: 'off',
  },
  kind: { name: 'kind', label: '单位类型', hint: null },
  legalRepresentative: {
    name: 'legalRepresentative',
    label: '法定代表人或负责人',
    hint: '和执照上一样',
    type: 'text',
    autocomplete: 'off',
  },
  idNumber: {
    name: 'idNumber',
    label: '法定代表人的身份证号',
    hint: '18 位，最后一位可能是 X',
    type: 'text',
    autocomplete: 'off',
  },
} as const
