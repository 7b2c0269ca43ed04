// The fixed forms of the working-day calendar.
import { z } from 'zod'
import { isDay } from '../kernel/day.ts'
import { holidayFaults } from './holiday-messages.ts'

const day = (fault: string) =>
  z
    .string(fault)
    .trim()
    .refine((text) => isDay(text), fault)

const text = (most: number, fault: string) => z.string(fault).trim().min(1, fault).max(most, fault)

export const holidayInput = z.object({
  regionCode: z.string(holidayFaults.region).regex(/^\d{6}$/, holidayFaults.region),
  from: day(holidayFaults.from),
  days: z
    .string(holidayFaults.days)
    .trim()
    .regex(/^[1-7]$/, holidayFaults.days)
    .transform(Number),
  name: text(20, holidayFaults.name),
  basis: text(200, holidayFaults.basis),
})

export const removalInput = z.object({
  regionCode: z.string().regex(/^\d{6}$/),
  date: z.string().refine((one) => isDay(one)),
})
