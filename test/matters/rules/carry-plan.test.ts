// Other steps of a matter: what its plan says beyond the guide stays with the stages of the same name.
import { describe, expect, test } from 'vitest'
import { carriedOver } from '../../../src/matters/rules/carry-plan.ts'
import type { Stage } from '../../../src/workflow/index.ts'

function stage(number: number, name: string, more: Partial<Stage> = {}): Stage {
  return {
    ...{ number, name, kind: 'examination', level: 'own', post: 'examiner', days: 2 },
    ...{ countedInLimit: true, staffNeeded: 1, ...more },
  }
}

const when = { field: 'netSale', op: 'equals', value: true } as const
const powers = [{ when, level: 'province' }] as const

const before = {
  stages: [
    stage(1, '受理'),
    stage(2, '网上核查', { when, parallel: '甲' }),
    stage(3, '现场核查', { parallel: '甲', lineId: 'WJW' }),
    stage(4, '决定', { powers, returnsTo: [2] }),
  ],
}

describe('what the plan says beyond the guide', () => {
  test('stays where the stages keep their names, under their new numbers', () => {
    const made = {
      stages: [
        ...[stage(1, '受理'), stage(2, '资料审查'), stage(3, '网上核查', { days: 1 })],
        ...[stage(4, '现场核查'), stage(5, '决定')],
      ],
    }
    const { plan, lost } = carriedOver(made, before)
    expect(lost).toEqual([])
    expect(plan.stages[2]).toMatchObject({ number: 3, days: 1, when, parallel: '甲' })
    expect(plan.stages[3]).toMatchObject({ parallel: '甲', lineId: 'WJW' })
    expect(plan.stages[4]).toMatchObject({ powers, returnsTo: [3] })
  })

  test('is told as lost with the stage that has it', () => {
    const made = { stages: [stage(1, '受理'), stage(2, '现场核查'), stage(3, '批准')] }
    const { plan, lost } = carriedOver(made, before)
    expect(lost).toEqual([
      '环节“网上核查”在文件里没有了（或者改了名、改了类型），它的分支条件、并行不再有。',
      '环节“决定”在文件里没有了（或者改了名、改了类型），它的权限划分、退回到哪里不再有。',
      '并行的“甲”组不再挨在一起，改成一个接一个办。',
    ])
    expect(plan.stages[1]).not.toHaveProperty('parallel')
    expect(plan.stages[1]).toMatchObject({ lineId: 'WJW' })
  })

  test('is nothing where there was no plan', () => {
    const made = { stages: [stage(1, '受理')] }
    expect(carriedOver(made, null)).toEqual({ plan: made, lost: [] })
  })
})
