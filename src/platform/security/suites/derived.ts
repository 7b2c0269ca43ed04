// Keys that are drawn from another are drawn once.
export function derived<Key>(draw: (secret: Buffer) => Key): (secret: Buffer) => Key {
  const drawn = new WeakMap<Buffer, { readonly key: Key }>()
  return (secret) => {
    const known = drawn.get(secret) ?? { key: draw(secret) }
    drawn.set(secret, known)
    return known.key
  }
}
