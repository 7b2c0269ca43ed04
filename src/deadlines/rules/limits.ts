// The limits of the licensing law that do not depend on the matter, and the limits an application
// takes from its matter.
import type { ApplicationLimits, Limit } from '../types.ts'

/** 一次告知补正、受理或者不予受理: within five working days of receipt (行政许可法第三十二条). */
export const receiptLimit: Limit = { length: 5, unit: 'working-day' }

/** 送达: within ten working days of the decision (行政许可法第四十四条). */
export const deliveryLimit: Limit = { length: 10, unit: 'working-day' }

export interface LimitsOfMatter {
  /** 承诺时限; a length of 0 is on the spot. */
  readonly promised: Limit | null
  readonly statutory: Limit | null
  /** 统一办理、联合办理 by several departments (行政许可法第二十六条). */
  readonly joint: boolean
}

/** The limits of an application: an extension is ten days, fifteen when handled jointly (第四十二条). */
export function limitsOf({ promised, statutory, joint }: LimitsOfMatter): ApplicationLimits {
  return {
    receipt: receiptLimit,
    promised,
    statutory,
    extension: { length: joint ? 15 : 10 },
    delivery: deliveryLimit,
  }
}
