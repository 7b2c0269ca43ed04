// Whether two names are of one file: a picture may have been given another ending when it was kept.

/** '照片.HEIC' and '照片.jpg' are. */
export function sameStem(one: string, other: string): boolean {
  return stem(one) === stem(other)
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
