// One JSON line per event, with personal numbers masked.
import winston from 'winston'
import { redact } from './redact.ts'

export type Log = winston.Logger

export function createLogger(level: string): Log {
  const masked = winston.format((info) => {
    for (const [name, value] of Object.entries(info)) {
      if (typeof value === 'string' && name !== 'requestId') info[name] = redact(value)
    }
    return info
  })
  return winston.createLogger({
    level,
    format: winston.format.combine(
      winston.format.timestamp(),
      winston.format.errors({ stack: true }),
      masked(),
      winston.format.json(),
    ),
    transports: [
      new winston.transports.Console({ stderrLevels: ['error', 'warn', 'info', 'debug'] }),
    ],
  })
}
