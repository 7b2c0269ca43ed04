// The real application on a test database, its clock given.
import type { Express } from 'express'
import { createApp } from '../../src/app.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { ordinaryMorning } from './context.ts'

export interface TestApp {
  readonly app: Express
  /** Moves the hall's clock; sessions keep the real one. */
  setNow(now: Date): void
}

export function testApp(resources: Resources, start = ordinaryMorning): TestApp {
  let now = start
  const app = createApp(resources, () => now, { draining: false })
  return {
    app,
    setNow: (next) => {
      now = next
    },
  }
}
