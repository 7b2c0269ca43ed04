// 审计厅: the door.
export { watchDay, watchReadings } from './watch.ts'
export { turnAlert } from './turn-alert.ts'
export { watchDayOf } from './rules/watch-day.ts'
export { readingGroup } from './settings.ts'
