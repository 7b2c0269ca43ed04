// The clock of the whole on the page of a joint application: until when, what stopped it, and its extension.
import type { JointApplication } from '../../../bundles/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import type { ClockReading } from '../../../deadlines/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { governmentOffice } from '../../extend.ts'

export interface ExtensionPart {
  readonly state: string | null
  /** For the lead department, while there is something to extend. */
  readonly request: { readonly action: string; readonly field: FieldProps } | null
  /** For the approver of the office of the government. */
  readonly decision: string | null
}

export function dueWords(reading: ClockReading | null, { extendedOn }: JointApplication): string {
  if (reading === null) return '整件没有另外计时，按各部分的时限。'
  if (reading.dueOn === null) return '有部分正在特别程序，整件的期限暂停，恢复后再算。'
  const length = extendedOn === null ? '45 个工作日' : '45 个工作日，已延长 15 个'
  return `整件统一办理期限 ${length}，最晚 ${fullDay(reading.dueOn)}（行政许可法第四十二条）。`
}

export async function extensionPart(
  ctx: Context,
  joint: JointApplication,
  reading: ClockReading | null,
): Promise<ExtensionPart> {
  const { actor } = ctx
  const nothing = { state: null, request: null, decision: null }
  if (actor.kind !== 'staff' || reading === null) return nothing
  const { extendedOn, extensionReason, extensionApprover, extensionRequestedAt, id } = joint
  if (extendedOn !== null) {
    const by = `${fullDay(extendedOn)}经${extensionApprover ?? ''}批准`
    return { ...nothing, state: `${by}延长 15 个工作日：${extensionReason ?? ''}` }
  }
  const action = bundlePaths.deskExtension(id)
  if (extensionRequestedAt === null) {
    const leads = actor.seat.departmentId === joint.leadDepartmentId
    return leads && !reading.isLate
      ? { ...nothing, request: { action, field: reasonField } }
      : nothing
  }
  const office = await governmentOffice(ctx.db, joint)
  const isHead = actor.seat.departmentId === office?.id && actor.seat.posts.includes('approver')
  return {
    ...nothing,
    state: `牵头部门申请延长 15 个工作日：${extensionReason ?? ''}。等${office?.name ?? '本级人民政府'}的批准人批准。`,
    decision: isHead ? action : null,
  }
}

const reasonField: FieldProps = {
  ...{ id: 'reason', name: 'reason', label: '为什么办不完' },
  hint: '由本级人民政府负责人批准，理由写进给申请人的通知书',
  ...{ error: null, optional: null, group: false, required: true, disabled: false },
  control: { kind: 'textarea', value: '', rows: 3, maxLength: 500 },
}
