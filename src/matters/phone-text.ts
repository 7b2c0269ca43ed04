// Reads a question that asks for phones; empty leaves it open.
import { z } from 'zod'
import { phoneFault } from './rules/phone.ts'

export const phoneText = z
  .string()
  .max(60, '最多写 60 个字')
  .superRefine((typed, { addIssue }) => {
    const fault = typed === '' ? null : phoneFault(typed)
    if (fault !== null) addIssue({ code: 'custom', message: fault })
  })
