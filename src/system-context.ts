// The context of what no request asked for.
import { system } from './kernel/actor.ts'
import { dayOf } from './kernel/day.ts'
import { clockOf } from './platform/clock.ts'
import type { Context } from './platform/context.ts'
import type { Resources } from './platform/resources.ts'

/** The context of work that nobody asked for in a request: timers, seeds, commands. */
export function systemContext(resources: Resources): Context {
  const now = clockOf(resources.config.clockOffsetDays)()
  return {
    db: resources.workDb,
    actor: system,
    now,
    today: dayOf(now),
    requestId: `system-${now.getTime().toString(36)}`,
    ip: null,
    storage: resources.storage,
    scanner: resources.scanner,
    gateways: resources.gateways,
    vault: resources.vault,
    dataFolder: resources.config.dataFolder,
    publicUrl: resources.config.publicUrl,
  }
}
