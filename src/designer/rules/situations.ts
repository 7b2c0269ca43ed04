// 试填的三种情形: who fills the form in, and where. Each form is looked at in all three.

export interface Situation {
  readonly key: string
  readonly label: string
  readonly applicantKind: 'person' | 'company'
  readonly region: string
}

export const situations: readonly Situation[] = [
  { key: 'herder', label: '牧区个人（杂多县）', applicantKind: 'person', region: '632722' },
  { key: 'townsman', label: '城镇个人（西宁市城中区）', applicantKind: 'person', region: '630103' },
  { key: 'company', label: '单位（格尔木市）', applicantKind: 'company', region: '632801' },
]

export function situationOf(key: unknown): Situation {
  const [first] = situations
  const chosen = situations.find((one) => one.key === key) ?? first
  if (chosen === undefined) throw new Error('there is no situation')
  return chosen
}
