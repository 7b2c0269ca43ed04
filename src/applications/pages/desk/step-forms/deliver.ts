// 送达: how, to whom, and who that is to the applicant.
import type { FieldProps } from '../../../../platform/web/components.ts'
import { deliveryMethods } from '../../../messages.ts'
import { choice, frame, textControl } from './parts.ts'
import type { ActionForm, Presenting } from './types.ts'

export const deliver: ActionForm = {
  fields: (presenting) => [
    methodField(presenting),
    receiverField(presenting),
    relationField(presenting),
  ],
  faults: ({ method }) =>
    deliveryMethods.includes(method) ? [] : [{ field: 'method', message: '请选择送达方式' }],
  details: ({ method, receivedBy, relation }) => ({
    method,
    ...(relation === '' ? {} : { relation }),
    ...(receivedBy === '' ? {} : { receivedBy: receivedBy.slice(0, 100) }),
  }),
}

function methodField(presenting: Presenting): FieldProps {
  const { method } = presenting.typed
  return {
    ...frame(presenting, 'method', '送达方式'),
    group: true,
    control: {
      kind: 'choices',
      type: 'radio',
      wrap: true,
      options: deliveryMethods.map((one) => choice(one, one, method)),
    },
  }
}

function receiverField(presenting: Presenting): FieldProps {
  const { typed, application } = presenting
  return {
    ...frame(presenting, 'receivedBy', '签收人'),
    control: textControl(typed.receivedBy === '' ? application.applicantName : typed.receivedBy),
  }
}

function relationField(presenting: Presenting): FieldProps {
  const { relation } = presenting.typed
  return {
    ...frame(presenting, 'relation', '与申请人的关系'),
    control: { ...textControl(relation === '' ? '本人' : relation), width: 'w-m' },
  }
}
