// 实施编码 in SQL: the same composition as `implementationCode`, for statements that add many lists.

interface Columns {
  readonly uscc: string
  readonly level: string
  readonly region: string
  readonly code: string
}

/** An expression over columns; binds `:digits`, the digits of the levels as JSON. */
export function implementationCodeSql({ uscc, level, region, code }: Columns): string {
  const digit = `(cast(:digits as jsonb) ->> ${level})`
  return `case when char_length(${code}) = 12 then ${uscc} || ${digit} || ${code}
    else ${code} || ${digit} || left(${region}, 6) || substr(${uscc}, 10, 7) end`
}
