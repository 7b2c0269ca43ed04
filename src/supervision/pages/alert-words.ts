// How an alert is told: its card as a tag, its term as a light, its facts as lines.
import type { Day } from '../../kernel/day.ts'
import { isDay } from '../../kernel/day.ts'
import { longDay } from '../../platform/i18n/zh-format.ts'
import type {
  DeadlineLightProps,
  SummaryListProps,
  TagProps,
} from '../../platform/web/components.ts'
import { alertStatusNames, cardNames, factNames } from '../messages.ts'
import type { Alert, AlertFacts, AlertStatus, Card } from '../types.ts'

const cardTones = { signal: 'info', yellow: 'warn', red: 'bad' } as const

export function cardTag(card: Card): TagProps {
  return { label: cardNames[card], tone: cardTones[card] }
}

export function statusTag(status: AlertStatus): TagProps {
  const tone = status === 'CLOSED' || status === 'REVOKED' ? 'idle' : 'plain'
  return { label: alertStatusNames[status], tone }
}

/** By when the department answers; grey once nothing is waited for. */
export function answerLight(
  { dueOn, status }: Pick<Alert, 'dueOn' | 'status'>,
  today: Day,
): DeadlineLightProps {
  const waits = status === 'OPEN' || status === 'NOTIFIED' || status === 'CONFIRMED'
  if (dueOn === null) return { tone: 'idle', label: '不用答复' }
  if (!waits) return { tone: 'idle', label: '已答复' }
  if (today > dueOn) return { tone: 'bad', label: `逾期没答（${dueOn.slice(5)}）` }
  return today === dueOn
    ? { tone: 'warn', label: '今天要答复' }
    : { tone: 'ok', label: `${dueOn.slice(5)} 前答复` }
}

export function factLines(facts: AlertFacts): SummaryListProps {
  const order = Object.keys(factNames)
  const known = Object.entries(facts).filter(([name]) => order.includes(name))
  return {
    items: known
      .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
      .map(([name, value]) => ({
        label: factNames[name] ?? name,
        value: wordsOf(value),
        ...{ tag: null, action: null, locked: false },
      })),
  }
}

function wordsOf(value: AlertFacts[string]): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return value.join('\n')
  return isDay(value) ? longDay(value) : value
}
