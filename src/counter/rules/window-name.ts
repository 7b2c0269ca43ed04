// How a window is written on the ticket and the display.

const digits = /^(\d{1,3}) ?号?(窗口?)?$/

/** “3”, “3号” and “3窗” all mean “3 号窗口”; any other name stays as it was typed. */
export function windowNameOf(typed: string): string {
  const name = typed.normalize('NFKC').trim().slice(0, 20)
  const number = digits.exec(name)?.[1]
  return number === undefined ? name : `${number} 号窗口`
}

/** The number of a window that has no other name: a language may have its own word for it. */
export function windowNumber(name: string): string | null {
  return /^(\d{1,3}) 号窗口$/.exec(name)?.[1] ?? null
}
