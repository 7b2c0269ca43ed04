// Addresses of the working-day calendar.

export const patterns = {
  holidays: '/admin/holidays',
  holidayRemovals: '/admin/holidays/removals',
} as const

export const paths = {
  /** The days of a year, this year's when it is null. */
  holidays: (year: number | null = null): string =>
    year === null ? patterns.holidays : `${patterns.holidays}?year=${year}`,
  holidayRemovals: (): string => patterns.holidayRemovals,
}
