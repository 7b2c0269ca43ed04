// Names inside the archive: what they are, free of signs that a disk does not take, none twice.

/** 'a/b.pdf', and 'a/b (2).pdf' for the second one. */
export function freeName(taken: Set<string>, folder: string, name: string): string {
  const clean = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '_').slice(0, 120)
  const dot = clean.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, '']
  for (let copy = 1; ; copy++) {
    const path = `${folder}/${copy === 1 ? stem : `${stem} (${copy})`}${ending}`
    if (taken.has(path)) continue
    taken.add(path)
    return path
  }
}
