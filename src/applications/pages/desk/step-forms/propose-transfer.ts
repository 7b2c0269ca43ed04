// 转办: to which of the departments that offer the same matter.
import { choice, frame } from './parts.ts'
import type { ActionForm } from './types.ts'

export const proposeTransfer: ActionForm = {
  fields: (presenting) => [
    {
      ...frame(presenting, 'transferTo', '转到哪个部门'),
      hint: '列出的都办这个事项；下一步写明转过去由谁办、为什么。',
      required: true,
      control: {
        kind: 'select',
        prompt: '请选择',
        width: 'full',
        options: presenting.destinations.map(
          ({ offeringId, departmentName, place, isOverApplicant }) =>
            choice(
              offeringId,
              isOverApplicant
                ? `${departmentName}（申请人所在地）`
                : `${departmentName}（${place}）`,
              presenting.typed.transferTo,
            ),
        ),
      },
    },
  ],
  faults: ({ transferTo }) =>
    transferTo === '' ? [{ field: 'transferTo', message: '请选择转到哪个部门' }] : [],
  details: () => ({}),
}
