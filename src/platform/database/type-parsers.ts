// How PostgreSQL's types arrive: a date stays the string it is (a Date would shift it by a time
// zone); bigint ids stay strings too, which is what pg does by itself.
import pg from 'pg'

const dateType = 1082

export function useTypeParsers(): void {
  pg.types.setTypeParser(dateType, (text) => text)
}
