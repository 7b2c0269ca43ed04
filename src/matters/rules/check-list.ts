// 检查实施清单: what a claimant should look at in its own list, each with the question where it is mended.
import type { Department } from '../../organizations/index.ts'
import type { OwnElements } from '../own-elements.ts'
import type { VersionContent } from '../types.ts'
import { remarkIn } from './check-remarks.ts'
import { implementationOf } from './implementation.ts'
import { promiseDoubt } from './own-promise.ts'
import { phoneFault } from './phone.ts'

export interface ListFinding {
  readonly sentence: string
  /** The question of the form of own elements, or the department's own contacts. */
  readonly field: keyof OwnElements | 'department'
}

export interface CheckedList {
  readonly own: OwnElements
  readonly current: VersionContent
  readonly accepted: VersionContent
  /** What holds where the list says nothing. */
  readonly department: Pick<Department, 'address' | 'phone' | 'hours'>
}

export function checkList(list: CheckedList): ListFinding[] {
  const { own, current } = list
  const doubt = promiseDoubt(own.promisedDays, current.elements)
  return [
    ...(doubt === null ? [] : [{ sentence: doubt, field: 'promisedDays' } as const]),
    ...contactFindings(list),
    ...visitFindings(list),
    ...ownTexts(own).flatMap(([field, text]): ListFinding[] => {
      const remark = remarkIn(text)
      return remark === null
        ? []
        : [{ sentence: `留着“${remark}”，群众会看到，请核对后去掉。`, field }]
    }),
  ]
}

function contactFindings({ own, current, accepted, department }: CheckedList): ListFinding[] {
  const { elements } = implementationOf(current, accepted, own)
  const phone = elements.phone ?? department.phone
  const fault = phone === null || phone === '' ? '没有咨询电话' : phoneFault(phone)
  const where = (field: 'address' | 'hours', name: string): ListFinding[] =>
    (own[field] ?? department[field] ?? '') === ''
      ? [{ sentence: `没有${name}，来窗口的人找不到。`, field: 'department' }]
      : []
  return [
    ...(fault === null
      ? []
      : [
          {
            sentence: `咨询电话：${fault}。`,
            field: own.phone === null ? ('department' as const) : ('phone' as const),
          },
        ]),
    ...where('address', '办理地址'),
    ...where('hours', '办公时间'),
    ...(own.window !== null && own.address === null && department.address?.includes('窗口') === true
      ? [
          {
            sentence: `部门的地址里也写着窗口（${department.address}），和本级填的窗口“${own.window}”摆在一起看不明白，请把本级的地址也填上。`,
            field: 'address' as const,
          },
        ]
      : []),
  ]
}

function visitFindings({ own, current }: CheckedList): ListFinding[] {
  if (own.visits !== 0 || current.online || own.services?.includes('mail-in') === true) return []
  return [
    {
      sentence: '本级写了不用跑，可是这个事项网上不能办，也没有勾“邮寄收件”，群众只能来窗口。',
      field: 'visits',
    },
  ]
}

function ownTexts(own: OwnElements): (readonly [keyof OwnElements, string])[] {
  const { faq, address, hall, window, hours, office, traffic, windowFlow, note } = own
  const texts = { address, hall, window, hours, office, traffic, windowFlow, note }
  const asked = (faq ?? []).map(({ question, answer }) => `${question}\n${answer}`).join('\n')
  return [
    ...Object.entries(texts).map(
      ([name, text]) => [name as keyof OwnElements, text ?? ''] as const,
    ),
    ['faq', asked],
  ]
}
