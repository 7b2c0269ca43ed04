// A context for use cases: whose it is and when it happens are always said.
import { dayOf } from '../../src/kernel/day.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Context } from '../../src/platform/context.ts'
import { scopedTo } from '../../src/platform/database/scope.ts'
import type { Resources } from '../../src/platform/resources.ts'

/** Thursday 2026-03-12, 10:00 in China: an ordinary working day. */
export const ordinaryMorning = new Date('2026-03-12T02:00:00Z')

export function contextFor(resources: Resources, actor: Actor, now = ordinaryMorning): Context {
  return {
    db: actor.kind === 'staff' ? scopedTo(resources.db, actor.seat.regionCode) : resources.db,
    actor,
    now,
    today: dayOf(now),
    requestId: 'test-request',
    ip: '127.0.0.1',
    storage: resources.storage,
    scanner: resources.scanner,
    gateways: resources.gateways,
    vault: resources.vault,
    dataFolder: resources.config.dataFolder,
    publicUrl: 'http://hall.test',
  }
}
