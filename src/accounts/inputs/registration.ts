// The two forms of registration, read and checked.
import type { Day } from '../../kernel/day.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import {
  checkIdNumber,
  checkMobile,
  checkPersonName,
  checkUscc,
} from '../../platform/security/identifiers.ts'
import { idNumberFaults, nameFaults, otherFaults, phoneFaults, usccFaults } from '../messages.ts'
import type { Registration } from '../register.ts'
import { minimumLength } from '../rules/password.ts'
import { normaliseUsername } from '../rules/username.ts'
import { companyKinds } from '../types.ts'
import type { CompanyDetails, PersonDetails } from '../types.ts'
import { newPasswordFaults, usernameSentence } from './credentials.ts'
import { cleanText, faultsOf, hasFaults } from './read-fields.ts'
import type { Faults, Fields } from './read-fields.ts'

const commonFields = [
  ...(['phone', 'region', 'address', 'username'] as const),
  ...(['password', 'passwordAgain', 'consent', 'notice'] as const),
] as const
export const personFields = ['name', 'idNumber', ...commonFields] as const
export const companyFields = [
  ...(['name', 'uscc', 'kind', 'legalRepresentative', 'idNumber'] as const),
  ...commonFields,
] as const

type CommonField = (typeof commonFields)[number]
export type PersonField = (typeof personFields)[number]
export type CompanyField = (typeof companyFields)[number]

export interface RegistrationTerms {
  readonly today: Day
  /** True for a county of the province. */
  readonly isCounty: (code: string) => boolean
  /** The newest version of the privacy notice. */
  readonly noticeVersion: number
}

/** Children below 14 need their guardian (个人信息保护法 第三十一条). */
const ofAge = 14

export function readPerson(
  fields: Fields<PersonField>,
  terms: RegistrationTerms,
): Result<Registration<PersonDetails>, Faults<PersonField>> {
  const name = checkPersonName(fields.name)
  const id = checkIdNumber(fields.idNumber, terms.today)
  const common = readCommon(fields, terms, id.ok ? [fields.name, ...numbersOf(id.value)] : [])
  const tooYoung = id.ok && bornAfter(id.value.birthDate, terms.today, ofAge)
  const faults = faultsOf<PersonField>({
    name: name.ok ? null : nameFaults[name.refusal],
    idNumber: id.ok ? (tooYoung ? otherFaults.tooYoung : null) : idNumberFaults[id.refusal],
    ...common.faults,
  })
  if (!name.ok || !id.ok || hasFaults(faults)) return refuse(faults)
  const { number: idNumber, birthDate, sex } = id.value
  const known = { nameBo: null, nation: null }
  const details = { name: name.value, idNumber, birthDate, sex, ...known, ...common.place }
  return ok({ details, ...common.credentials })
}

export function readCompany(
  fields: Fields<CompanyField>,
  terms: RegistrationTerms,
): Result<Registration<CompanyDetails>, Faults<CompanyField>> {
  const uscc = checkUscc(fields.uscc)
  const representative = checkPersonName(fields.legalRepresentative)
  const id = checkIdNumber(fields.idNumber, terms.today)
  const personal = [fields.name, fields.uscc, ...(id.ok ? numbersOf(id.value) : [])]
  const common = readCommon(fields, terms, personal)
  const name = cleanText(fields.name)
  const kind = companyKinds.find((one) => one === fields.kind)
  const faults = faultsOf<CompanyField>({
    name: companyNameSentence(name),
    uscc: uscc.ok ? null : usccFaults[uscc.refusal],
    kind: kind === undefined ? otherFaults.kind : null,
    legalRepresentative: representative.ok ? null : nameFaults[representative.refusal],
    idNumber: id.ok ? null : idNumberFaults[id.refusal],
    ...common.faults,
  })
  if (!uscc.ok || !representative.ok || !id.ok || kind === undefined || hasFaults(faults)) {
    return refuse(faults)
  }
  const people = {
    legalRepresentative: representative.value,
    representativeIdNumber: id.value.number,
  }
  const details = { name, uscc: uscc.value, kind, ...people, ...common.place }
  return ok({ details, ...common.credentials })
}

interface Common {
  readonly faults: Faults<CommonField>
  readonly place: { readonly phone: string; readonly regionCode: string; readonly address: string }
  readonly credentials: {
    readonly username: string
    readonly password: string
    readonly noticeVersion: number
  }
}

function readCommon(
  fields: Fields<CommonField>,
  { isCounty, noticeVersion }: RegistrationTerms,
  personal: readonly string[],
): Common {
  const phone = checkMobile(fields.phone)
  const address = cleanText(fields.address)
  const username = normaliseUsername(fields.username)
  const known = [username, ...personal, ...(phone.ok ? [phone.value] : [])]
  return {
    faults: {
      ...faultsOf<CommonField>({
        phone: phone.ok ? null : phoneFaults[phone.refusal],
        region: isCounty(fields.region) ? null : otherFaults.region,
        address: addressSentence(address),
        username: usernameSentence(fields.username),
      }),
      ...newPasswordFaults(fields, { minimum: minimumLength.applicant, personal: known }),
      ...faultsOf<CommonField>({ consent: fields.consent === 'yes' ? null : otherFaults.consent }),
    },
    place: { phone: phone.ok ? phone.value : '', regionCode: fields.region, address },
    credentials: {
      ...{ username, password: fields.password },
      noticeVersion: versionShown(fields.notice, noticeVersion),
    },
  }
}

/** The version that the page showed: a newer one, published meanwhile, is shown at the next sign-in. */
function versionShown(typed: string, newest: number): number {
  const shown = /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : newest
  return Math.min(shown, newest)
}

function addressSentence(address: string): string | null {
  const length = [...address].length
  if (length < 2) return otherFaults.address
  return length > 200 ? otherFaults.addressTooLong : null
}

function companyNameSentence(name: string): string | null {
  const length = [...name].length
  if (length < 2) return otherFaults.companyName
  return length > 100 ? otherFaults.companyNameTooLong : null
}

function numbersOf({ number, birthDate }: { number: string; birthDate: Day }): string[] {
  return [number, birthDate.replaceAll('-', '')]
}

/** True for who has not had his birthday of `age` years yet. */
function bornAfter(birth: Day, today: Day, age: number): boolean {
  return `${Number(today.slice(0, 4)) - age}${today.slice(4)}` < birth
}
