// Values with which an administrator sees a sentence before he puts it to use.
import type { WordingFacts } from '../../notifications/index.ts'

export const sampleFacts: WordingFacts = {
  matter: '食品经营许可（新办）',
  number: '630000000000000000000000000000000000001',
  dueOn: '2026-03-05',
  count: 2,
  department: '玉树州市场监督管理局',
  person: '卓玛',
}
