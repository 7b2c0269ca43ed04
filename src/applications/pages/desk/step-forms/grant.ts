// 准予: until when it is valid, where it ends.
import { isDay } from '../../../../kernel/day.ts'
import { dateField } from './parts.ts'
import type { ActionForm } from './types.ts'

export const grant: ActionForm = {
  fields: (presenting) => [
    {
      ...dateField(presenting, 'validUntil', '有效期至'),
      hint: '没有期限的不填',
      optional: '（可不填）',
    },
  ],
  faults: ({ validUntil }, today) => {
    const told = (message: string) => [{ field: 'validUntil', message }]
    if (validUntil === '') return []
    if (!isDay(validUntil)) return told('日期不对，请按 2027-12-31 这样填写')
    return validUntil <= today ? told('有效期要晚于今天') : []
  },
  details: ({ validUntil }) => (isDay(validUntil) ? { validUntil } : {}),
}
