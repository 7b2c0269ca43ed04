// 拟不予受理: on which ground, and where else to turn (行政许可法 第三十二条).
import type { FieldProps } from '../../../../platform/web/components.ts'
import { refusalGrounds } from '../../../messages.ts'
import { choice, frame, textControl } from './parts.ts'
import type { ActionForm, Presenting, TypedStep } from './types.ts'

export const proposeRefusal: ActionForm = {
  fields: (presenting) => [groundField(presenting), organField(presenting)],
  faults: (typed) => {
    if (groundOf(typed) === undefined)
      return [{ field: 'refusalGround', message: '请选择为什么不受理' }]
    return typed.refusalGround === 'not-competent' && typed.competentOrgan === ''
      ? [{ field: 'competentOrgan', message: '请写明应当向哪个机关申请' }]
      : []
  },
  details: (typed) => {
    const refusalGround = groundOf(typed)
    if (refusalGround === undefined) return {}
    if (refusalGround !== 'not-competent') return { refusalGround }
    return { refusalGround, competentOrgan: typed.competentOrgan }
  },
}

function groundOf({ refusalGround }: TypedStep) {
  return refusalGrounds.find(([ground]) => ground === refusalGround)?.[0]
}

function groundField(presenting: Presenting): FieldProps {
  const { refusalGround } = presenting.typed
  return {
    ...frame(presenting, 'refusalGround', '为什么不受理'),
    group: true,
    control: {
      kind: 'choices',
      type: 'radio',
      wrap: false,
      options: refusalGrounds.map(([value, label]) => choice(value, label, refusalGround)),
    },
  }
}

function organField(presenting: Presenting): FieldProps {
  return {
    ...frame(presenting, 'competentOrgan', '应当向哪个机关申请'),
    hint: '不属于本机关职权的，要告知申请人（行政许可法第三十二条）',
    optional: '（不属于本机关职权的才要填）',
    control: textControl(presenting.typed.competentOrgan),
  }
}
