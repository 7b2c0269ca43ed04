// The button 用这一份: for which material, and what of one's own papers.
import type { Body } from '../../../forms/index.ts'

/** Null where it was not pressed. */
export function copyAsked({
  _use: used,
}: Body): { readonly number: number; readonly ref: string } | null {
  const [, number, ref] = /^(\d{1,3})-([cd]\d{1,18})$/.exec(typeof used === 'string' ? used : '') ?? []
  return number === undefined || ref === undefined ? null : { number: Number(number), ref }
}
