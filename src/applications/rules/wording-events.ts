// All events whose words the province may change: the moves of an application, and what mandates tell.
import type { Words } from '../../notifications/index.ts'

export interface WordingEvent {
  readonly name: string
  readonly usual: Words
}

/** By the event's own name, as it stands in the address and in the table. */
export type WordingEvents = ReadonlyMap<string, WordingEvent>

export function wordingEvents(
  ...parts: readonly {
    readonly names: Readonly<Record<string, string>>
    readonly usual: Readonly<Partial<Record<string, Words>>>
  }[]
): WordingEvents {
  return new Map(
    parts.flatMap(({ names, usual }) =>
      Object.entries(usual).flatMap(([event, words]) =>
        words === undefined
          ? []
          : [[event, { name: names[event] ?? event, usual: words }] as const],
      ),
    ),
  )
}
