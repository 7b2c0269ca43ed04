// The words of 拆分, 合并 and 取消, and of how far one has come.
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { TagProps } from '../../../platform/web/components.ts'
import type { UnderWay } from '../../queries/operations.ts'
import type { OperationKind, OperationStage } from '../../rules/operations.ts'

export const kindTitles: Readonly<Record<OperationKind, string>> = {
  split: '拆分事项',
  merge: '合并事项',
  withdraw: '取消事项',
}

export const kindLeads: Readonly<Record<OperationKind, string>> = {
  split: '一个事项由几个事项接替。接替的事项先新增或者已经在用；到那天都在用了，原事项才停用。',
  merge: '几个事项并成一个。接替的事项先新增或者已经在用；到那天在用了，原来的几个一起停用。',
  withdraw: '这个事项不再办了。有事项接替的写上，群众会被引到那里。',
}

const stageWords: Readonly<Record<OperationStage, string>> = {
  'establishment-review': '编制审核',
  'legal-review': '法制审核',
  approved: '等待生效',
  done: '已生效',
  returned: '退回',
  recalled: '已撤回',
}

export function stageTag({ stage }: Pick<UnderWay, 'stage'>): TagProps {
  const tones: Partial<Record<OperationStage, TagProps['tone']>> = {
    ...{ done: 'ok', approved: 'info', returned: 'warn' },
  }
  return { label: stageWords[stage], tone: tones[stage] ?? 'plain' }
}

export function dayWords({ stage, effectiveOn }: Pick<UnderWay, 'stage' | 'effectiveOn'>): string {
  return stage === 'done' ? `${longDay(effectiveOn)}生效` : `计划${longDay(effectiveOn)}生效`
}
