// What was typed and not yet saved, on this device: sealed with a key that only its owner's pages
// carry, gone after a week, at sign-out and as soon as the hall has it.
const prefix = 'yizhan.copy.'
const longest = 7 * 86_400_000

/** The copy of one page of one account. Without secure storage nothing is kept. */
export function localCopy({ who, key, address }) {
  const name = `${prefix}${who}.${address}`
  return {
    async write(text) {
      try {
        const nonce = crypto.getRandomValues(new Uint8Array(12))
        const plain = new TextEncoder().encode(JSON.stringify({ at: Date.now(), text }))
        const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(key), plain)
        localStorage.setItem(name, `${toText(nonce)}.${toText(new Uint8Array(sealed))}`)
        return true
      } catch {
        return false
      }
    },
    /** What an earlier page left. A copy younger than this page is another window's, and in good hands. */
    async read() {
      try {
        const [nonce, sealed] = localStorage.getItem(name).split('.').map(toBytes)
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, await keyOf(key), sealed)
        const { at, text } = JSON.parse(new TextDecoder().decode(plain))
        const isLeft = at < performance.timeOrigin && Date.now() - at < longest
        return isLeft ? text : null
      } catch {
        return null
      }
    },
    remove: () => removeCopies((one) => one === name),
    name,
  }
}

/** Removes every copy whose name is wanted away. */
export function removeCopies(wanted) {
  for (const name of copies()) if (wanted(name)) localStorage.removeItem(name)
}

/** Whether this device holds something that the hall has not, of whatever page. */
export function holdsCopies() {
  return copies().length > 0
}

function copies() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix))
  } catch {
    // No storage, no copies.
    return []
  }
}

function keyOf(text) {
  return crypto.subtle.importKey('raw', toBytes(text), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function toText(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function toBytes(text) {
  const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0))
}
