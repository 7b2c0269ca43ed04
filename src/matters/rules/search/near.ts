// 相近: a matter that is near to what was typed, and how near, between 0 and 1.
export interface Near {
  readonly slot: number
  readonly closeness: number
}
