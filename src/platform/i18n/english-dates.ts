// Dates reach a sentence as Chinese readers write them; in an English sentence they are English.

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
]
const weekdays: Readonly<Record<string, string>> = {
  ...{ 一: 'Mon', 二: 'Tue', 三: 'Wed', 四: 'Thu', 五: 'Fri', 六: 'Sat', 日: 'Sun' },
}
const written = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:（周([一二三四五六日])）)?/g

/** 2026年10月15日（周四） 9:42 becomes Thu 15 October 2026 9:42; all else stays. */
export function inEnglish(text: string): string {
  if (!text.includes('月')) return text
  return text.replace(
    written,
    (whole, year?: string, month?: string, date?: string, weekday?: string) => {
      const name = months[Number(month) - 1]
      if (name === undefined) return whole
      return [weekdays[weekday ?? ''], String(Number(date)), name, year].filter(Boolean).join(' ')
    },
  )
}
