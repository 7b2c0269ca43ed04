// 好差评 in public: counts by grade, overall and by prefecture; no name, no single rating.
import type { Grade } from '../../applications/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface RatedPlace {
  /** The province's own code for what its own bodies handle. */
  readonly code: string
  readonly name: string
  readonly counts: Readonly<Record<Grade, number>>
  readonly total: number
  /** Bad ratings answered in time, of those whose answer was given or was due. */
  readonly answeredInTime: number
  readonly answerable: number
}

export interface PublicRatings {
  readonly overall: RatedPlace
  readonly places: readonly RatedPlace[]
}

interface Row {
  readonly code: string
  readonly name: string
  readonly grade: Grade
  readonly count: number
  readonly answeredInTime: number
  readonly answerable: number
}

export async function publicRatings(db: Db, today: Day): Promise<PublicRatings> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select counted.*, r.name from (
       select case when position('/' in a.handling_path) = 0 then a.handling_path
           else split_part(a.handling_path, '/', 2) end as code,
         rated.grade, count(*)::int as count,
         count(*) filter (where x.answered_on <= x.answer_due_on)::int as answered_in_time,
         count(*) filter (where x.answered_on is not null or x.answer_due_on < ?)::int as answerable
       from ratings rated join applications a on a.id = rated.application_id
       left join rating_rectifications x on x.application_id = rated.application_id
       where a.handling_path is not null
       group by 1, 2) counted
     join regions r on r.code = counted.code order by counted.code`,
    [today],
  )
  const codes = [...new Set(rows.map(({ code }) => code))]
  return {
    overall: placeOf('', '', rows),
    places: codes.map((code) => {
      const own = rows.filter((row) => row.code === code)
      return placeOf(code, own[0]?.name ?? code, own)
    }),
  }
}

function placeOf(code: string, name: string, rows: readonly Row[]): RatedPlace {
  const sum = (some: readonly Row[], of: (row: Row) => number) =>
    some.reduce((all, row) => all + of(row), 0)
  const count = (grade: Grade) =>
    sum(
      rows.filter((row) => row.grade === grade),
      (row) => row.count,
    )
  return {
    code,
    name,
    counts: {
      'very-satisfied': count('very-satisfied'),
      satisfied: count('satisfied'),
      fair: count('fair'),
      dissatisfied: count('dissatisfied'),
      'very-dissatisfied': count('very-dissatisfied'),
    },
    total: sum(rows, (row) => row.count),
    answeredInTime: sum(rows, (row) => row.answeredInTime),
    answerable: sum(rows, (row) => row.answerable),
  }
}
