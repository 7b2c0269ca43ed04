// 一件事: bundles of the matters of the catalogue.
import { publishBundle } from '../../src/bundles/index.ts'
import type { Publishing } from '../../src/bundles/index.ts'
import type { Context } from '../../src/platform/context.ts'

const changeReason = '按国发〔2024〕3号重点事项清单首次发布'

const bundles: readonly Publishing[] = [
  {
    code: 'restaurant',
    changeReason,
    content: {
      name: '开办餐饮店',
      summary: '开饭馆、小吃店、茶馆，营业执照、食品许可和卫生许可一次办。',
      aliases: ['开饭馆', '开餐馆', '开小吃店', '开面馆', '开茶馆'],
      objects: ['person'],
      leadLineId: 'SCJ',
      questions: [{ key: 'lodging', text: '店里是不是还经营住宿、洗浴、美容美发？' }],
      parts: [
        { matterCode: '630731001000', when: null },
        { matterCode: '630131001000', when: null },
        { matterCode: '630123006000', when: 'lodging' },
      ],
    },
  },
  {
    code: 'newborn',
    changeReason,
    content: {
      name: '新生儿出生',
      summary: '孩子出生后的证明、户口、医保和社保卡一次办。',
      aliases: ['生孩子', '生娃', '给孩子上户口', '宝宝落户'],
      objects: ['person'],
      leadLineId: 'WJW',
      questions: [{ key: 'insured', text: '父母一方是不是参加了职工生育保险？' }],
      parts: [
        { matterCode: '632023002000', when: null },
        { matterCode: '630709003000', when: null },
        { matterCode: '632036001000', when: null },
        { matterCode: '632014006000', when: null },
        { matterCode: '632036004000', when: 'insured' },
      ],
    },
  },
  {
    code: 'retirement',
    changeReason,
    content: {
      name: '企业职工退休',
      summary: '退休审核、公积金提取和异地就医备案一次办。',
      aliases: ['退休', '办退休', '领养老金'],
      objects: ['person'],
      leadLineId: 'RST',
      questions: [{ key: 'fund', text: '是不是缴存过住房公积金？' }],
      parts: [
        { matterCode: '630714001000', when: null },
        { matterCode: '632036002000', when: null },
        { matterCode: '632099003000', when: 'fund' },
      ],
    },
  },
]

export async function seed(ctx: Context): Promise<void> {
  for (const bundle of bundles) {
    const published = await publishBundle(ctx, bundle)
    if (published.ok || published.refusal.reason === 'nothing-changed') continue
    throw new Error(`bundle ${bundle.code}: ${JSON.stringify(published.refusal)}`)
  }
}
