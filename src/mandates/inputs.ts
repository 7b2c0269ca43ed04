// The form of an offer: who, for what, what he may do, until when.
import { cleanText, readFields } from '../accounts/index.ts'
import type { Faults } from '../accounts/index.ts'
import type { AgencyScope, AgentRight } from '../kernel/agency.ts'
import { isDay } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { checkIdNumber, checkMobile } from '../platform/security/identifiers.ts'
import { inputSentences as sentences } from './messages.ts'
import type { Receiver, Terms } from './types.ts'

export type OfferField =
  'name' | 'by' | 'number' | 'scope' | 'matters' | 'types' | 'rights' | 'endsOn'

export interface OfferTyped {
  readonly name: string
  readonly by: string
  readonly number: string
  readonly scope: string
  readonly matters: string
  readonly types: readonly string[]
  readonly rights: readonly string[]
  readonly endsOn: string
}

export const agentRights = ['fill', 'submit', 'correct', 'collect', 'withdraw'] as const
export const clerkRights = [...agentRights, 'manage'] as const
/** 依申请办理的 types of matters: the others nobody applies for. */
export const matterTypes = [
  ...['行政许可', '行政给付', '行政确认', '行政奖励', '行政裁决', '其他行政权力', '公共服务'],
] as const

export const blankOffer: OfferTyped = {
  ...{ name: '', by: 'id-number', number: '', scope: 'matters', matters: '', types: [] },
  ...{ rights: ['fill', 'submit', 'correct'], endsOn: '' },
}

export function readOffer(body: unknown): OfferTyped {
  const names = ['name', 'by', 'number', 'scope', 'matters', 'endsOn'] as const
  const fields = readFields(body, names)
  const given = (body ?? {}) as Record<string, unknown>
  const list = (name: string) =>
    [Object.hasOwn(given, name) ? given[name] : []]
      .flat()
      .filter((one): one is string => typeof one === 'string')
  return {
    ...fields,
    matters: fields.matters.slice(0, 2000),
    ...{ types: list('types'), rights: list('rights') },
  }
}

export interface Offering {
  readonly receiver: Receiver
  readonly terms: Terms
}

/** `matterId` finds a matter by the code or the name of its guide. */
export async function checkOffer(
  typed: OfferTyped,
  { company, today }: { readonly company: boolean; readonly today: Day },
  matterId: (text: string) => Promise<string | null>,
): Promise<Result<Offering, Faults<OfferField>>> {
  const faults: Faults<OfferField> = {}
  const name = cleanText(typed.name).slice(0, 50)
  if (name === '') faults.name = sentences.name
  const by = company && typed.by === 'code' ? 'code' : typed.by === 'phone' ? 'phone' : 'id-number'
  const number = by === 'code' ? '' : numberOf(by, typed.number, today)
  if (number === null && by !== 'code') faults.number = sentences.number[by]
  const rights: AgentRight[] = (company ? clerkRights : agentRights).filter((right) =>
    typed.rights.includes(right),
  )
  if (rights.length === 0) faults.rights = sentences.rights
  const scope = company ? ({ kind: 'all' } as const) : await scopeOf(typed, matterId, faults)
  const endsOn = typed.endsOn.trim()
  if (!isDay(endsOn)) faults.endsOn = sentences.endsOn
  if (number === null || scope === null || !isDay(endsOn)) return refuse(faults)
  if (Object.keys(faults).length > 0) return refuse(faults)
  return ok({ receiver: { name, by, number }, terms: { rights, scope, endsOn } })
}

function numberOf(by: 'id-number' | 'phone', text: string, today: Day): string | null {
  if (by === 'phone') {
    const phone = checkMobile(text)
    return phone.ok ? phone.value : null
  }
  const id = checkIdNumber(text, today)
  return id.ok ? id.value.number : null
}

async function scopeOf(
  { scope, matters, types }: OfferTyped,
  matterId: (text: string) => Promise<string | null>,
  faults: Faults<OfferField>,
): Promise<AgencyScope | null> {
  if (scope === 'all') return { kind: 'all' }
  if (scope === 'types') {
    const known = matterTypes.filter((type) => types.includes(type))
    if (known.length === 0) faults.types = sentences.types
    return { kind: 'types', types: known }
  }
  if (scope !== 'matters') {
    faults.scope = sentences.scope
    return null
  }
  const wanted = [...new Set(matters.split(/\r?\n/).map(cleanText))].filter((one) => one !== '')
  if (wanted.length === 0) faults.matters = sentences.matters
  const found = new Set<string>()
  for (const one of wanted.slice(0, 20)) {
    const id = await matterId(one)
    if (id === null) faults.matters = sentences.unknownMatter.replace('{name}', one.slice(0, 60))
    else found.add(id)
  }
  return { kind: 'matters', matterIds: [...found] }
}
