// 邮箱地址: what may be written to, and how much of it is shown.

/** The address in its normal form; null when it is none (RFC 5321, without comments and quotes). */
export function normalEmail(text: string): string | null {
  const address = text.normalize('NFKC').trim()
  if (address.length > 254) return null
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1).toLowerCase()]
  if (at < 1 || local.length > 64 || !/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/.test(local)) return null
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every((label) => isLabel(label))) return null
  return `${local}@${domain}`
}

/** 'zh***@example.cn': enough for its owner to know it again. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, Math.min(2, at))}***${address.slice(at)}`
}

function isLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label)
}
