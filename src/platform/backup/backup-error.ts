// What an operator can mend or must know about a backup: one clear sentence, and the places.

export class BackupError extends Error {
  /** Where it does not hold: parts of the archive, tables, files. */
  readonly places: readonly string[]

  constructor(message: string, places: readonly string[] = []) {
    super(message)
    this.name = 'BackupError'
    this.places = places
  }
}

export function damaged(place: string, why: string): BackupError {
  return new BackupError(`备份文件已损坏：${place}（${why}）`, [place])
}
