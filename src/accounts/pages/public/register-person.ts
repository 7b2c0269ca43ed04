// 个人注册.
import type { Response } from 'express'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults, Fields } from '../../inputs/read-fields.ts'
import { personFields, readPerson } from '../../inputs/registration.ts'
import type { PersonField } from '../../inputs/registration.ts'
import { paths } from '../../paths.ts'
import { registerPerson } from '../../register.ts'
import { textField } from '../fields.ts'
import { credentialFields, placeFields } from './registration-fields.ts'
import { completeRegistration, nextOf, registrationPage, registrationTerms } from './registration.ts'
import type { RegistrationPage, RegistrationPageTerms } from './registration.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/register-person': RegistrationPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const terms = await registrationTerms(ctx)
  await present(res, readFields({}, personFields), nextOf(req.query['next']), terms, {})
}

export const create: Handler = async (ctx, req, res) => {
  const fields = readFields(req.body, personFields)
  const next = nextOf(readFields(req.body, ['next']).next)
  const terms = await registrationTerms(ctx)
  const read = readPerson(fields, terms)
  const faults = read.ok
    ? await completeRegistration(ctx, req, res, {
        next,
        numberField: 'idNumber',
        register: () => registerPerson(ctx, read.value),
      })
    : read.refusal
  if (faults !== null) await present(res, fields, next, terms, faults, 422)
}

async function present(
  res: Response,
  typed: Fields<PersonField>,
  next: string,
  terms: RegistrationPageTerms,
  faults: Faults<string>,
  status = 200,
): Promise<void> {
  const { t } = shellOf(res)
  const fields = [
    textField(t, { ...questions.name, value: typed.name }, faults),
    textField(t, { ...questions.idNumber, value: typed.idNumber }, faults),
    ...placeFields(t, typed, faults, terms.regions),
    ...credentialFields(t, typed, faults, terms.noticeVersion),
  ]
  const frame = { heading: '个人注册', action: paths.registerPerson(), next, fields, terms }
  const page = registrationPage(res, frame, faults)
  await render(res, 'accounts/public/register-person', page, status)
}

const questions = {
  name: {
    name: 'name',
    label: '姓名',
    hint: '和身份证上一样',
    type: 'text',
    autocomplete: 'name',
  },
  idNumber: {
    name: 'idNumber',
    label: '身份证号',
    hint: '18 位，最后一位可能是 X',
    type: 'text',
    autocomplete: 'off',
  },
} as const
