// The hall's own logger, written beside instead of to the console.
import { PassThrough } from 'node:stream'
import winston from 'winston'
import { createLogger } from '../../../src/platform/logging/logger.ts'
import type { Log } from '../../../src/platform/logging/logger.ts'

export interface HeldLog {
  readonly log: Log
  /** Every line until now. */
  readonly written: () => readonly string[]
}

export function heldLog(level: 'debug' | 'info'): HeldLog {
  const log = createLogger(level)
  const stream = new PassThrough()
  let text = ''
  stream.on('data', (some: Buffer) => (text += some.toString()))
  log.clear().add(new winston.transports.Stream({ stream }))
  return { log, written: () => text.split('\n').filter((line) => line !== '') }
}
