// What the operator sets for messages: the hours in which nobody gets an SMS.
import { z } from 'zod'
import type { Db } from '../platform/database/transaction.ts'
import { readSettings } from '../platform/settings.ts'
import type { QuietHours } from './rules/quiet-hours.ts'
import { minutesOf } from './rules/quiet-hours.ts'

const timeOfDay = z.string().refine((text) => minutesOf(text) !== null)
const schema = z.object({
  smsQuietFrom: timeOfDay.default('21:30'),
  smsQuietUntil: timeOfDay.default('08:00'),
})

export async function quietHours(db: Db): Promise<QuietHours> {
  const { smsQuietFrom, smsQuietUntil } = await readSettings(db, schema)
  return { from: minutesOf(smsQuietFrom) ?? 0, until: minutesOf(smsQuietUntil) ?? 0 }
}
